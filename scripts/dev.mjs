/** `npm run dev`: rebuilds public/data and dist/chrome after every change until it is ended. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installPackages, root } from "./prepare.mjs";

installPackages();
const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
const sidelight = ["--import", loader, join(root, "src/build/cli.ts")];
const vite = join(root, "node_modules/vite/bin/vite.js");

const start = (...words) => spawn(process.execPath, words, { cwd: root, stdio: "inherit" });

/** Where one ends, the other has nothing to wait for. */
function watchAll() {
  const watchers = [
    start(...sidelight, "build", "--watch"),
    start(vite, "build", "--watch", "--mode", "development"),
  ];
  for (const watcher of watchers) {
    watcher.on("exit", (status) => {
      process.exitCode ??= status ?? 1;
      for (const other of watchers) other.kill();
    });
  }
}

// The first data must be there before it is packed.
start(...sidelight, "build").on("exit", (status) => {
  if (status === 0) watchAll();
  else process.exitCode = status ?? 1;
});
