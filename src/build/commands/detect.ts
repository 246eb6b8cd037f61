import { parseArgs } from "node:util";
import { type Detector, openDetector } from "../../detect/detector.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Mention } from "../../model/mention.ts";
import type { Command } from "../command.ts";
import { readLibrary, readPackedFile } from "../data/data-files.ts";
import { freshenData } from "../data/fresh-data.ts";
import { detectInBlocks, splitIntoBlocks } from "../page-text.ts";
import { formatProblem, hasErrors } from "../problem.ts";
import { readAll, readLines } from "../standard-input.ts";
import { parseItem } from "./text-item.ts";

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
  const library = readLibrary(root);
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

/** Mentions in standard input: one line of JSON for the whole text, or for each item of JSON Lines. */
export const detect: Command = async (words, { root, input, print, complain }) => {
  const { values } = parseArgs({
    args: words,
    options: { jsonl: { type: "boolean" }, names: { type: "boolean" } },
  });
  freshenData(root);
  const detector = openDetector(readPackedFile(root, "lexicon"));
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
    const { item, problems } = parseItem(line, number);
    for (const problem of problems) complain(formatProblem(problem));
    if (hasErrors(problems)) status = 1;
    if (item === undefined) continue;
    const { id, text, html } = item;
    const mentions =
      text === undefined
        ? await inPage(detector, html, describe)
        : inText(detector, text, describe);
    await print(JSON.stringify({ id, mentions }));
  }
  return status;
};
