import { describe, expect, it } from "vitest";
import { createTree, run } from "./sample-surroundings.ts";

const root = createTree({});

describe("runCommandLine", () => {
  it("lists the commands for a misspelt one, and for none", async () => {
    const misspelt = await run(root, ["detcet"]);
    expect(misspelt.status).toBe(2);
    expect(misspelt.err.join("\n")).toMatch(
      /no command "detcet"[\s\S]*detect[\s\S]*search[\s\S]*check/,
    );
    expect((await run(root, [])).status).toBe(2);
    expect((await run(root, ["constructor"])).status).toBe(2);
  });

  it("lists them on standard output when asked", async () => {
    const help = await run(root, ["help"]);
    expect(help).toMatchObject({ status: 0, err: [] });
    expect(help.out.join("\n")).toContain("related ENTITY");
  });

  it.each([
    [["read"]],
    [["search"]],
    [["search", "--limit", "few", "act"]],
    [["read", "--colour", "x.md"]],
    [["check", "everything"]],
  ])("shows the usage for %j", async (words) => {
    const { status, err, out } = await run(root, words);
    expect(status).toBe(2);
    expect(err.join("\n")).toContain(`Usage: npm run -s sidelight -- ${words[0]}`);
    expect(out).toEqual([]);
  });
});
