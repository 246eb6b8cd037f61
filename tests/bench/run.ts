/**
 * `npm run bench [part...]`: measures the parts named, or all, and writes docs/benchmarks.md. What
 * follows `--` behind one part is for that part alone.
 */
import { resolve } from "node:path";
import { argv, stderr, stdout } from "node:process";
import { canary, machineLoad } from "./timing.ts";
import { writeBenchmark } from "./write-benchmark.ts";

interface Part {
  title: string;
  /** The measurements as Markdown. */
  describe: (options: string[]) => Promise<string>;
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
  build: {
    title: "Building the data",
    describe: async () => (await import("./build.ts")).describeBuild(),
  },
  card: {
    title: "Time to the card",
    describe: async () => (await import("./card.ts")).describeCardTimes(),
  },
  page: {
    title: "What reading a page costs",
    describe: async (options) => (await import("./page.ts")).describePages(options),
  },
  fidelity: {
    title: "Whether pages stay as they are",
    describe: async (options) => (await import("./fidelity.ts")).describeFidelities(options),
  },
  memory: {
    title: "Memory, and where names are found",
    describe: async (options) => (await import("./memory.ts")).describeMemory(options),
  },
};

const root = resolve(import.meta.dirname, "../..");
const words = argv.slice(2);
const firstOption = words.findIndex((word) => word.startsWith("--"));
const named = firstOption < 0 ? words : words.slice(0, firstOption);
const options = firstOption < 0 ? [] : words.slice(firstOption);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  stderr.write(`No such part: ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}\n`);
  process.exit(2);
}
for (const [name, { title, describe }] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const [before, load] = [await canary(), machineLoad()];
  const measured = await describe(options);
  const machine = `Load ${load}; the canary of fixed work took ${before.toFixed(1)} ms before and ${(await canary()).toFixed(1)} ms after.`;
  const command = ["npm run bench", name, ...(options.length > 0 ? ["--", ...options] : [])].join(
    " ",
  );
  const text = `\`${command}\`\n\n${measured}\n\n${machine}`;
  writeBenchmark(root, `bench-${name}`, title, text);
  stdout.write(`## ${title}\n\n${text}\n\n`);
}
