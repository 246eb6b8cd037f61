/**
 * All checks and tests, headless: `npm test`, or some of them: `npm test -- --only unit,e2e`.
 * The last line says how many passed and failed; the exit status is 1 where any failed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { endWith, installBrowsers, installPackages, root } from "./prepare.mjs";

/** Runs a program of node_modules, or `npm`; true where it ended well. */
function run(program, ...words) {
  const file = program === "npm" ? "npm" : join(root, "node_modules/.bin", program);
  const env = { ...process.env, NO_UPDATE_NOTIFIER: "1" };
  return spawnSync(file, words, { cwd: root, stdio: "inherit", env }).status === 0;
}

/** A check that passes or fails as a whole. */
function check(program, ...words) {
  return () => (run(program, ...words) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** The tests of one project, each counted. What fails outside of a test counts as one. */
function tests(project) {
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "sidelight-"));
    const report = join(folder, "report.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const ended = run("vitest", "run", "--project", project, ...reporters);
    const { passed, failed } = readCounts(report);
    rmSync(folder, { recursive: true });
    return { passed, failed: ended ? failed : Math.max(failed, 1) };
  };
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** In this order; a step that `needs` another one runs after it, also when it is asked for alone. */
const steps = {
  lint: { run: check("biome", "ci", `--colors=${process.stdout.isTTY ? "force" : "off"}`) },
  types: { run: check("tsc", "-p", ".") },
  purity: { run: check("tsc", "-p", "tsconfig.pure.json") },
  data: { run: check("npm", "run", "-s", "sidelight", "--", "check") },
  unit: { run: tests("unit") },
  browser: { run: tests("browser"), browsers: ["chromium"] },
  build: { run: check("npm", "run", "-s", "build") },
  package: { run: check("web-ext", "lint", "--source-dir=dist/firefox"), needs: "build" },
  e2e: { run: tests("e2e"), needs: "build", browsers: ["chromium", "firefox"] },
};

function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const names = values.only?.split(",") ?? Object.keys(steps);
  const wrong = names.find((name) => !Object.hasOwn(steps, name));
  if (wrong) endWith(`There is no step "${wrong}": ${Object.keys(steps).join(", ")}.`, 2);
  const wanted = new Set(names.flatMap((name) => [steps[name].needs ?? name, name]));
  return Object.keys(steps).filter((name) => wanted.has(name));
}

function runStep(name, outcomes) {
  const { run: runIt, needs } = steps[name];
  console.log(`\n── ${name}`);
  if (needs && outcomes.get(needs)?.failed) {
    console.log(`Not run, because ${needs} failed.`);
    return { passed: 0, failed: 1 };
  }
  return runIt();
}

const names = chosenSteps();
installPackages();
installBrowsers([...new Set(names.flatMap((name) => steps[name].browsers ?? []))]);

const outcomes = new Map();
const times = new Map();
for (const name of names) {
  const start = Date.now();
  outcomes.set(name, runStep(name, outcomes));
  times.set(name, Math.round((Date.now() - start) / 1000));
}

console.log("");
for (const [name, { passed, failed }] of outcomes) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
  console.log(`${name.padEnd(8)} ${counts} ${String(times.get(name)).padStart(5)} s`);
}
const sum = (key) => [...outcomes.values()].reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
