import { CsvError, parse } from "csv-parse/sync";
import type { Publishers } from "../corpus/publishers.ts";
import { failed, type Reading, type Source } from "./document.ts";
import { parseRow } from "./row.ts";

const delimiters = [",", ";", "\t"];

/** The delimiter that parts the header into most names. */
function delimiterOf(text: string): string {
  const header = /^.*/.exec(text)?.[0] ?? "";
  const parts = (delimiter: string) => header.split(delimiter).length;
  return delimiters.reduce((best, one) => (parts(one) > parts(best) ? one : best));
}

interface Line {
  record: Record<string, string>;
  info: { lines: number };
}

/** Reads CSV (RFC 4180) with a header: one document in each row, which may run over several lines. */
export function readCsv(source: Source, publishers: Publishers): Reading {
  const reading: Reading = { documents: [], problems: [] };
  const complain = (line: number, message: string, field?: string) => {
    const place = { file: source.file, line, severity: "error" } as const;
    reading.problems.push({ ...place, message, ...(field !== undefined && { field }) });
  };
  let rows: Line[];
  try {
    rows = parse(source.text, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: delimiterOf(source.text),
      info: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => void complain(Number(error?.lines ?? 1), rowFault(error)),
    }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed(source, rowFault(error), { line: Number(error.lines ?? 1) });
  }
  for (const { record, info } of rows) {
    const read = parseRow(record, publishers);
    if ("document" in read) reading.documents.push(read.document);
    else for (const { field, message } of read.faults) complain(info.lines, message, field);
  }
  return reading;
}

function rowFault(error: CsvError | undefined): string {
  return (error?.message ?? "not readable").replace(/(: |,)? ?(at|on) line \d+.*$/s, "");
}
