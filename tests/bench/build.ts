/** How long the data takes to build: from nothing, and again after a change of one record. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { corpusFiles } from "../../src/build/corpus/read-corpus.ts";
import { createBuilder } from "../../src/build/data/build-data.ts";
import { writeDataFiles } from "../../src/build/data/data-files.ts";
import { median, time } from "./timing.ts";

const root = resolve(import.meta.dirname, "../..");
const CHANGES = 5;

/** Works on a copy, since it changes records. */
export async function describeBuild(): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), "sidelight-build-"));
  try {
    for (const name of ["knowledge", "corpus"]) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    const build = createBuilder(copy);
    const write = () => writeDataFiles(copy, build(), new Date());
    const first = await time(write);
    const files = corpusFiles(copy);
    const again: number[] = [];
    for (let n = 0; n < CHANGES; n++) {
      appendFileSync(join(copy, files[n * 97] ?? ""), "One more sentence of the digest.\n");
      again.push(await time(write));
    }
    return `${files.length} records: ${(first / 1000).toFixed(1)} s from nothing, ${Math.round(median(again))} ms after a change of one record (\`sidelight build --watch\`, median of ${CHANGES}), files written included.`;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
