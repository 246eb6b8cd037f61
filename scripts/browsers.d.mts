export type BrowserName = "chromium" | "firefox";
export function findBrowser(browser: BrowserName): string | undefined;
export const chromiumSwitches: string[];
