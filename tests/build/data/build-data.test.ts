import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildData, createBuilder } from "../../../src/build/data/build-data.ts";
import { dataFileNames, dataFilePath, readRelated } from "../../../src/build/data/data-files.ts";
import { freshenData } from "../../../src/build/data/fresh-data.ts";
import { createLibrary } from "../../../src/search/library.ts";
import { createRelated } from "../../../src/search/related.ts";
import { createSearch } from "../../../src/search/search.ts";
import { pageWith } from "../../search/sample-corpus.ts";
import { sampleProject } from "../sample-project.ts";
import { addFiles, createTree, run } from "../sample-surroundings.ts";

const bytesOf = (root: string) =>
  dataFileNames.map((name) => readFileSync(dataFilePath(root, name), "latin1"));

describe("buildData", () => {
  it("gives data that cards and search work with", () => {
    const data = buildData(createTree(sampleProject));
    const library = createLibrary(data.library);
    expect(library).toMatchObject({ dataDate: "2025-03-01", articleCount: 2 });
    expect(library.entityNamed("vestland pact")).toMatchObject({
      jurisdiction: "International",
      status: { text: "Signed", date: "2025-03-01" },
    });
    const related = createRelated(data.related, library);
    expect(related.related("vestland-pact", pageWith(), 3)).toMatchObject([
      { title: "Text of the Vestland Pact", reason: "the law itself" },
    ]);
    const [found] = createSearch(data.search, library).search("pact", { limit: 5 });
    expect(found?.article.publisher).toBe("Government of Vestland");
  });

  it("gives the same bytes from the same inputs", () => {
    const [one, other] = [createTree(sampleProject), createTree(sampleProject)];
    expect(JSON.stringify(buildData(one))).toBe(JSON.stringify(buildData(other)));
  });
});

describe("createBuilder", () => {
  const file = "corpus/2025/2025-02-11-daily-press-summit.md";
  const record = String(sampleProject[file]);

  it("gives after every change what a build from nothing gives", () => {
    const root = createTree(sampleProject);
    const build = createBuilder(root);
    const isRight = () => expect(JSON.stringify(build())).toBe(JSON.stringify(buildData(root)));
    isRight();
    addFiles(root, {
      [file]: record.replace("summit a lost chance", "pact of Vestland a mistake"),
    });
    isRight();
    const added = file.replace("02-11", "02-12");
    addFiles(root, { [added]: record.replaceAll("02-11", "02-12").replace("02/11", "02/12") });
    isRight();
    rmSync(join(root, added));
    isRight();
    const pact = "knowledge/policy/vestland-pact.yaml";
    addFiles(root, { [pact]: String(sampleProject[pact]).replace("Signed", "Broken") });
    isRight();
  });

  it("tells what is wrong, and builds again when it is mended", () => {
    const root = createTree(sampleProject);
    const build = createBuilder(root);
    const before = JSON.stringify(build());
    addFiles(root, { [file]: record.replace("kind: news", "kind: rumour") });
    expect(build).toThrow(/kind/);
    addFiles(root, { [file]: record });
    expect(JSON.stringify(build())).toBe(before);
  });
});

describe("build", () => {
  it("writes nothing where a file cannot be read, and names file and field", async () => {
    const root = createTree(sampleProject);
    expect((await run(root, ["build"])).status).toBe(0);
    const before = bytesOf(root);
    const file = "corpus/2025/2025-03-01-vestland-pact-signed.md";
    const broken = String(sampleProject[file]).replace("kind: law", "kind: rumour");
    addFiles(root, { [file]: broken });
    const { status, err } = await run(root, ["build"]);
    expect(status).toBe(1);
    expect(err.join("\n")).toContain(`${file}:7: kind:`);
    expect(bytesOf(root)).toEqual(before);
    expect(readdirSync(join(root, "public/data")).sort()).toEqual(
      dataFileNames.map((name) => basename(dataFilePath(root, name))),
    );
  });

  it("refuses a publisher that nobody knows", async () => {
    const root = createTree({ ...sampleProject, "knowledge/publishers.yaml": "{}" });
    const { status, err } = await run(root, ["build"]);
    expect(status).toBe(1);
    expect(err[0]).toMatch(/publisher: daily-press is not in/);
    expect(existsSync(dataFilePath(root, "articles"))).toBe(false);
  });
});

describe("freshenData", () => {
  it("builds what is missing or older than its inputs, and only that", () => {
    const root = createTree(sampleProject);
    freshenData(root);
    expect(readRelated(root).entities).not.toHaveLength(0);
    addFiles(root, { "public/data/related.json": '{"mine":true}' });
    freshenData(root);
    expect(readRelated(root)).toEqual({ mine: true });
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(root, "knowledge/lab/anthropic.yaml"), later, later);
    freshenData(root);
    expect(readRelated(root).entities).not.toHaveLength(0);
  });
});
