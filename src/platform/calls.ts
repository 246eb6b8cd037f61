import type { Call, Reply } from "../model/protocol.ts";

/** An interface whose every member is a function: one direction of the protocol. */
type Signatures<Api> = { [K in keyof Api]: (...args: never[]) => unknown };

/** Who calls: the tab, the frame and the origin of a content script; none for the extension's own pages. */
export interface Caller {
  tabId?: number;
  frameId?: number;
  origin?: string;
}

interface Sender {
  tab?: { id?: number };
  frameId?: number;
  origin?: string;
}

/** A total table of handlers: one that is missing does not compile. Behind its arguments, each learns who calls. */
export type Handlers<Api extends Signatures<Api>> = {
  [K in keyof Api]: (
    ...args: [...Parameters<Api[K]>, caller: Caller]
  ) => ReturnType<Api[K]> | Promise<ReturnType<Api[K]>>;
};

type Handler = (...args: unknown[]) => unknown;

function parseCall(message: unknown): Call | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { type, args } = message as Partial<Call>;
  return typeof type === "string" && Array.isArray(args) ? { type, args } : undefined;
}

function parseReply(message: unknown): Reply | undefined {
  const isReply =
    typeof message === "object" && message !== null && typeof (message as Reply).ok === "boolean";
  return isReply ? (message as Reply) : undefined;
}

function callerOf(sender: unknown): Caller {
  const { tab, frameId, origin } = (sender ?? {}) as Sender;
  if (tab?.id === undefined) return {};
  return {
    tabId: tab.id,
    ...(frameId !== undefined && { frameId }),
    ...(origin !== undefined && { origin }),
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * A message listener that answers the calls of `api` and leaves all other messages alone.
 * It replies through `sendResponse` because that works in every browser; a returned promise does not.
 */
export function createListener<Api extends Signatures<Api>>(api: Handlers<Api>) {
  const handlers = new Map(Object.entries(api) as [string, Handler][]);

  async function reply({ type, args }: Call, caller: Caller): Promise<Reply> {
    try {
      const handler = handlers.get(type);
      if (!handler) throw new Error(`Nothing answers "${type}"`);
      return { ok: true, value: await handler(...args, caller) };
    } catch (error) {
      return { ok: false, error: textOf(error) };
    }
  }

  // The return type is `true` because the polyfill's types allow no boolean; `undefined` means "not mine".
  return (message: unknown, sender: unknown, sendResponse: (reply: unknown) => void) => {
    const call = parseCall(message);
    if (!call) return undefined as unknown as true;
    void reply(call, callerOf(sender)).then(sendResponse);
    return true as const;
  };
}

/** What the other side answered to `call`. Rejects where it failed or where nobody answered. */
export async function readReply(call: Call, answer: unknown): Promise<unknown> {
  const reply = parseReply(answer);
  if (!reply) throw new Error(`No answer to "${call.type}"`);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
