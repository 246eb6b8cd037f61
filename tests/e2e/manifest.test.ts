import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtExtension } from "./browsers.ts";

/** Of the script in every page: 45 KB. */
const mostBytes = 45_000;

interface Manifest {
  version: string;
  permissions?: string[];
  host_permissions?: string[];
  content_scripts: { js: string[]; matches: string[] }[];
  web_accessible_resources?: unknown;
  content_security_policy?: unknown;
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as Manifest;
}

describe.each(Object.entries(builtExtension))("the manifest for %s", (name, folder) => {
  const manifest = readManifest(folder);

  it("shows no file of the extension to any site", () => {
    expect(manifest).not.toHaveProperty("web_accessible_resources");
  });

  it("asks for nothing that a browser warns of", () => {
    const panel = name === "firefox" ? [] : ["sidePanel"];
    expect(manifest.permissions).toEqual(["storage", "scripting", ...panel, "contextMenus"]);
    // What content scripts run in, and nothing beyond: browsers say the same of both.
    expect(manifest.host_permissions).toEqual(manifest.content_scripts[0]?.matches);
    expect(manifest).not.toHaveProperty("optional_permissions");
  });

  it("puts one classic script into pages", () => {
    const scripts = manifest.content_scripts.flatMap(({ js }) => js);
    expect(scripts).toHaveLength(1);
    expect(readFileSync(`${folder}/${scripts[0]}`, "utf8")).not.toMatch(/^\s*(import|export)\b/m);
  });

  it("puts little of it there before a card is needed", () => {
    const size = (path: string) => statSync(`${folder}/${path}`).size;
    expect(size("src/content/main.iife.js")).toBeLessThan(mostBytes);
    expect(size("src/content/card/main.iife.js")).toBeGreaterThan(40_000);
  });

  it("leaves nothing of the notes there that the build for measuring takes", () => {
    const script = readFileSync(`${folder}/src/content/main.iife.js`, "utf8");
    expect(script).not.toMatch(/performance\.(measure|mark)\b|`sl:/);
  });

  it.each(["popup", "panel", "library", "options", "welcome"])(
    "has every file that the page %s names, and one script at most",
    (page) => {
      const html = readFileSync(`${folder}/src/${page}/index.html`, "utf8");
      const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) => path);
      expect(named.filter((path) => !existsSync(folder + path))).toEqual([]);
      expect(html.match(/<script/g)?.length ?? 0).toBeLessThan(2);
    },
  );

  it("keeps the browser's own content security policy", () => {
    expect(manifest).not.toHaveProperty("content_security_policy");
  });

  it("declares that nothing is collected, where the browser asks", () => {
    const declared = manifest.browser_specific_settings?.gecko.data_collection_permissions.required;
    expect(declared).toEqual(name === "firefox" ? ["none"] : undefined);
  });
});
