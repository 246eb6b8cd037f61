/** The command line: `npm run -s sidelight -- COMMAND`. Commands are loaded only when they are called. */
import { resolve } from "node:path";
import { stdin, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { type Command, type Surroundings, UsageError } from "./command.ts";
import { formatProblem, ProblemError } from "./problem.ts";

interface CommandEntry {
  usage: string;
  does: string;
  load(): Promise<Command>;
}

const commands: Record<string, CommandEntry> = {
  detect: {
    usage: "detect [--jsonl] [--names]",
    does: 'finds mentions in a text, or in {"id","text"} lines, from standard input',
    load: async () => (await import("./commands/detect.ts")).detect,
  },
  explain: {
    usage: "explain [--json]",
    does: "says why each candidate in a text from standard input was taken or refused",
    load: async () => (await import("./commands/explain.ts")).explain,
  },
  search: {
    usage: "search QUERY [--json] [--limit N]",
    does: "searches the corpus",
    load: async () => (await import("./commands/search.ts")).search,
  },
  related: {
    usage: "related ENTITY [--page FILE] [--json] [--limit N]",
    does: "lists the articles about an entity that fit a page",
    load: async () => (await import("./commands/related.ts")).related,
  },
  read: {
    usage: "read FILE... [--encoding NAME]",
    does: "reads article files of any supported format; one line of JSON each",
    load: async () => (await import("./commands/read.ts")).read,
  },
  check: {
    usage: "check",
    does: "checks knowledge/ and corpus/: form, names, examples, dates, doubles",
    load: async () => (await import("./commands/check.ts")).check,
  },
  stats: {
    usage: "stats [--json]",
    does: "counts entities and articles, and the sizes of the built data",
    load: async () => (await import("./commands/stats.ts")).stats,
  },
  build: {
    usage: "build [--watch]",
    does: "builds public/data/ from knowledge/ and corpus/, or at every change",
    load: async () => (await import("./commands/build.ts")).build,
  },
};

function listCommands(): string {
  const rows = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(50)} ${does}`);
  return ["Usage: npm run -s sidelight -- COMMAND", "", ...rows].join("\n");
}

function findCommand(name: string | undefined): CommandEntry | undefined {
  return name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** Runs one command line; returns the exit status: 0 done, 1 the input is wrong, 2 wrongly called. */
export async function runCommandLine(words: string[], around: Surroundings): Promise<number> {
  const [name, ...rest] = words;
  if (name === "help" || name === "--help") {
    await around.print(listCommands());
    return 0;
  }
  const entry = findCommand(name);
  if (entry === undefined) {
    around.complain(name === undefined ? "No command." : `There is no command "${name}".`);
    around.complain(listCommands());
    return 2;
  }
  return runCommand(entry, rest, around);
}

async function runCommand(entry: CommandEntry, words: string[], around: Surroundings) {
  try {
    return await (await entry.load())(words, around);
  } catch (error) {
    if (error instanceof ProblemError) {
      for (const problem of error.problems) around.complain(formatProblem(problem));
      return 1;
    }
    if (error instanceof UsageError || isWrongOption(error)) {
      around.complain(`${error.message}\nUsage: npm run -s sidelight -- ${entry.usage}`);
      return 2;
    }
    throw error;
  }
}

/** `parseArgs` of Node throws these. */
function isWrongOption(error: unknown): error is Error {
  return (
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  );
}

async function print(line: string): Promise<void> {
  if (!stdout.write(`${line}\n`)) await new Promise((resume) => stdout.once("drain", resume));
}

const file = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === file) {
  // A reader that has seen enough (`| head`) closes the pipe: that is no error.
  stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? 0 : 1),
  );
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    root: resolve(file, "../../.."),
    input: stdin,
    print,
    complain: (line) => console.error(line),
  });
}
