import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sampleProject } from "../sample-project.ts";
import { createTree, run } from "../sample-surroundings.ts";

const root = createTree({
  ...sampleProject,
  "a.txt": "Headline\nThe text of it is this.\nSource: DP\nOriginal: https://daily.example/1\n",
  "b.md": "---\ntitle: B\ndate: soon\n---\nText",
  "c.txt": Buffer.from("Caf\xe9\nText\n", "latin1"),
  "d/e.txt": "x",
});
const path = (name: string) => join(root, name);

describe("read", () => {
  it("prints one document a line, by the name of a publisher that is known", async () => {
    const { status, out } = await run(root, ["read", path("a.txt")]);
    expect(status).toBe(0);
    expect(JSON.parse(out[0] ?? "")).toEqual({
      title: "Headline",
      url: "https://daily.example/1",
      publisher: "The Daily Press",
      language: "en",
      text: "The text of it is this.",
    });
  });

  it("names broken files with line and field, and reads the rest", async () => {
    const files = ["missing.md", "b.md", "c.txt", "d", "a.txt"].map(path);
    const { status, out, err } = await run(root, ["read", ...files]);
    expect(status).toBe(1);
    expect(out).toHaveLength(1);
    expect(err).toEqual([
      `${path("missing.md")}: there is no such file`,
      `${path("b.md")}:3: date: not a date`,
      `${path("c.txt")}:1: not UTF-8, and no other encoding is declared`,
      `${path("d")}: is a folder`,
    ]);
  });

  it("takes the encoding that it is told", async () => {
    const { out } = await run(root, ["read", "--encoding", "windows-1252", path("c.txt")]);
    expect(JSON.parse(out[0] ?? "").title).toBe("Café");
  });
});
