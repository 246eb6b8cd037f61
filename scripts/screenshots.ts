/** `npm run screenshots`: pictures of every state of the card into docs/pictures. Needs the built data. */
import { mkdir, writeFile } from "node:fs/promises";
import { type Browser, chromium, type Page } from "playwright";
import { createServer } from "vite";
import { chromiumSwitches, requireBrowser } from "./browsers.mjs";
import { encodePng, reduceColours } from "./screenshots/palette-png.ts";
import { pictures } from "./screenshots/scenes.ts";

const folder = "docs/pictures";
const width = 1340;
/** CSS pixels: room for one row of cards, and for two. */
const heights = { one: 520, two: 1010 };

interface Picture {
  name: string;
  of: string;
  theme: "light" | "dark";
  forcedColors?: "active";
}

const all: Picture[] = Object.keys(pictures).flatMap((of) => [
  { name: `card-${of}-light`, of, theme: "light" },
  { name: `card-${of}-dark`, of, theme: "dark" },
]);
all.push({ name: "card-forced-colours", of: "tools", theme: "dark", forcedColors: "active" });

/** The pixels of a picture, which the browser can read as well as draw. */
async function readPixels(page: Page, png: Buffer): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async (source) => {
      const blob = await (await fetch(source)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      canvas?.drawImage(bitmap, 0, 0);
      const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const reader = new FileReader();
      const read = new Promise((resolve) => {
        reader.onload = resolve;
      });
      reader.readAsDataURL(new Blob([Uint8Array.from(data)]));
      await read;
      return String(reader.result).replace(/.*,/, "");
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  return Buffer.from(base64, "base64");
}

async function take(browser: Browser, origin: string, picture: Picture): Promise<void> {
  const { name, of, theme, forcedColors = "none" } = picture;
  const height = (pictures[of]?.length ?? 0) > 3 ? heights.two : heights.one;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    forcedColors,
  });
  await page.goto(`${origin}/scripts/screenshots/page.html?picture=${of}&theme=${theme}`);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  const path = `${folder}/${name}.png`;
  const pixels = await readPixels(page, await page.screenshot());
  const png = encodePng(reduceColours(pixels, width, height));
  await writeFile(path, png);
  await page.close();
  console.log(`${path}  ${Math.round(png.length / 1000)} KB`);
}

await mkdir(folder, { recursive: true });
const server = await createServer({ configFile: false, logLevel: "error", server: { port: 0 } });
await server.listen();
const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "";
const browser = await chromium.launch({
  executablePath: requireBrowser("chromium"),
  args: chromiumSwitches,
});
try {
  for (const picture of all) await take(browser, origin, picture);
} finally {
  await browser.close();
  await server.close();
}
