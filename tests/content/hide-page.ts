/** Makes the page as if the reader had gone to another tab, or come back. */
export function hidePage(isHidden: boolean): void {
  Object.defineProperty(document, "hidden", { get: () => isHidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}

/** Lets the browser tell again. */
export function tellTruth(): void {
  Reflect.deleteProperty(document, "hidden");
}
