import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { openDetector } from "../../detect/detector.ts";
import type { EntityId } from "../../model/entity.ts";
import type { PageContext } from "../../model/page.ts";
import type { Library } from "../../search/library.ts";
import { createRelated } from "../../search/related.ts";
import { type Command, UsageError } from "../command.ts";
import { readPublishers } from "../corpus/publishers.ts";
import { readLibrary, readPackedFile, readRelated } from "../data/data-files.ts";
import { freshenData } from "../data/fresh-data.ts";
import { pageContext } from "../page-context.ts";
import { ProblemError } from "../problem.ts";
import type { Document } from "../readers/document.ts";
import { readDocuments } from "../readers/read-document.ts";
import { articleLines, parseLimit } from "./article-lines.ts";
import { fileFault } from "./read.ts";

const USUAL_LIMIT = 6;

const noPage: PageContext = { url: "", title: "", language: "en", entities: {}, passage: "" };

async function readPage(root: string, file: string): Promise<Document> {
  const { publishers } = readPublishers(root);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new ProblemError([fileFault(file, error)]);
  });
  const { documents, problems } = await readDocuments(file, bytes, publishers);
  const [first] = documents;
  if (first === undefined) throw new ProblemError(problems);
  return first;
}

async function readContext(root: string, file: string, entity: EntityId): Promise<PageContext> {
  const detector = openDetector(readPackedFile(root, "lexicon"));
  return pageContext(detector, await readPage(root, file), entity);
}

function findEntity(library: Library, text: string) {
  const entity = library.entity(text) ?? library.entityNamed(text);
  if (entity !== undefined) return entity;
  const message = `there is no such entity; try: search "${text}"`;
  throw new ProblemError([{ file: text, message, severity: "error" }]);
}

/** The articles about an entity, by id or name, ranked for a page as the card does. */
export const related: Command = async (words, { root, print }) => {
  const { values, positionals } = parseArgs({
    args: words,
    options: { json: { type: "boolean" }, page: { type: "string" }, limit: { type: "string" } },
    allowPositionals: true,
  });
  const name = positionals.join(" ").trim();
  if (name === "") throw new UsageError("Which entity?");
  const limit = parseLimit(values.limit, USUAL_LIMIT);
  freshenData(root);
  const library = readLibrary(root);
  const entity = findEntity(library, name);
  const page = values.page && (await readContext(root, values.page, entity.id));
  const table = createRelated(readRelated(root), library);
  const articles = table.related(entity.id, page || noPage, limit);
  const total = table.rows(entity.id).length;
  if (values.json) {
    await print(JSON.stringify({ entity: entity.id, name: entity.name, total, related: articles }));
    return 0;
  }
  await print(`${entity.name}: ${total} ${total === 1 ? "article" : "articles"}`);
  for (const [n, article] of articles.entries()) {
    const { reason, when } = article;
    await print(articleLines(n + 1, article, when === undefined ? reason : `${when}: ${reason}`));
  }
  return 0;
};
