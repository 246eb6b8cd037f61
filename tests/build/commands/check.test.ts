import { describe, expect, it } from "vitest";
import { sampleProject } from "../sample-project.ts";
import { createTree, run } from "../sample-surroundings.ts";

describe("check", () => {
  it("finds nothing wrong with a sound project", async () => {
    expect(await run(createTree(sampleProject), ["check"])).toEqual({
      status: 0,
      out: ["2 entities, 2 records: 0 errors, 0 warnings"],
      err: [],
    });
  });

  it("names every problem with file, line and field", async () => {
    const file = "corpus/2025/2025-02-11-daily-press-summit.md";
    const record = String(sampleProject[file]);
    const broken = record
      .replace("[anthropic]", "[anthropic, ghost]")
      .replace("/2025/02/11/", "/2025/05/05/");
    const { status, out, err } = await run(createTree({ ...sampleProject, [file]: broken }), [
      "check",
    ]);
    expect(status).toBe(1);
    expect(err).toEqual([
      `${file}:5: published: the address says 2025-05-05`,
      `${file}:8: about: there is no entity ghost`,
    ]);
    expect(out[0]).toContain("2 errors");
  });
});

describe("check of knowledge/prominence.yaml", () => {
  it("refuses entities that there are not, or twice", async () => {
    const wanted = "famous: { articles: 1, entities: [anthropic, ghost, anthropic] }\n";
    const root = createTree({ ...sampleProject, "knowledge/prominence.yaml": wanted });
    expect((await run(root, ["check"])).err).toEqual([
      "knowledge/prominence.yaml: famous: there is no entity ghost",
      "knowledge/prominence.yaml: famous: anthropic stands there twice",
    ]);
  });
});

describe("stats", () => {
  it("counts what there is", async () => {
    const root = createTree(sampleProject);
    const [json = ""] = (await run(root, ["stats", "--json"])).out;
    expect(JSON.parse(json)).toMatchObject({
      dataDate: "2025-03-01",
      entities: 2,
      entitiesByKind: { lab: 1, policy: 1 },
      articles: 2,
      articlesByKind: { news: 1, law: 1 },
      articlesByLanguage: { en: 2 },
      publishers: 2,
      articlesByEntity: { anthropic: 1, "vestland-pact": 1 },
      bytes: {
        articles: expect.any(Number),
        entities: expect.any(Number),
        search: expect.any(Number),
      },
      shortages: {},
    });
    expect((await run(root, ["stats"])).out.join("\n")).toMatch(/articles by year:\n +2 {2}2025/);
  });

  it("reports what the corpus has too little of", async () => {
    const wanted =
      "famous: { articles: 1, entities: [anthropic] }\nmuch: { articles: 2, entities: [vestland-pact, anthropic] }\n";
    const root = createTree({ ...sampleProject, "knowledge/prominence.yaml": wanted });
    const text = (await run(root, ["stats"])).out.join("\n");
    expect(text).toContain("famous: 0 of 1 have fewer than 1 articles");
    expect(text).toContain(
      "much: 2 of 2 have fewer than 2 articles:\n  anthropic 1, vestland-pact 1",
    );
  });
});
