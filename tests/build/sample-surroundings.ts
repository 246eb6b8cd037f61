import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { runCommandLine } from "../../src/build/cli.ts";

/** Files by path from a project's root. */
export type Tree = Record<string, string | Uint8Array>;

/** A folder of its own with these files, removed after the tests of the file. */
export function createTree(files: Tree): string {
  const root = mkdtempSync(join(tmpdir(), "sidelight-"));
  addFiles(root, files);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

export function addFiles(root: string, files: Tree): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

export interface Run {
  status: number;
  out: string[];
  err: string[];
}

/** Runs a command line on a project, as a shell would. */
export async function run(
  root: string,
  words: string[],
  input: string | Uint8Array = "",
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  async function* chunks() {
    const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
    // Small pieces, so that lines and letters are cut.
    for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7);
  }
  const status = await runCommandLine(words, {
    root,
    input: chunks(),
    print: async (line) => void out.push(line),
    complain: (line) => void err.push(line),
  });
  return { status, out, err };
}
