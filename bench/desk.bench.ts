import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { z } from "zod";
import { chromiumPath, launchChromium } from "../pictures/chromium.ts";
import { languages } from "../src/base/language/language.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { readAssets } from "../src/platforms/desk/assets.ts";
import { measureQueueTime } from "../tests/drafts/intake/queue-time.ts";
import { editorCalled, startDesk } from "../tests/platforms/desk/desk.ts";
import { pageLoads } from "./page-load.ts";

const rounds = 3;

const takeDownAll = async (all: readonly (() => Promise<void>)[]): Promise<void> => {
  for (const takeDown of all) await takeDown();
};

const fromFeedToQueue = async (): Promise<void> => {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const takeDowns: (() => Promise<void>)[] = [];
    const { wholeMs } = await measureQueueTime((takeDown) => takeDowns.push(takeDown));
    times.push(Math.round(wholeMs));
    await takeDownAll(takeDowns);
  }
  console.log(
    `from the request for a feed to the message about its item: ${times.join(", ")} ms; the bot asks a feed every 15 minutes, and tells new drafts once an hour at most`,
  );
};

const sizeOfPage = async (): Promise<void> => {
  const { files } = await readAssets();
  for (const [what, ending] of [
    ["script", /\.[jt]s$/u],
    ["style", /\.css$/u],
  ] as const) {
    const assets = [...files].filter(([path]) => ending.test(path)).map(([, asset]) => asset);
    const sum = (size: (asset: (typeof assets)[number]) => number): number =>
      assets.reduce((whole, asset) => whole + size(asset), 0);
    console.log(
      `the page's ${what}: ${sum(({ compressed }) => compressed.length)} bytes compressed, ${sum(({ body }) => body.length)} bytes as it runs, in ${assets.length} files`,
    );
  }
};

const resultSchema = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.number() })),
  passes: z.number(),
});

const accessibility = async (): Promise<void> => {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const takeDowns: (() => Promise<void>)[] = [];
  const desk = await startDesk(createLibrary([]), false, {
    atEnd: (takeDown) => void takeDowns.push(takeDown),
  });
  const browser = await launchChromium();
  const found = new Set<string>();
  let [pages, passes] = [0, 0];
  const look = async (page: Page): Promise<void> => {
    await page.evaluate(axe);
    const result = resultSchema.parse(
      await page.evaluate(
        "axe.run().then(({ violations, passes }) => ({ violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.length })), passes: passes.length }))",
      ),
    );
    pages += 1;
    passes += result.passes;
    for (const { id } of result.violations) found.add(id);
  };
  for (const colorScheme of ["light", "dark"] as const) {
    for (const language of languages) {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(desk.linkFor(editorCalled("ANNA", language), "digue"));
      await look(page);
      await page.locator("button.primary").click();
      await page.locator("article[data-key]").first().waitFor();
      await look(page);
      await page.locator("article[data-key^='statement/']").first().focus();
      await page.keyboard.press("e");
      await page.locator("form.edit, .edit").first().waitFor();
      await look(page);
      await page.goto(desk.origin);
      await page.locator(".queued").first().waitFor();
      await look(page);
      await context.close();
    }
  }
  await browser.close();
  await takeDownAll(takeDowns);
  console.log(
    `axe-core: ${found.size} violations (${[...found].join(", ") || "none"}), ${passes} rules passed on ${pages} pages: sign-in, draft, form and queue, in light and dark, in ${languages.length} languages`,
  );
};

/** The figures of the desk: how soon the queue shows a feed's item, how large its page is, how fast it is shown, and whether it is accessible. */
export default async (): Promise<void> => {
  await sizeOfPage();
  await fromFeedToQueue();
  if (chromiumPath === null) {
    console.log("loads and accessibility: not measured, because no Chromium is installed");
    return;
  }
  await pageLoads();
  await accessibility();
};
