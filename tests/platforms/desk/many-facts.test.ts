import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { chromiumFlags, chromiumPath } from "../../../pictures/chromium.ts";
import { editorCalled, startDesk } from "./desk.ts";
import { filesWithFacts } from "./many-facts.ts";

const where = chromiumPath === null ? " (skipped: no Chromium is installed)" : "";

const factCount = 500;

describe.skipIf(chromiumPath === null)(
  `a draft with ${factCount} facts${where}`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({
        ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
        args: chromiumFlags,
      });
    });
    afterAll(() => browser?.close());

    /**
     * The longest task of the browser's main thread since the last call, in milliseconds. The test only prints it: on a busy machine, a task waits for the
     * processor, too, and a page that hangs exceeds the test's time. A task of less than 50 ms does not count. */
    const longestTask = async (page: Page): Promise<number> => {
      // Tasks are reported a moment later.
      await page.waitForTimeout(200);
      const tasks = z.array(z.number()).parse(await page.evaluate("longTasks.splice(0)"));
      return Math.max(0, ...tasks);
    };

    test("loads, moves and decides by key, and keeps everything at once", async () => {
      const desk = await startDesk();
      await desk.write("many", filesWithFacts(factCount));
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const reads: string[] = [];
      page.on("request", (request) => {
        if (request.url().includes("/api/")) reads.push(request.url());
      });
      await page.addInitScript(`globalThis.longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
        .observe({ type: "longtask", buffered: true });`);
      await page.goto(desk.linkFor(editorCalled("ANNA"), "many"));
      const began = performance.now();
      await page.locator("button.primary").click();
      await page.locator("article[data-key]").nth(factCount).waitFor();
      const shownMs = Math.round(performance.now() - began);
      const atFirstMs = await longestTask(page);
      // Once, because the page hears that its draft has not changed since it was read.
      expect(reads).toEqual([`${desk.origin}/api/drafts/many`]);

      const focused = () => page.locator(":focus").getAttribute("data-key");
      const visited: (string | null)[] = [];
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press("j");
        await page.locator(`article:focus:not([data-key="${visited.at(-1)}"])`).waitFor();
        visited.push(await focused());
      }
      const moveMs = await longestTask(page);
      expect(new Set(visited).size).toBe(12);

      const kept = visited.at(-1) ?? "";
      await page.keyboard.press("y");
      await page.locator(`li.kept article[data-key="${kept}"]`).waitFor();
      await page.locator(`article:focus:not([data-key="${kept}"])`).waitFor();
      const dropped = (await focused()) ?? "";
      await page.keyboard.press("x");
      await page.locator(`li.dropped article[data-key="${dropped}"]`).waitFor();
      const decideMs = await longestTask(page);

      await page.getByRole("button", { name: /^Keep all sure facts/u }).click();
      await page
        .getByRole("status")
        .filter({ hasText: /^Kept: \d+\./u })
        .waitFor();
      const keepAllMs = await longestTask(page);
      const { review } = z.object({ review: z.array(z.unknown()) }).parse(parse(await desk.yaml("many")));
      expect(review.length).toBeGreaterThanOrEqual(factCount);

      console.info(
        `${factCount} facts are shown after ${shownMs} ms; longest task then ${atFirstMs} ms, after j ${moveMs} ms, after y and x ${decideMs} ms, after keeping all ${keepAllMs} ms`,
      );
    });
  },
);
