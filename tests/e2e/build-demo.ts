import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compile } from "svelte/compiler";
import { build, type Plugin, type Rolldown } from "vite";

export type Demo = "react" | "vue" | "svelte";

/** Compiles components, with `?server` as what writes their HTML. */
function svelte(): Plugin {
  return {
    name: "svelte",
    enforce: "pre",
    load(id) {
      const [file = "", query] = id.split("?");
      if (!file.endsWith(".svelte")) return null;
      const generate = query === "server" ? "server" : "client";
      return compile(readFileSync(file, "utf8"), { filename: file, generate }).js.code;
    },
  };
}

/** One classic script of a demo page of tests/fixtures/demos. */
export async function buildDemo(demo: Demo): Promise<string> {
  const entry = resolve("tests/fixtures/demos", `${demo}.js`);
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [svelte()],
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry, formats: ["iife"], name: "built" } },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}
