/** `npm run bench [part...]`: measures the parts named, or all, and writes docs/benchmarks.md. */
import { resolve } from "node:path";
import { argv, stderr, stdout } from "node:process";
import { canary, machineLoad } from "./timing.ts";
import { writeBenchmark } from "./write-benchmark.ts";

interface Part {
  title: string;
  /** The measurements as Markdown. */
  describe: () => Promise<string>;
}

/** Each is loaded when it is asked for: some need a browser, some other search engines. */
const parts: Record<string, Part> = {
  relevance: {
    title: "Relevance of the search",
    describe: async () => (await import("./relevance.ts")).describeRelevance(),
  },
  search: {
    title: "Size and speed of the search",
    describe: async () => (await import("./search.ts")).describeSearch(),
  },
  popup: {
    title: "Time to the first result",
    describe: async () => (await import("./popup.ts")).describePopup(),
  },
  related: {
    title: "Related articles",
    describe: async () => (await import("./related.ts")).describeRelated(),
  },
  card: {
    title: "Time to the card",
    describe: async () => (await import("./card.ts")).describeCardTimes(),
  },
};

const root = resolve(import.meta.dirname, "../..");
const named = argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  stderr.write(`No such part: ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}\n`);
  process.exit(2);
}
for (const [name, { title, describe }] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const [before, load] = [await canary(), machineLoad()];
  const measured = await describe();
  const machine = `Load ${load}; the canary of fixed work took ${before.toFixed(1)} ms before and ${(await canary()).toFixed(1)} ms after.`;
  const text = `\`npm run bench ${name}\`\n\n${measured}\n\n${machine}`;
  writeBenchmark(root, `bench-${name}`, title, text);
  stdout.write(`## ${title}\n\n${text}\n\n`);
}
