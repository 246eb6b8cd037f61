const patience = 15_000;
const interval = 50;

/**
 * Asks again until the answer is neither null, false, undefined nor an empty list, and gives it back.
 * Rejects with `what` after 15 seconds; an error while asking counts as "not yet".
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const end = Date.now() + patience;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer && !(Array.isArray(answer) && answer.length === 0)) return answer;
    } catch (error) {
      failure = error;
    }
    await new Promise((next) => setTimeout(next, interval));
  }
  throw new Error(`Waited in vain for ${what}`, { cause: failure });
}
