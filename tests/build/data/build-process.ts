/** Builds the data of a project in a process of its own, and prints a digest and the size of each file. */
import { createHash } from "node:crypto";
import { argv, stdout } from "node:process";
import { buildData } from "../../../src/build/data/build-data.ts";
import { contentOf, dataFileNames } from "../../../src/build/data/data-files.ts";

const data = buildData(argv[2] ?? ".");
const files = dataFileNames.map((name) => {
  const content = Buffer.from(contentOf(name, data));
  return [
    name,
    { digest: createHash("sha256").update(content).digest("hex"), size: content.length },
  ];
});
stdout.write(JSON.stringify(Object.fromEntries(files)));
