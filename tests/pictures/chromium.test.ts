import { describe, expect, test } from "vitest";
import { chromiumPath, launchChromium, photograph } from "../../pictures/chromium.ts";
import { slackPicture } from "../../pictures/picture.ts";
import { withPalette } from "../../pictures/png.ts";

test("without Chromium, an error says what to install", async () => {
  await expect(launchChromium(null)).rejects.toThrow(
    "Expected Chromium or Google Chrome at one of these paths, found none: /usr/bin/chromium, /usr/bin/chromium-browser, /usr/bin/google-chrome, /Applications/Google Chrome.app/Contents/MacOS/Google Chrome. Install one, such as with `apt-get install chromium` on Debian.",
  );
});

const { page } = slackPicture(
  "a.png",
  [{ blocks: [{ type: "header", text: { type: "plain_text", text: "Ada Stone", emoji: false } }] }],
  "en",
  "light",
);

/** Width, height, bits of a pixel, and whether it has a palette: www.w3.org/TR/png-3/#11IHDR */
const headerOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20) > 0, png[24], png[25] === 3];

const where = chromiumPath === null ? " (skipped: no Chromium is installed)" : "";

describe.skipIf(chromiumPath === null)(`a photograph${where}`, () => {
  test("is the same each time, twice as large as the page, and has a palette", async () => {
    const browser = await launchChromium();
    const [first, second] = [await photograph(browser, page), await photograph(browser, page)];
    await browser.close();
    expect(first.equals(second)).toBe(true);
    const small = withPalette(first);
    expect([headerOf(small), small.length < first.length]).toEqual([[1_360, true, 8, true], true]);
  });
});
