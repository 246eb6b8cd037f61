/** Installs what the project needs: its npm packages, and the browsers where it may. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, requireBrowser } from "./browsers.mjs";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the script with a sentence; 1 where something failed, 2 where it was wrongly called. */
export function endWith(message, status = 1) {
  console.error(message);
  process.exit(status);
}

/** Standard output belongs to the command that needs the installation; all noise goes to the other. */
function run(program, ...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync(program, words, { cwd: root, stdio: ["ignore", 2, 2], env });
  if (status !== 0) endWith(`${program} ${words.join(" ")} failed.`);
}

/** Written by npm at the end of every installation. */
const installed = join(root, "node_modules/.package-lock.json");

/** Installs the npm packages where they are missing or older than package-lock.json. */
export function installPackages() {
  const wanted = statSync(join(root, "package-lock.json")).mtimeMs;
  if (existsSync(installed) && statSync(installed).mtimeMs >= wanted) return;
  console.error("Installing the npm packages ...");
  // Without the level, `npm run -s` would also silence what goes wrong here.
  run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
}

const debianPackages = { chromium: "chromium", firefox: "firefox-esr" };

function mayUseApt() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/**
 * Installs missing browsers from the system's packages where that is allowed; where it is not, ends
 * with what to install.
 * @param {("chromium" | "firefox")[]} browsers
 */
export function installBrowsers(browsers) {
  const missing = browsers.filter((browser) => !findBrowser(browser));
  if (missing.length > 0 && mayUseApt()) {
    const packages = missing.map((browser) => debianPackages[browser]);
    console.error(`Installing ${packages.join(" and ")} ...`);
    run("apt-get", "update", "-q");
    run("apt-get", "install", "-q", "-y", ...packages);
  }
  try {
    for (const browser of browsers) requireBrowser(browser);
  } catch (error) {
    endWith(error.message);
  }
}
