/** Something wrong in a file that people write: where it is, and what to do about it. */
export interface Problem {
  /** Path relative to the project, or as the caller named it. */
  file: string;
  field?: string;
  /** From 1. */
  line?: number;
  message: string;
  /** A warning is shown and counted, but stops nothing. */
  severity: "error" | "warning";
}

/** `corpus/2025/x.md:4: published: not a calendar day`, the form that editors make clickable. */
export function formatProblem({ file, field, line, message, severity }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const mark = severity === "warning" ? "warning: " : "";
  return `${place}: ${mark}${field === undefined ? "" : `${field}: `}${message}`;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** Stops a command whose input is wrong; the command line prints the problems and exits with 1. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ProblemError";
    this.problems = problems;
  }
}
