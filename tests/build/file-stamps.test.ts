import { join } from "node:path";
import { expect, it } from "vitest";
import { folderStamp } from "../../src/build/file-stamps.ts";
import { addFiles, createTree } from "./sample-surroundings.ts";

it("differs when a file is written, added or elsewhere, and only then", () => {
  const root = createTree({ "a/b/c.md": "one", "a/d.md": "two" });
  const folder = join(root, "a");
  const first = folderStamp(folder);
  expect(folderStamp(folder)).toBe(first);
  addFiles(root, { "a/b/c.md": "longer" });
  const second = folderStamp(folder);
  expect(second).not.toBe(first);
  addFiles(root, { "a/b/e.md": "" });
  expect(folderStamp(folder)).not.toBe(second);
  expect(folderStamp(join(root, "nowhere"))).toBe("");
});
