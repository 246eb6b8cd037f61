import { describe, expect, it } from "vitest";
import { sampleProject } from "../sample-project.ts";
import { createTree, run } from "../sample-surroundings.ts";

const page = `---
title: What the pact leaves out
date: 2025-02-20
---
Anthropic and others looked at the economy and at the summit of the month.
`;
const root = createTree({ ...sampleProject, "page.md": page });

describe("search", () => {
  it("lists articles for people, and as JSON", async () => {
    const { out, status } = await run(root, ["search", "anthropic", "summit"]);
    expect(status).toBe(0);
    expect(out[0]).toBe(
      "1. Head of Anthropic calls summit a lost chance\n   The Daily Press, 2025-02-11, news\n   https://daily.example/2025/02/11/summit",
    );
    const [json = ""] = (await run(root, ["search", "pact", "--json", "--limit", "1"])).out;
    expect(JSON.parse(json)).toMatchObject([
      { title: "Text of the Vestland Pact", terms: ["pact"] },
    ]);
  });

  it("says that nothing was found", async () => {
    expect(await run(root, ["search", "qqqq"])).toMatchObject({
      status: 0,
      out: ["Nothing found."],
    });
    expect((await run(root, ["search", "qqqq", "--json"])).out).toEqual(["[]"]);
  });
});

describe("related", () => {
  it("takes an id or a name, and ranks for a page", async () => {
    const { out } = await run(root, ["related", "Anthropic", "--page", `${root}/page.md`]);
    expect(out[0]).toBe("Anthropic: 1 article");
    expect(out[1]).toContain("before: ");
    const [json = ""] = (await run(root, ["related", "vestland-pact", "--json"])).out;
    expect(JSON.parse(json)).toMatchObject({
      entity: "vestland-pact",
      total: 1,
      related: [{ title: "Text of the Vestland Pact", reason: "the law itself" }],
    });
  });

  it("names an entity or a page that is not there", async () => {
    const unknown = await run(root, ["related", "nobody"]);
    expect(unknown.status).toBe(1);
    expect(unknown.err[0]).toMatch(/^nobody: there is no such entity/);
    const missing = await run(root, ["related", "Anthropic", "--page", "missing.md"]);
    expect(missing).toMatchObject({ status: 1, err: ["missing.md: there is no such file"] });
  });
});
