import { describe, expect, it } from "vitest";
import { formatProblem, hasErrors, type Problem, ProblemError } from "../../src/build/problem.ts";

const problem: Problem = {
  file: "a.md",
  line: 4,
  field: "url",
  message: "is no address",
  severity: "error",
};

describe("formatProblem", () => {
  it("names file, line and field as far as they are known", () => {
    expect(formatProblem(problem)).toBe("a.md:4: url: is no address");
    expect(formatProblem({ file: "a.md", message: "is empty", severity: "error" })).toBe(
      "a.md: is empty",
    );
  });

  it("marks warnings", () => {
    expect(formatProblem({ ...problem, severity: "warning" })).toBe(
      "a.md:4: warning: url: is no address",
    );
  });
});

describe("hasErrors", () => {
  it("does not count warnings", () => {
    expect(hasErrors([{ ...problem, severity: "warning" }])).toBe(false);
    expect(hasErrors([{ ...problem, severity: "warning" }, problem])).toBe(true);
  });
});

describe("ProblemError", () => {
  it("says all problems", () => {
    expect(new ProblemError([problem, problem]).message.split("\n")).toHaveLength(2);
  });
});
