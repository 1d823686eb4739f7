import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { widthPx } from "./picture.ts";

const paths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where Chromium is on this machine; null if it is not installed. */
export const chromiumPath: string | null = paths.find((path) => existsSync(path)) ?? null;

/** It asks for nothing of its own accord. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// So that a picture does not depend on the screen.
const drawingFlags = [
  "--disable-font-subpixel-positioning",
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--force-color-profile=srgb",
];

export const launchChromium = async (executablePath: string | null = chromiumPath): Promise<Browser> => {
  if (executablePath === null) {
    throw new Error(
      `Expected Chromium or Google Chrome at one of these paths, found none: ${paths.join(", ")}. Install one, such as with \`apt-get install chromium\` on Debian.`,
    );
  }
  return chromium.launch({ executablePath, args: [...chromiumFlags, ...drawingFlags] });
};

/** Photographs a page at twice its size, for screens that have so many pixels. */
export const photograph = async (browser: Browser, page: string): Promise<Buffer> => {
  const context = await browser.newContext({
    viewport: { width: widthPx, height: 400 },
    deviceScaleFactor: 2,
    javaScriptEnabled: false,
    offline: true,
  });
  const tab = await context.newPage();
  await tab.setContent(page);
  const picture = await tab.locator("main").screenshot({ animations: "disabled" });
  await context.close();
  return picture;
};
