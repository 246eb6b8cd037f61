/**
 * Only the build for measuring (`vite build --mode bench`) notes what the work costs: elsewhere
 * the condition is false when the script is bundled, and nothing of it is left.
 */
const isMeasured = import.meta.env.MODE.startsWith("bench");

/** When the script began, in milliseconds: modules are evaluated in the order of their imports. */
const begun = isMeasured ? performance.now() : 0;
let depth = 0;

function note(name: string, start: number): void {
  performance.measure(`sl:${name}`, { start });
}

/** Does a piece of work that a browser's task consists of, and notes it as `sl:name`. */
export function timed<T>(name: string, work: () => T): T {
  if (!isMeasured) return work();
  const start = performance.now();
  depth++;
  try {
    return work();
  } finally {
    depth--;
    if (depth === 0) note(name, start);
  }
}

/** Notes what the evaluation of the script has cost. To be called at its end. */
export function noteStart(): void {
  if (isMeasured) note("start", begun);
}

/** Notes a moment: `sl:name` without duration. */
export function noteMoment(name: string): void {
  if (isMeasured) note(name, performance.now());
}
