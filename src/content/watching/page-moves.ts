/** The Navigation API, which not every browser has. */
type WithNavigation = { navigation?: EventTarget };

/** Calls back when the page shows another address, or comes back from the back-forward cache. */
export function watchMoves(onMove: () => void, signal: AbortSignal): void {
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
}
