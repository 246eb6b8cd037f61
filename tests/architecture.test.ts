import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, readSource, type Source } from "./source-file.ts";

interface Row {
  folders: string[];
  packages: string[];
}

/** The words in backquotes in one cell of a table. */
function quoted(cell = ""): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
}

/** The import table of docs/architecture.md, by folder of src. */
function readImportTable(): Map<string, Row> {
  const document = readFileSync("docs/architecture.md", "utf8");
  const [, afterHead = ""] = document.split("| folder of `src` |");
  const [table = ""] = afterHead.split("\n\n");
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(
    rows.map((line) => {
      const [, name, , folders, packages] = line.split("|");
      return [quoted(name)[0] ?? "", { folders: quoted(folders), packages: quoted(packages) }];
    }),
  );
}

const sources = filesBelow("src")
  .filter((path) => /\.tsx?$/.test(path))
  .map(readSource);
const table = readImportTable();

/** The folder of src that a relative import leads to. */
function targetOf(source: Source, request: string): string {
  return relative("src", resolve(dirname(source.path), request)).split("/")[0] ?? "";
}

function isAllowed(source: Source, request: string): boolean {
  const row = table.get(source.folder);
  if (!row) return false;
  if (request.startsWith(".")) {
    return [source.folder, ...row.folders].includes(targetOf(source, request));
  }
  return row.packages.some((name) => {
    if (name.endsWith("*")) return request.startsWith(name.slice(0, -1));
    return request === name || request.startsWith(`${name}/`);
  });
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe("imports", () => {
  it("has a row for every folder, and no row too many", () => {
    const folders = readdirSync("src", { withFileTypes: true });
    const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect([...table.keys()].toSorted()).toEqual(names.toSorted());
  });

  it("keeps to the table of docs/architecture.md", () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((request) => !isAllowed(source, request))
        .map((request) => `${source.path} imports ${request}`),
    );
    expect(wrong).toEqual([]);
  });

  it("names only folders that exist, and no circle of folders", () => {
    const above = (folder: string, seen: string[]): string[] =>
      seen.includes(folder)
        ? [[...seen, folder].join(" > ")]
        : (table.get(folder)?.folders ?? ["?"]).flatMap((next) => above(next, [...seen, folder]));
    expect([...table.keys()].flatMap((folder) => above(folder, []))).toEqual([]);
  });

  it("leaves entry files to the browser", () => {
    const isEntry = (request: string) => /\/main(\.iife)?\.tsx?$/.test(request);
    const wrong = sources.filter(({ imports }) => imports.some(isEntry));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("lets only platform touch the browser's extension interface", () => {
    const outside = sources.filter(({ folder }) => folder !== "platform" && folder !== "build");
    const touching = outside.filter(({ path }) =>
      /\b(chrome|browser)\.(runtime|storage|tabs|action|windows)\b/.test(
        readFileSync(path, "utf8"),
      ),
    );
    expect(touching.map(({ path }) => path)).toEqual([]);
  });
});

describe("sizes", () => {
  const functions = sources.flatMap(({ functions }) => functions);
  const longerThan = <T extends { lines: number }>(limit: number, all: T[]) =>
    all.filter(({ lines }) => lines > limit);

  it("keeps files at about 80 lines, hardly any over 250", () => {
    expect(median(sources.map(({ lines }) => lines))).toBeLessThanOrEqual(90);
    expect(longerThan(250, sources).length).toBeLessThanOrEqual(sources.length * 0.03);
    expect(longerThan(400, sources).map(({ path }) => path)).toEqual([]);
  });

  it("keeps functions at about 10 lines, hardly any over 50", () => {
    expect(median(functions.map(({ lines }) => lines))).toBeLessThanOrEqual(10);
    expect(longerThan(50, functions).length).toBeLessThanOrEqual(functions.length * 0.01);
    expect(longerThan(80, functions)).toEqual([]);
  });
});

describe("names", () => {
  const files = ["src", "tests", "scripts"].flatMap(filesBelow);

  it("has no drawers", () => {
    const drawer = /^(utils?|helpers?|common|shared|misc)$/;
    const isDrawer = (path: string) =>
      path.split("/").some((part) => drawer.test(basename(part, extname(part))));
    expect(files.filter(isDrawer)).toEqual([]);
  });

  it("writes file names in kebab-case", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/;
    const isFree = (path: string) =>
      path.startsWith("tests/fixtures/") || path.endsWith("README.md");
    const own = files.filter((path) => !isFree(path));
    expect(own.filter((path) => !kebab.test(basename(path)))).toEqual([]);
  });

  it("has a source for every folder of tests that mirrors one", () => {
    const ofTests = ["e2e", "fixtures", "gold", "bench"];
    const folders = readdirSync("tests", { withFileTypes: true }).filter((f) => f.isDirectory());
    const mirrors = folders.map(({ name }) => name).filter((name) => !ofTests.includes(name));
    expect(mirrors.filter((name) => !table.has(name))).toEqual([]);
  });
});
