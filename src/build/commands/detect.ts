import { parseArgs } from "node:util";
import { z } from "zod";
import { createDetector, type Detector } from "../../detect/detector.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Mention } from "../../model/mention.ts";
import { createLibrary } from "../../search/library.ts";
import type { Command } from "../command.ts";
import { readDataFile } from "../data/data-files.ts";
import { freshenData } from "../data/fresh-data.ts";
import { detectInBlocks, splitIntoBlocks } from "../page-text.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { readAll, readLines } from "../standard-input.ts";

const id = z.union([z.string(), z.number()], "must be a text or a number");
const itemSchema = z.union(
  [
    z.object({ id, text: z.string("must be a text") }),
    z.object({ id, html: z.string("must be a text") }),
  ],
  "neither text nor html",
);
type Item = z.infer<typeof itemSchema>;

/** A mention as it is printed; offsets in UTF-16 units of the item's text, absent for web pages. */
interface PrintedMention {
  start?: number;
  end?: number;
  text: string;
  entity: EntityId;
  name: string;
  kind: string;
  confidence: number;
  names?: string[];
}

type Describe = (mention: Mention) => Omit<PrintedMention, "start" | "end" | "text">;

function createDescriber(root: string, withNames: boolean): Describe {
  const library = createLibrary(readDataFile(root, "library"));
  return ({ entity, kind, confidence }) => {
    const names = library.namesOf(entity);
    return {
      entity,
      name: names[0] ?? entity,
      kind,
      confidence: Math.round(confidence * 1000) / 1000,
      ...(withNames && { names }),
    };
  };
}

function inText(detector: Detector, text: string, describe: Describe): PrintedMention[] {
  const blocks = splitIntoBlocks(text);
  const found = detectInBlocks(
    detector,
    blocks.map((block) => block.text),
  );
  return found.flatMap((mentions, n) => {
    const offset = blocks[n]?.start ?? 0;
    return mentions.map((mention) => {
      const [start, end] = [mention.start + offset, mention.end + offset];
      return { start, end, text: text.slice(start, end), ...describe(mention) };
    });
  });
}

async function inPage(detector: Detector, html: string, describe: Describe) {
  const { parseHtml } = await import("../readers/html.ts");
  const { htmlBlocks } = await import("../readers/html-blocks.ts");
  const blocks = htmlBlocks(parseHtml(html).body);
  return detectInBlocks(detector, blocks).flatMap((mentions, n) =>
    mentions.map((mention): PrintedMention => {
      const text = (blocks[n] ?? "").slice(mention.start, mention.end);
      return { text, ...describe(mention) };
    }),
  );
}

function parseItem(line: string, number: number): Item | Problem[] {
  const place = { file: "standard input", line: number, severity: "error" } as const;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return [{ ...place, message: "not JSON" }];
  }
  const parsed = itemSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return faultsOf(value).map((fault) => ({ ...place, ...fault }));
}

/** What is wrong with an item, by field. */
function faultsOf(value: unknown): { field?: string; message: string }[] {
  if (typeof value !== "object" || value === null) return [{ message: "not a JSON object" }];
  const fields = value as Record<string, unknown>;
  const content = fields.html === undefined ? "text" : "html";
  const faults = [];
  if (!id.safeParse(fields.id).success)
    faults.push({ field: "id", message: "must be a text or a number" });
  if (typeof fields[content] !== "string")
    faults.push({ field: content, message: "must be a text" });
  return faults;
}

/** Mentions in standard input: one line of JSON for the whole text, or for each item of JSON Lines. */
export const detect: Command = async (words, { root, input, print, complain }) => {
  const { values } = parseArgs({
    args: words,
    options: { jsonl: { type: "boolean" }, names: { type: "boolean" } },
  });
  freshenData(root);
  const detector = createDetector(readDataFile(root, "lexicon"));
  const describe = createDescriber(root, values.names ?? false);
  if (!values.jsonl) {
    const mentions = inText(detector, await readAll(input), describe);
    await print(JSON.stringify({ id: "stdin", mentions }));
    return 0;
  }
  let status = 0;
  let number = 0;
  for await (const line of readLines(input)) {
    number++;
    if (line.trim() === "") continue;
    const item = parseItem(line, number);
    if (Array.isArray(item)) {
      for (const problem of item) complain(formatProblem(problem));
      status = 1;
      continue;
    }
    const mentions =
      "text" in item
        ? inText(detector, item.text, describe)
        : await inPage(detector, item.html, describe);
    await print(JSON.stringify({ id: item.id, mentions }));
  }
  return status;
};
