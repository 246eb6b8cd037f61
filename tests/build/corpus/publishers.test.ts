import { describe, expect, it } from "vitest";
import { createPublishers, readPublishers } from "../../../src/build/corpus/publishers.ts";
import { createTree } from "../sample-surroundings.ts";

const row = (domains: string) => `{ name: N, domains: ${domains}, kind: press, country: US }`;

describe("createPublishers", () => {
  const publishers = createPublishers([
    { id: "union", name: "Union", domains: ["union.example"], kind: "government", country: "EU" },
    {
      id: "office",
      name: "Office",
      domains: ["office.union.example"],
      kind: "government",
      country: "EU",
    },
  ]);

  it("knows a publisher by its host, the longest domain first", () => {
    expect(publishers.ofHost("press.union.example")?.id).toBe("union");
    expect(publishers.ofHost("a.OFFICE.union.example")?.id).toBe("office");
    expect(publishers.ofHost("reunion.example")).toBeUndefined();
    expect(publishers.ofHost("")).toBeUndefined();
  });
});

describe("readPublishers", () => {
  const problemsOf = (text: string) =>
    readPublishers(createTree({ "knowledge/publishers.yaml": text })).problems;

  it("names what is wrong with a row", () => {
    expect(problemsOf(`a: ${row("[a.example]")}\nb: ${row("[www.b.example]")}\n`)).toEqual([
      expect.objectContaining({ file: "knowledge/publishers.yaml", line: 2, field: "b.domains.0" }),
    ]);
  });

  it("refuses two publishers on one domain", () => {
    expect(problemsOf(`a: ${row("[x.example]")}\nb: ${row("[x.example]")}\n`)[0]).toMatchObject({
      field: "b.domains",
      message: "x.example is also a domain of a",
    });
  });

  it("says that the file is missing", () => {
    expect(readPublishers(createTree({})).problems[0]?.message).toBe("there is no such file");
  });
});
