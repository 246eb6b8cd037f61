/**
 * Copies a text. Where the page has no clipboard, being insecure or a frame without leave, the
 * browser's own command does it, whose event the page does not hear of.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByCommand(text);
  }
}

function copyByCommand(text: string): void {
  let isDone = false;
  const write = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    isDone = true;
  };
  addEventListener("copy", write, { capture: true });
  document.execCommand("copy");
  removeEventListener("copy", write, { capture: true });
  if (!isDone) throw new Error("The browser did not copy");
}
