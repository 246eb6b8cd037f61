/**
 * Tells how many different things the page names, whenever that changes. A page that comes back
 * from the browser's cache tells it again, because the toolbar has forgotten it.
 */
export function createNameCount(
  tell: (count: number) => Promise<void>,
  signal: AbortSignal,
): (count: number) => void {
  let told = 0;
  // Nobody waits for the toolbar: where the extension is gone, there is none.
  const say = () => void tell(told).catch(() => {});
  const onShow = (event: PageTransitionEvent) => event.persisted && say();
  addEventListener("pageshow", onShow, { signal });

  const change = (count: number) => {
    if (count === told) return;
    told = count;
    say();
  };
  signal.addEventListener("abort", () => change(0), { once: true });
  return change;
}
