import { type Mock, vi } from "vitest";

type Listener = (...args: unknown[]) => unknown;

/** An extension event that a test can fire. */
export function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    /** What each listener returned. */
    fire: (...args: unknown[]) => [...listeners].map((listener) => listener(...args)),
    count: () => listeners.size,
  };
}

/** As much of an extension's runtime as the platform uses, with a store that tells its listeners. */
export function createExtension() {
  const stored: Record<string, unknown> = {};
  const onChanged = createEvent();
  const write = (key: string, newValue: unknown) => {
    if (newValue === undefined) delete stored[key];
    else stored[key] = structuredClone(newValue);
    onChanged.fire({ [key]: { newValue } }, "local");
  };
  return {
    stored,
    runtime: {
      id: "sidelight" as string | undefined,
      sendMessage: vi.fn() as Mock<(message: unknown) => Promise<unknown>>,
      onMessage: createEvent(),
      onInstalled: createEvent(),
      getURL: (path: string) => `extension://sidelight/${path}`,
      openOptionsPage: vi.fn(async () => {}),
    },
    storage: {
      local: {
        get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) write(key, value);
        },
        remove: async (key: string) => write(key, undefined),
      },
      onChanged,
    },
  };
}
