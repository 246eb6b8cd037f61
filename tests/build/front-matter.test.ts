import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "../../src/build/front-matter.ts";

describe("parseFrontMatter", () => {
  it("cuts YAML from the text and knows the lines", () => {
    const matter = parseFrontMatter("---\ntitle: A\ntags:\n  - x\n---\n\nText");
    if (matter === undefined || "fault" in matter) throw new Error("not read");
    expect(matter.fields).toEqual({ title: "A", tags: ["x"] });
    expect(matter.body.trim()).toBe("Text");
    expect(matter.lineOf(["tags", 0])).toBe(4);
    expect(matter.lineOf(["nothing"])).toBeUndefined();
    expect(matter.bodyLine).toBe(6);
  });

  it("cuts TOML", () => {
    const matter = parseFrontMatter('+++\ntitle = "A"\ndate = 2025-02-11\n+++\nText');
    if (matter === undefined || "fault" in matter) throw new Error("not read");
    expect(matter.fields.title).toBe("A");
    expect(matter.lineOf(["date"])).toBe(3);
    expect(matter.body).toBe("Text");
  });

  it("sees none where there is none", () => {
    expect(parseFrontMatter("Just a text\n---\nand a rule")).toBeUndefined();
    expect(parseFrontMatter("")).toBeUndefined();
  });

  it.each([
    ["---\ntitle: a: b\n---\n", 2],
    ["---\ntitle: x\nno end", 1],
    ["---\n- a\n- b\n---\n", 2],
    ["+++\na = 1\nb = \n+++\n", 3],
    ["---\na: *nothing\n---\n", 1],
  ])("names the line of the fault in %j", (text, line) => {
    const matter = parseFrontMatter(text);
    expect(matter).toMatchObject({ fault: { line } });
  });

  it("never throws", () => {
    const inside = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(fc.constantFrom("---", "+++"), inside, inside, (fence, fields, body) => {
        parseFrontMatter(`${fence}\n${fields}\n${fence}\n${body}`);
      }),
    );
  });
});
