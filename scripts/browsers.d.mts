export type BrowserName = "chromium" | "firefox";
export function findBrowser(browser: BrowserName): string | undefined;
export function requireBrowser(browser: BrowserName): string;
export const chromiumSwitches: string[];
