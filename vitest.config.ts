import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumSwitches, findBrowser } from "./scripts/browsers.mjs";

const inBrowser = "tests/**/*.browser.test.{ts,tsx}";
const endToEnd = "tests/e2e/**/*.test.ts";
const chromium = findBrowser("chromium");

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [inBrowser, endToEnd],
          // Property tests take seconds where other work shares the processor.
          testTimeout: 60_000,
        },
      },
      {
        // The extension packages its own modules; only tests need them prepared for a page.
        optimizeDeps: {
          include: ["axe-core", "fast-check", "preact", "preact/hooks", "preact/jsx-dev-runtime"],
        },
        test: {
          name: "browser",
          include: [inBrowser],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: "chromium" }],
            provider: playwright({
              launchOptions: {
                args: chromiumSwitches,
                ...(chromium ? { executablePath: chromium } : {}),
              },
            }),
          },
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: [endToEnd],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
