import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { env, execPath } from "node:process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";

/** Bytes that each file may have: what the package may grow by with the corpus. */
const budget = {
  articles: 2_500_000,
  entities: 2_500_000,
  lexicon: 5_000_000,
  related: 1_000_000,
  search: 1_500_000,
};
/** Two builds of everything, on two processors that others may share. */
const PATIENCE_MS = 540_000;

type Built = Record<keyof typeof budget, { digest: string; size: number }>;

const root = resolve(import.meta.dirname, "../../..");

async function buildElsewhere(zone: string, language: string): Promise<Built> {
  const script = join(import.meta.dirname, "build-process.ts");
  const around = { env: { ...env, TZ: zone, LANG: language, LC_ALL: language } };
  const words = ["--import", "tsx", script, root];
  return JSON.parse((await promisify(execFile)(execPath, words, around)).stdout);
}

describe("the data of this project", () => {
  let builds: Built[];
  beforeAll(async () => {
    const elsewhere = [
      buildElsewhere("Pacific/Kiritimati", "tr_TR.UTF-8"),
      buildElsewhere("UTC", "C"),
    ];
    builds = await Promise.all(elsewhere);
  }, PATIENCE_MS);

  it("has the same bytes whichever process builds it, in whatever place and language", () => {
    expect(builds[0]).toEqual(builds[1]);
  });

  it.each(Object.entries(budget))("keeps %s within %i bytes", (name, most) => {
    const size = builds[0]?.[name as keyof Built].size ?? Number.NaN;
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(most);
  });
});
