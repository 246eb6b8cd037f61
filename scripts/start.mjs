/**
 * `npm start`: installs what is missing, builds, and opens a browser with Sidelight on a sample
 * page; `npm start -- firefox` opens Firefox. Without a display it takes pictures into out/.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { endWith, installBrowsers, installPackages, root } from "./prepare.mjs";

const browser = process.argv[2] ?? "chromium";
if (browser !== "chromium" && browser !== "firefox") {
  endWith(`Sidelight starts in chromium or firefox, not in "${browser}".`, 2);
}

function runOrEnd(program, ...words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

installPackages();
installBrowsers([browser]);
runOrEnd("npm", "run", "-s", "build");
const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
runOrEnd(process.execPath, "--import", loader, join(root, "scripts/demo.ts"), browser);
