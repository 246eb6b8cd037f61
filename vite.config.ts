import { readdirSync } from "node:fs";
import { join } from "node:path";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin } from "vite";
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

/** The content script is a build of its own, whose files `build --watch` does not see otherwise. */
function watchSources(): Plugin {
  return {
    name: "sidelight:watch-sources",
    buildStart() {
      for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) this.addWatchFile(join(process.cwd(), entry.parentPath, entry.name));
      }
    },
  };
}

export default defineConfig(({ mode }) => {
  const isFirefox = mode.endsWith("firefox");
  return {
    plugins: [
      crx({ manifest: manifestFor(isFirefox), browser: isFirefox ? "firefox" : "chrome" }),
      watchSources(),
    ],
    build: {
      outDir: isFirefox ? "dist/firefox" : "dist/chrome",
      target: isFirefox ? "firefox140" : "chrome128",
      // Its polyfill would fetch what it preloads; the browsers named above need none.
      modulePreload: { polyfill: false },
      // Pages that the manifest does not name, or not in a way that the plugin looks at.
      rolldownOptions: {
        input: {
          welcome: "src/welcome/index.html",
          library: "src/library/index.html",
          panel: "src/panel/index.html",
        },
      },
    },
  };
});
