import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stem } from "../../src/search/stem.ts";

describe("stem", () => {
  it.each([
    ["regulate regulates regulated regulating regulation regulations regulator regulatory"],
    ["disclose discloses disclosed"],
    ["model models"],
    ["policy policies"],
    ["agree agreed agrees"],
    ["veto vetoed vetoing"],
  ])("gives one stem to %s", (words) => {
    expect(new Set(words.split(" ").map(stem)).size).toBe(1);
  });

  it.each([
    ["policy", "police"],
    ["state", "statement"],
    ["general", "generative"],
    ["law", "lawsuit"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it("agrees with Porter's own examples", () => {
    const pairs =
      "caresses:caress ponies:poni relational:relat conditional:condit hopping:hop hoped:hope falling:fall feed:feed plastered:plaster motoring:motor sing:sing happy:happi sky:sky formalize:formal controlling:control probate:probat";
    for (const pair of pairs.split(" ")) {
      const [word = "", expected] = pair.split(":");
      expect(stem(word), word).toBe(expected);
    }
  });

  it("leaves other scripts and numbers alone, and never throws", () => {
    expect(stem("règlement")).toBe("règlement");
    expect(stem("gpt4o")).toBe("gpt4o");
    fc.assert(fc.property(fc.string(), (word) => stem(word).length <= word.length + 1));
  });
});
