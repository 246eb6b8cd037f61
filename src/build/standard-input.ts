import { type Problem, ProblemError } from "./problem.ts";

/** How messages call it. */
const file = "standard input";

function fault(line: number): ProblemError {
  const problem: Problem = { file, line, message: "not UTF-8", severity: "error" };
  return new ProblemError([problem]);
}

/**
 * The lines of a stream of UTF-8, each as soon as it is whole, without their ends.
 * @throws ProblemError at bytes that are no UTF-8
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let line = 1;
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw fault(line);
    }
  };
  for await (const bytes of input) {
    const lines = (rest + decode(bytes)).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      yield text.replace(/\r$/, "");
      line++;
    }
  }
  rest += decode();
  if (rest !== "") yield rest;
}

/**
 * The whole of a stream of UTF-8; a byte order mark stays, so that offsets are those of the text
 * as it came.
 * @throws ProblemError at bytes that are no UTF-8
 */
export async function readAll(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw fault(1);
  }
}
