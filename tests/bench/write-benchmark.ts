import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Puts a measured section into docs/benchmarks.md in place of the one of the
 * same key; a new section goes to the end.
 */
export function writeBenchmark(root: string, key: string, title: string, text: string): void {
  const file = join(root, "docs", "benchmarks.md");
  const begin = `<!-- ${key} -->`;
  const end = `<!-- end of ${key} -->`;
  const section = `${begin}\n## ${title}\n\n${text.trim()}\n${end}`;
  const old = existsSync(file) ? readFileSync(file, "utf8") : "# Benchmarks\n";
  const from = old.indexOf(begin);
  const to = old.indexOf(end);
  const whole =
    from >= 0 && to > from
      ? old.slice(0, from) + section + old.slice(to + end.length)
      : `${old.trimEnd()}\n\n${section}\n`;
  writeFileSync(file, whole);
}
