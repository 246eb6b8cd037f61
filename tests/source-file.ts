/** What the architecture's test needs to know of source files: imports and sizes. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseSync } from "vite";

export interface Source {
  path: string;
  /** Folder directly below src. */
  folder: string;
  lines: number;
  imports: string[];
  /** Every function: where it is, and how many lines it has of its own. */
  functions: { at: string; lines: number }[];
}

/** Paths of all files in a folder and those below it, from the project's folder. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(".", join(entry.parentPath, entry.name)));
}

interface SyntaxNode {
  type: string;
  start: number;
  end: number;
}

function childrenOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

const isFunction = ({ type }: SyntaxNode) =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type);

function nodesBelow(value: unknown, isWanted: (node: SyntaxNode) => boolean): SyntaxNode[] {
  const below = childrenOf(value).flatMap((child) => nodesBelow(child, isWanted));
  return isNode(value) && isWanted(value) ? [value, ...below] : below;
}

/** Lines of a function without those of the functions inside, which count for themselves. */
function ownLines(code: string, { start, end }: SyntaxNode, inside: SyntaxNode[]): number {
  const first = linesOf(code.slice(0, start));
  const lines = new Set<number>();
  for (let line = first; line <= linesOf(code.slice(0, end)); line++) lines.add(line);
  for (const inner of inside) {
    const last = linesOf(code.slice(0, inner.end));
    for (let line = linesOf(code.slice(0, inner.start)) + 1; line < last; line++)
      lines.delete(line);
  }
  return lines.size;
}

function linesOf(code: string): number {
  return code.split("\n").length;
}

/** Throws where the file does not parse. */
export function readSource(path: string): Source {
  const code = readFileSync(path, "utf8");
  const { program, module, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} does not parse`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map(({ moduleRequest }) => moduleRequest?.value),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      code.slice(start + 1, end - 1),
    ),
  ];
  const functions = nodesBelow(program, isFunction).map((node) => {
    const inside = childrenOf(node).flatMap((child) => nodesBelow(child, isFunction));
    return {
      at: `${path}:${linesOf(code.slice(0, node.start))}`,
      lines: ownLines(code, node, inside),
    };
  });
  return {
    path,
    folder: path.split("/")[1] ?? "",
    lines: linesOf(code.trimEnd()),
    imports: requests.filter((request) => request !== undefined),
    functions,
  };
}
