import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "../../../pictures/chromium.ts";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { draftYaml } from "../../../src/drafts/output/yaml.ts";
import { readComments } from "../../../src/drafts/review/comments.ts";
import { reviewPage } from "../../../src/drafts/review/page.ts";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { saveDraft } from "../drafting.ts";
import { article, emptyLibrary, facts, text } from "../fixture.ts";

/** The relative luminance of a colour such as `rgb(26, 26, 26)` (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map(Number).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const where = chromiumPath === null ? " (skipped: no Chromium is installed)" : "";

describe.skipIf(chromiumPath === null)(`the page in a browser${where}`, () => {
  let folder: string;
  let browser: Browser;
  let address: string;
  const requests: string[] = [];

  const open = async (options: Parameters<Browser["newPage"]>[0]): Promise<Page> => {
    const page = await browser.newPage(options);
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(address);
    return page;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-review-"));
    const draft = createDraft(article, facts, {
      onRecord: emptyLibrary,
      language: "en",
      today: "2026-11-23",
      proposed: new Set(),
    });
    await saveDraft(folder, {
      slug: "digue",
      madeOn: "2026-11-23",
      texts: [{ file: "le-quotidien.fr.txt", text }],
      yaml: (header) => draftYaml(draft, header, "Left open."),
    });
    const read = await readBriefing(join(folder, "digue"));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const yaml = await readFile(join(folder, "digue", "briefing.yaml"), "utf8");
    const path = join(folder, "digue.html");
    await writeFile(
      path,
      reviewPage(read.briefing, readComments(yaml), () => facts.blocks, "en", "0"),
    );
    address = pathToFileURL(path).href;
    browser = await chromium.launch({
      ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
      args: chromiumFlags,
    });
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("leads from a fact to its passage and back, by mouse and by keyboard", async () => {
    const page = await open({ viewport: { width: 1200, height: 500 } });
    await page.locator("#fact-6 h4 a").click();
    await page.waitForURL(`${address}#passage-6`);
    const passage = page.locator("mark", { has: page.locator("#passage-6") });
    expect(await passage.textContent()).toContain("La Compagnie du Port espère une aide.");
    expect(await page.locator("#passage-6").evaluate((link) => link.matches(":target"))).toBe(true);

    // The place that the link led to is where the keyboard goes on from.
    await page.locator("#passage-6").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}#fact-6`);
    expect(await page.locator("#fact-6").evaluate((fact) => fact.matches(":target"))).toBe(true);
    await page.close();
  });

  test("is reached from its first key by a link that skips to the article, with a visible focus", async () => {
    const page = await open({ viewport: { width: 1200, height: 800 } });
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    expect(await focused.textContent()).toBe("Skip to the article");
    expect(
      await focused.evaluate((link) => link.ownerDocument.defaultView?.getComputedStyle(link).outlineStyle),
    ).toBe("solid");
    expect((await focused.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  test("has the landmarks and headings that a screen reader goes by", async () => {
    const page = await open({});
    expect(await page.locator("body").ariaSnapshot()).toMatch(
      /- banner:[\s\S]*- navigation "To check first":[\s\S]*- main:/u,
    );
    expect(await page.getByRole("heading", { level: 1 }).allInnerTexts()).toEqual([
      "La ministre du Port inaugure la digue",
    ]);
    expect(await page.getByRole("heading", { level: 4 }).count()).toBe(9);
    expect(await page.getByRole("link", { name: "To the passage of fact 2" }).count()).toBe(1);
    await page.close();
  });

  test.each(["light", "dark"] as const)("can be read in the %s scheme", async (colorScheme) => {
    const page = await open({ colorScheme });
    const pairs = await page
      .locator("body, mark, .quiet, .text.out, .fact h4 a, .fact p")
      .evaluateAll((elements) =>
        elements.map((element) => {
          let behind = element;
          while (
            behind.ownerDocument.defaultView?.getComputedStyle(behind).backgroundColor ===
              "rgba(0, 0, 0, 0)" &&
            behind.parentElement !== null
          ) {
            behind = behind.parentElement;
          }
          return [
            element.ownerDocument.defaultView?.getComputedStyle(element).color,
            behind.ownerDocument.defaultView?.getComputedStyle(behind).backgroundColor,
          ] as const;
        }),
      );
    expect(pairs.length).toBeGreaterThan(20);
    for (const [colour, ground] of pairs) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    const [, ground = ""] = pairs[0] ?? [];
    expect(luminance(ground) > 0.5).toBe(colorScheme === "light");
    const picture = await page.screenshot({ fullPage: true, path: join(folder, `${colorScheme}.png`) });
    expect(picture.byteLength).toBeGreaterThan(10_000);
    await page.close();
  });

  test("fits a phone without scrolling sideways", async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    const [needed, given] = await page
      .locator("html")
      .evaluate((root) => [root.scrollWidth, root.clientWidth] as const);
    expect(needed).toBeLessThanOrEqual(given);
    await page.close();
  });

  test("asks for nothing but itself", () => {
    expect(new Set(requests.map((request) => request.split("#", 1)[0]))).toEqual(new Set([address]));
  });

  test("applies its own style under its policy, and runs no script", async () => {
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on("console", (message) => violations.push(message.text()));
    await page.goto(address);
    expect(
      await page
        .locator("mark")
        .first()
        .evaluate((mark) => mark.ownerDocument.defaultView?.getComputedStyle(mark).padding),
    ).not.toBe("0px");
    expect(violations).toEqual([]);
    await page.close();
  });
});
