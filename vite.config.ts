import { readdirSync } from "node:fs";
import { join } from "node:path";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { build, defineConfig, type Plugin, type Rolldown } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import project from "./package.json" with { type: "json" };

/**
 * Firefox runs the background as an event page, has a sidebar instead of a side panel, and takes
 * settings of its own; Chrome neither.
 */
function manifestFor(isFirefox: boolean): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, ...rest } = manifest;
  const { side_panel, sidebar_action, permissions, ...both } = rest;
  const firefox = {
    background: { scripts: [background.service_worker], type: "module" },
    sidebar_action,
    permissions: permissions.filter((permission) => permission !== "sidePanel"),
    browser_specific_settings,
  };
  const chrome = { background, side_panel, permissions, minimum_chrome_version };
  return {
    ...both,
    version: project.version,
    ...(isFirefox ? firefox : chrome),
  } as ManifestV3Export;
}

/**
 * The content script is a build of its own, and the data is copied: `build --watch` sees the files
 * of neither otherwise.
 */
function watchSources(): Plugin {
  return {
    name: "sidelight:watch-sources",
    buildStart() {
      for (const folder of ["src", "public"]) {
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          if (entry.isFile()) this.addWatchFile(join(process.cwd(), entry.parentPath, entry.name));
        }
      }
    },
  };
}

/**
 * The card's script runs in pages too, but the manifest does not name it: the background puts it
 * into frames that need it. One classic script, like the content script.
 */
function buildCardScript(target: string): Plugin {
  const name = "src/content/card/main.iife";
  return {
    name: "sidelight:card-script",
    apply: "build",
    async generateBundle() {
      const lib = { entry: `${name}.ts`, formats: ["iife" as const], name: "sidelight" };
      const built = await build({
        configFile: false,
        logLevel: "warn",
        build: { write: false, target, lib },
      });
      for (const { output } of [built].flat() as Rolldown.RolldownOutput[]) {
        this.emitFile({ type: "asset", fileName: `${name}.js`, source: output[0].code });
      }
    },
  };
}

/**
 * Makes every page, and the background, one script without imports: each file more that a page must
 * open before it can begin costs it milliseconds, and what several of them need is small.
 */
function mergeChunks(target: string): Plugin {
  const merge = async (name: string, codes: ReadonlyMap<string, string>): Promise<string> => {
    const chunks: Plugin = {
      name: "sidelight:chunks",
      resolveId: (id) => `\0${id.replace(/^.*\//, "")}`,
      load: (id) => codes.get(id.slice(1)),
    };
    const built = await build({
      configFile: false,
      logLevel: "warn",
      plugins: [chunks],
      build: {
        write: false,
        target,
        modulePreload: false,
        rolldownOptions: { input: name, output: { codeSplitting: false } },
      },
    });
    const [{ output } = { output: [] }] = [built].flat() as Rolldown.RolldownOutput[];
    return output[0]?.code ?? "";
  };
  return {
    name: "sidelight:merge-chunks",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const short = (fileName: string) => fileName.replace(/^.*\//, "");
        const codes = new Map(chunks.map(({ fileName, code }) => [short(fileName), code]));
        for (const chunk of chunks) {
          if (chunk.isEntry) chunk.code = await merge(short(chunk.fileName), codes);
          else delete bundle[chunk.fileName];
        }
        const gone = chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName);
        for (const output of Object.values(bundle)) {
          const text = output.type === "asset" ? String(output.source) : "";
          const needed =
            output.fileName.endsWith(".html") && gone.find((name) => text.includes(name));
          if (needed) this.error(`${output.fileName} needs ${needed}, which was merged away`);
        }
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  const isFirefox = mode.endsWith("firefox");
  const target = isFirefox ? "firefox140" : "chrome128";
  return {
    plugins: [
      crx({ manifest: manifestFor(isFirefox), browser: isFirefox ? "firefox" : "chrome" }),
      buildCardScript(target),
      mergeChunks(target),
      watchSources(),
    ],
    build: {
      outDir: isFirefox ? "dist/firefox" : "dist/chrome",
      target,
      // Nothing is imported that could be loaded before it is asked for.
      modulePreload: false,
      // Pages that the manifest does not name, or not in a way that the plugin looks at.
      rolldownOptions: {
        input: {
          welcome: "src/welcome/index.html",
          library: "src/library/index.html",
          // Chrome's manifest names it in a way that the plugin knows; twice would be one script too many.
          ...(isFirefox && { panel: "src/panel/index.html" }),
        },
      },
    },
  };
});
