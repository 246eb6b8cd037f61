/** The Navigation API, which not every browser has. */
type WithNavigation = { navigation?: EventTarget };

/**
 * Calls back when the page shows another address, or comes back from the back-forward cache. The
 * function that it returns looks at the address: without the Navigation API nothing else tells of
 * one that a script has changed, and to be called with the page's other changes is soon enough.
 */
export function watchMoves(onMove: () => void, signal: AbortSignal): () => void {
  let address = location.href;
  function check(): void {
    if (location.href === address) return;
    address = location.href;
    onMove();
  }
  const { navigation } = window as WithNavigation;
  navigation?.addEventListener("currententrychange", check, { signal });
  addEventListener("popstate", check, { signal });
  addEventListener("hashchange", check, { signal });
  addEventListener("pageshow", ({ persisted }) => persisted && onMove(), { signal });
  return check;
}
