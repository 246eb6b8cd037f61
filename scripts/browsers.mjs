/** Where the browsers of the tests are, and how Chromium is started for them. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const programs = {
  chromium: {
    variable: "SIDELIGHT_CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome-for-testing"],
    places: ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
  },
  firefox: {
    variable: "SIDELIGHT_FIREFOX",
    names: ["firefox-esr", "firefox"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The program of a browser: what SIDELIGHT_CHROMIUM or SIDELIGHT_FIREFOX names, otherwise the
 * first one on the PATH; undefined where there is none.
 * @param {"chromium" | "firefox"} browser
 */
export function findBrowser(browser) {
  const { variable, names, places } = programs[browser];
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...places].find(isExecutable);
}

/**
 * Like `findBrowser`, but throws with a sentence that says what to do.
 * @param {"chromium" | "firefox"} browser
 */
export function requireBrowser(browser) {
  const program = findBrowser(browser);
  if (program) return program;
  const { variable, names } = programs[browser];
  throw new Error(
    `${names[0]} is not installed. Install it, or set ${variable} to the program of one you have.`,
  );
}

/** Switches that keep Chromium off the network and let it run as root, where it has no sandbox. */
export const chromiumSwitches = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
