/** The command line: runs src/build/cli.ts, and leaves standard output to it alone. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installPackages, root } from "./prepare.mjs";

installPackages();
const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
const words = ["--import", loader, join(root, "src/build/cli.ts"), ...process.argv.slice(2)];
// npm changes into the project's folder; file names on the command line are meant from here.
const folder = process.env.INIT_CWD ?? process.cwd();
const { status } = spawnSync(process.execPath, words, { cwd: folder, stdio: "inherit" });
process.exitCode = status ?? 1;
