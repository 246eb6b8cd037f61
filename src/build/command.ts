/** What a command sees of the world, so that tests can run it without a process. */
export interface Surroundings {
  /** Folder that holds `knowledge/`, `corpus/` and `public/`. */
  root: string;
  input: AsyncIterable<Uint8Array>;
  /** Writes one line to standard output; resolves when there is room for more. */
  print(line: string): Promise<void>;
  /** Writes one line to standard error. */
  complain(line: string): void;
}

/** Runs with the words after its name; returns the exit status. */
export type Command = (words: string[], around: Surroundings) => Promise<number>;

/** The command was called in a way it does not understand: the usage is shown, exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
