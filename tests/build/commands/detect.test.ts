import { describe, expect, it } from "vitest";
import { sampleProject } from "../sample-project.ts";
import { createTree, run } from "../sample-surroundings.ts";

const root = createTree(sampleProject);
const lines = (...items: unknown[]) =>
  items.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join("\n");

describe("detect", () => {
  it("answers one line for a text, with offsets into the whole of it", async () => {
    const text = "\uFEFFÜber den Pakt 😀\r\n\r\nThe Vestland Pact binds Anthropic.";
    const { status, out } = await run(root, ["detect"], text);
    expect(status).toBe(0);
    expect(out).toHaveLength(1);
    const { mentions } = JSON.parse(out[0] ?? "");
    expect(mentions).toMatchObject([
      { text: "Vestland Pact", entity: "vestland-pact", name: "Vestland Pact", kind: "policy" },
      { text: "Anthropic", entity: "anthropic", kind: "lab" },
    ]);
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.confidence).toBeGreaterThan(0.5);
      expect(mention).not.toHaveProperty("names");
    }
  });

  it("answers each line of JSON Lines as a page of its own", async () => {
    const input = lines({ id: "a", text: "Anthropic" }, "", { id: 2, text: "" });
    const { status, out } = await run(root, ["detect", "--jsonl", "--names"], input);
    expect(status).toBe(0);
    expect(out.map((line) => JSON.parse(line))).toMatchObject([
      { id: "a", mentions: [{ start: 0, end: 9, names: ["Anthropic"] }] },
      { id: 2, mentions: [] },
    ]);
  });

  it("reads fragments of pages", async () => {
    const html = "<p>The <b>Vest</b>land&nbsp;Pact</p><textarea>Anthropic</textarea>";
    const { out } = await run(root, ["detect", "--jsonl"], lines({ id: "p", html }));
    expect(JSON.parse(out[0] ?? "").mentions).toMatchObject([
      { text: "Vestland Pact", entity: "vestland-pact" },
    ]);
  });

  it("names line and field of what is wrong, and answers the rest", async () => {
    const input = lines(
      { id: "a", text: "x" },
      "{",
      { id: "b" },
      { text: "x" },
      [],
      { id: "c", text: 1 },
      {
        id: "d",
        text: "Anthropic",
      },
    );
    const { status, out, err } = await run(root, ["detect", "--jsonl"], input);
    expect(status).toBe(1);
    expect(out.map((line) => JSON.parse(line).id)).toEqual(["a", "d"]);
    expect(err).toEqual([
      "standard input:2: not JSON",
      "standard input:3: text: must be a text",
      "standard input:4: id: must be a text or a number",
      "standard input:5: not a JSON object",
      "standard input:6: text: must be a text",
    ]);
  });

  it("answers nothing for nothing, and refuses what is no text", async () => {
    expect((await run(root, ["detect"])).out).toEqual(['{"id":"stdin","mentions":[]}']);
    expect(await run(root, ["detect", "--jsonl"])).toMatchObject({ status: 0, out: [] });
    const { status, err } = await run(root, ["detect"], Uint8Array.from([65, 0xff]));
    expect(status).toBe(1);
    expect(err).toEqual(["standard input:1: not UTF-8"]);
  });
});

describe("explain", () => {
  it("gives verdict, entity, alias and rule of each candidate", async () => {
    const { out } = await run(root, ["explain"], "x\nAnthropic wrote.");
    expect(out.join("\n")).toMatch(/"Anthropic" 2-11: taken, anthropic[\s\S]*rule always/);
    const [json = ""] = (await run(root, ["explain", "--json"], "x\nAnthropic wrote.")).out;
    expect(JSON.parse(json)).toMatchObject([
      { start: 2, end: 11, entity: "anthropic", taken: true },
    ]);
    expect((await run(root, ["explain"], "Nothing here.")).out).toEqual(["No candidates."]);
  });
});
