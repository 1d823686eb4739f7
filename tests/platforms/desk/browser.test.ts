import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { chromiumFlags, chromiumPath } from "../../../pictures/chromium.ts";
import type { DeskEditor } from "../../../src/ask/access/desk-links.ts";
import { draftedYaml, itemOf, texts } from "../../drafts/review/decisions/draft.ts";
import { editorCalled, startDesk, type TestDesk } from "./desk.ts";
import { hostileFiles } from "./hostile.ts";
import { libraryWithStone } from "./on-record.ts";

const where = chromiumPath === null ? " (skipped: no Chromium is installed)" : "";
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const promise = "statement/elle-assure-port-ouvrirait-second";
const hope = "statement/compagnie-port-espere-aide";

describe.skipIf(chromiumPath === null)(`the desk's page in a browser${where}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let problems: string[] = [];
  const requested = new Set<string>();
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
      args: chromiumFlags,
    });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    problems = [];
  });

  /** Signs an editor in with the link, and opens the draft. */
  const open = async (
    desk: TestDesk,
    editor: DeskEditor = editorCalled("ANNA"),
    options: Parameters<Browser["newContext"]>[0] = {},
    slug = "digue",
  ): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => requested.add(new URL(request.url()).origin.replace(desk.origin, "own")));
    await page.goto(desk.linkFor(editor, slug));
    await page.locator("button.primary").click();
    await page.locator("article[data-key]").first().waitFor();
    return page;
  };
  const part = (page: Page, key: string) => page.locator(`article[data-key="${key}"]`);
  const stateOf = (page: Page, key: string) => part(page, key).locator(".state").textContent();
  /** Holds decisions back on their way to the bot, until the returned function is called. */
  const holdDecisions = async (page: Page): Promise<() => void> => {
    const { promise: mayLeave, resolve: leave } = Promise.withResolvers<void>();
    await page.route("**/decide", async (route) => {
      await mayLeave;
      await route.continue();
    });
    return leave;
  };

  const status = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();
  /** Waits until the page has rendered what it knows. */
  const twoFrames = (page: Page) =>
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  /** Selects words of the article as a mouse or a finger does. */
  const select = (page: Page, words: string) =>
    page.evaluate(`(() => {
      const wanted = ${JSON.stringify(words)};
      const piece = [...document.querySelectorAll("[data-start]")].find((each) => each.textContent.includes(wanted));
      const node = piece.firstChild;
      const at = node.data.indexOf(wanted);
      getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
    })()`);

  test("an editor decides on each fact of a draft with one key, and approves it", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    await page.keyboard.press("j");
    expect(await page.locator(":focus").getAttribute("data-key")).toBe(promise);
    await page.keyboard.press("y");
    await status(page, "Kept.");
    expect(await stateOf(page, promise)).toBe("Kept");
    // The focus is on the next undecided fact, which is incomplete: it is dropped, and so is the next one.
    for (const left of [3, 2]) {
      const before = await page.locator(":focus").getAttribute("data-key");
      if (before?.startsWith("open/")) await page.keyboard.press("x");
      else await page.keyboard.press("y");
      await page.locator(`article:focus:not([data-key="${before}"])`).waitFor();
      expect(left).toBeGreaterThan(0);
    }
    // The button explains why it cannot be used yet.
    await page.getByRole("button", { name: "Approve" }).click({ force: true });
    await status(page, "Still undecided");
    await page.getByRole("button", { name: /^Keep all sure facts/u }).click();
    await status(page, "Kept: 11.");
    for (;;) {
      const undecided = page.locator("li.open article, li.uncertain article");
      if ((await undecided.count()) === 0) break;
      const key = (await undecided.first().getAttribute("data-key")) ?? "";
      await part(page, key).focus();
      await page.keyboard.press(key.startsWith("open/") ? "x" : "y");
      await page
        .locator(`li.kept article[data-key="${key}"], li.dropped article[data-key="${key}"]`)
        .waitFor();
    }
    await page.getByRole("button", { name: "Approve" }).click();
    await status(page, "The approval is saved.");
    expect(parse(await desk.yaml()).status).toBe("reviewed");
    expect((await desk.audit()).map(({ what }) => what)).toContain("briefing-approved");
    await page.getByRole("button", { name: "Withdraw the approval" }).click();
    await status(page, "The briefing is a draft again.");
    expect(parse(await desk.yaml()).status).toBe("draft");
    expect(problems).toEqual([]);
  });

  test("a wrong edit is refused at its field, and saved after correction; undo reverts it", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    await part(page, hope).focus();
    await page.keyboard.press("e");
    await page.getByLabel("Due, such as").fill("soon");
    await page.getByLabel("Kind").selectOption("commitment");
    await page.getByRole("button", { name: "Save" }).click();
    const problem = page.locator("#field-due-problem");
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/expected a due date/u);
    expect(await page.locator(":focus").getAttribute("id")).toBe("field-due");
    await page.getByLabel("Due, such as").fill("by 2027");
    await page.keyboard.press("Enter");
    await status(page, "Saved.");
    expect(itemOf(await desk.yaml(), hope)).toMatchObject({
      state: "edited",
      entry: { kind: "commitment", due: "by 2027" },
      decided: { by: "slack:T1/ANNA" },
    });
    await part(page, hope).getByRole("button", { name: /^Undo/u }).click();
    await status(page, "Undone.");
    expect(itemOf(await desk.yaml(), hope)).toMatchObject({ state: "sure", entry: { kind: "hope" } });
  });

  test("the doubts about a fact are edited and cleared in its form, and undo brings them back", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    const { notes } = itemOf(draftedYaml, promise);
    await part(page, promise).focus();
    await page.keyboard.press("e");
    expect(await page.getByLabel("Doubts, one a line").inputValue()).toBe(notes.join("\n"));
    await page.getByLabel("Doubts, one a line").fill("Ask the port.\n");
    await page.getByRole("button", { name: "Save" }).click();
    await status(page, "Saved.");
    expect(await part(page, promise).locator(".note").allTextContents()).toEqual(["Ask the port."]);
    // The editor who adds a doubt has not decided yet.
    expect(await stateOf(page, promise)).toBe("Uncertain");
    await part(page, promise).getByRole("button", { name: /^Undo/u }).click();
    await status(page, "Undone.");
    expect(itemOf(await desk.yaml(), promise).notes).toEqual(notes);
  });

  test("the queue is worked through with keys: take, give back, not for us, and two editors see who was first", async () => {
    const desk = await startDesk();
    await desk.write("quai", { "briefing.yaml": draftedYaml, ...Object.fromEntries(texts) });
    const anna = await open(desk);
    const ben = await open(desk, editorCalled("BEN", "fr"));
    for (const page of [anna, ben]) {
      let reads = 0;
      page.on("request", (request) => (reads += request.url().endsWith("/api/queue") ? 1 : 0));
      const connected = page.waitForResponse("**/events?slug=");
      await page.goto(desk.origin);
      await page.locator(".queued").nth(1).waitFor();
      await connected;
      await twoFrames(page);
      expect(reads).toBe(1);
    }
    const focused = (page: Page) => page.locator("li:has(:focus)").getAttribute("data-number");
    await anna.keyboard.press("j");
    expect(await focused(anna)).toBe("1");
    await anna.keyboard.press("t");
    await status(anna, "You have taken it.");
    await ben.locator(".queued .state", { hasText: "En charge : Anna Berg" }).waitFor();
    await anna.keyboard.press("j");
    expect(await focused(anna)).toBe("2");
    await anna.keyboard.press("n");
    await status(anna, "It is not for us, and left the queue.");
    await anna.locator('.queued[data-number="2"]').waitFor({ state: "detached" });
    await anna.locator('.queued[data-number="1"]:focus-within').waitFor();
    await anna.getByRole("button", { name: "Put back" }).click();
    await status(anna, "It is open again.");
    await anna.locator(".queued").nth(1).waitFor();
    expect((await desk.audit()).map(({ what, who }) => `${what} ${who}`).sort()).toEqual([
      "draft-declined slack:T1/ANNA",
      "draft-released slack:T1/ANNA",
      "draft-taken slack:T1/ANNA",
    ]);
    // If the bot cannot read the queue, the page keeps what it has shown.
    await ben.route("**/api/queue", (route) => route.fulfill({ status: 503 }));
    const failed = ben.waitForResponse("**/api/queue");
    await desk.write("another", { "briefing.yaml": draftedYaml, ...Object.fromEntries(texts) });
    await failed;
    await twoFrames(ben);
    expect(await ben.locator(".queued").count()).toBe(2);
    const { cookie, csrf } = await desk.signIn(editorCalled("CLEO"));
    const late = await fetch(`${desk.origin}/api/queue`, {
      method: "POST",
      headers: { cookie, "x-csrf": csrf, "content-type": "application/json" },
      body: JSON.stringify({ number: 1, change: "take" }),
    });
    expect([late.status, await late.json()]).toEqual([
      409,
      { state: "taken", by: "slack:T1/ANNA", names: { "slack:T1/ANNA": "Anna Berg" } },
    ]);
    // A second change of the folder may make the page ask again at any time.
    expect(problems.filter((each) => !each.includes("503"))).toEqual([]);
  });

  test("words selected in the article become the passage of a new fact", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    await select(page, "a inauguré la digue");
    await page.locator(".selected").getByRole("button", { name: "Event" }).click();
    await page.getByLabel("Wording").fill("La digue est inaugurée.");
    await page.getByRole("button", { name: "Save" }).click();
    await status(page, "Added.");
    expect(parse(await desk.yaml()).events).toEqual([
      {
        id: "digue-inauguree",
        text: { fr: "La digue est inaugurée." },
        passages: [{ source: "le-quotidien", exact: "a inauguré la digue" }],
      },
    ]);
  });

  test("words can be typed or pasted instead of selected, and the nearest are offered if the article does not contain them", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    await page.getByLabel("Select words in the article").fill("La Compagnie du Nord");
    await page.keyboard.press("Enter");
    await page.getByText("The article does not have these words").waitFor();
    await page.getByLabel("Select words in the article").fill("Compagnie du Port  espère");
    await page.keyboard.press("Enter");
    expect(await page.locator(".selected q").textContent()).toBe("Compagnie du Port espère");
    const headline = "La ministre du Port inaugure la digue";
    await page
      .getByLabel("Select words in the article")
      .fill(`${headline}\n\nLe 3 mars 2026, Jeanne Morel a ouvert la digue de Port-Royal.`);
    await page.getByRole("button", { name: "Add each sentence" }).click();
    await page.getByRole("button", { name: "Use these words" }).click();
    await page.getByRole("button", { name: "Add each sentence" }).click();
    await status(page, "2 sentences are added.");
    // The focus is on the first of them.
    await page.locator("article:focus", { hasText: "La ministre du Port inaugure la digue" }).waitFor();
    await page.getByLabel("Select words in the article").fill(headline);
    await page.getByRole("button", { name: "Add each sentence" }).click();
    await status(page, "The draft already has a fact from one sentence.");
    expect((await desk.audit()).map(({ what }) => what)).toEqual(["fact-added", "fact-added"]);
    expect(problems.filter((each) => !each.includes("422"))).toEqual([]);
  });

  test("a speaker whom the draft does not have is chosen from the record, is new or is a group, and the edit is not saved before", async () => {
    const desk = await startDesk(libraryWithStone());
    const page = await open(desk);
    const speaker = page.locator(".field", { has: page.locator("#field-speaker") }).first();
    const edit = async (): Promise<void> => {
      await part(page, hope).focus();
      await page.keyboard.press("e");
    };
    const name = async (words: string, choice: string): Promise<void> => {
      await speaker.getByRole("button", { name: "Not in the draft…" }).click();
      await page.getByLabel("Name", { exact: true }).fill(words);
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("Choose who it is, or cancel.").waitFor();
      await speaker.getByRole("button", { name: choice, exact: true }).click();
      await page.locator("#field-speaker:focus").waitFor();
      await page.getByRole("button", { name: "Save" }).click();
      await page.locator("#field-speaker").waitFor({ state: "detached" });
    };
    await edit();
    await name("ada stone", "Ada Stone");
    expect(itemOf(await desk.yaml(), hope).entry.speaker).toBe("ada-stone");
    expect(itemOf(await desk.yaml(), "person/ada-stone").entry.names).toEqual({ en: "Ada Stone" });
    await edit();
    await name("Zoé Ndiaye", "A new person");
    expect(itemOf(await desk.yaml(), hope).entry.speaker).toBe("zoe-ndiaye");
    expect(itemOf(await desk.yaml(), "person/zoe-ndiaye").entry.names).toEqual({ fr: "Zoé Ndiaye" });
    await edit();
    await name("jeanne MOREL", "A new person");
    expect(itemOf(await desk.yaml(), hope).entry.speaker).toBe("jeanne-morel");
    await edit();
    await name("les riverains", "A group without a name");
    expect(itemOf(await desk.yaml(), hope).entry.speaker).toEqual({ group: { fr: "les riverains" } });
    await edit();
    expect(await page.locator("#field-speaker option:checked").textContent()).toBe("les riverains");
    expect(problems).toEqual([]);
  });

  test("two editors see each other's decisions soon, and do not overwrite them", async () => {
    const desk = await startDesk();
    const [anna, ben] = [await open(desk), await open(desk, editorCalled("BEN"))];
    await part(anna, promise).getByRole("button", { name: /^Keep/u }).click();
    await anna.locator(`li.kept article[data-key="${promise}"]`).waitFor();
    const saved = performance.now();
    await ben.locator(`li.kept article[data-key="${promise}"]`).waitFor();
    console.info(`the other editor sees it ${Math.round(performance.now() - saved)} ms later`);
    expect(await part(ben, promise).textContent()).toContain("by Anna Berg");
    // Both edit the same fact. The second editor to save gets a message, and the first one's wording is kept.
    for (const page of [anna, ben]) {
      await part(page, hope).focus();
      await page.keyboard.press("e");
    }
    await anna.getByLabel("Wording").fill("Une aide est espérée.");
    await anna.getByRole("button", { name: "Save" }).click();
    await status(anna, "Saved.");
    await ben.getByLabel("Wording").fill("Autre chose.");
    await ben.getByRole("button", { name: "Save" }).click();
    await status(ben, "Another editor has already decided");
    expect(itemOf(await desk.yaml(), hope).entry.text).toEqual({ fr: "Une aide est espérée." });
  });

  test("a late result does not close a newer form, whose values are kept", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    const leave = await holdDecisions(page);
    await part(page, promise).getByRole("button", { name: /^Keep/u }).click();
    await part(page, hope).focus();
    await page.keyboard.press("e");
    await page.getByLabel("Wording").fill("Une aide est espérée.");
    leave();
    await status(page, "Kept.");
    expect(await page.getByLabel("Wording").inputValue()).toBe("Une aide est espérée.");
    await page.getByRole("button", { name: "Save" }).click();
    await status(page, "Saved.");
    expect(itemOf(await desk.yaml(), hope).entry.text).toEqual({ fr: "Une aide est espérée." });
  });

  test("a late result does not take the focus from a part to which the editor has moved", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    const leave = await holdDecisions(page);
    await part(page, promise).getByRole("button", { name: /^Keep/u }).click();
    await part(page, hope).focus();
    leave();
    await status(page, "Kept.");
    await twoFrames(page);
    await page.keyboard.press("e");
    await part(page, hope).getByLabel("Wording").waitFor();
  });

  test("a part that the editor has not left hands the focus on to the next one, after a click too", async () => {
    const page = await open(await startDesk());
    await part(page, promise).getByRole("button", { name: /^Keep/u }).click();
    await status(page, "Kept.");
    await page.locator(`article:focus:not([data-key="${promise}"])`).waitFor();
  });

  test("a draft that arrives late does not replace a newer one", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    const { promise: mayArrive, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    await page.route(
      "**/api/drafts/digue",
      async (route) => {
        const response = await route.fetch();
        hold();
        await mayArrive;
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    // The file is saved twice: the page gets the first state after the second.
    const yaml = await desk.yaml();
    await desk.write("digue", { "briefing.yaml": yaml.replace("kind: hope", "kind: request") });
    await isHeld;
    await desk.write("digue", { "briefing.yaml": yaml.replace("kind: hope", "kind: support") });
    await part(page, hope).getByText("Support").waitFor();
    const late = page.waitForResponse("**/api/drafts/digue");
    arrive();
    await late;
    await twoFrames(page);
    expect(await part(page, hope).textContent()).toContain("Support");
  });

  test("a draft whose file is saved meanwhile is shown, and decisions on the old version are refused", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    await desk.write("digue", {
      "briefing.yaml": (await desk.yaml()).replace("kind: hope", "kind: request"),
    });
    await part(page, hope).getByText("Request").waitFor();
    await part(page, hope).getByRole("button", { name: /^Drop/u }).click();
    await status(page, "Dropped.");
  });

  test("a person can be merged with one on record, whose role and passage are shown", async () => {
    const desk = await startDesk(libraryWithStone());
    const page = await open(desk);
    await part(page, "person/luc-tessier")
      .getByRole("button", { name: /^Merge/u })
      .click();
    await page.getByLabel("Name", { exact: true }).fill("Ada Stone");
    await page.getByText("Minister Ada Stone").waitFor();
    await page.getByRole("button", { name: "The same as Ada Stone" }).click();
    await status(page, "Merged.");
    expect(itemOf(await desk.yaml(), "statement/tessier").entry.speaker).toBe("ada-stone");
  });

  test.each(["light", "dark"] as const)(
    "has no accessibility violations that axe-core finds, in the %s scheme",
    async (colorScheme) => {
      const page = await open(await startDesk(), editorCalled("ANNA", "fr"), {
        colorScheme,
        bypassCSP: true,
      });
      const violations = async () => {
        await page.evaluate(axe);
        const found: unknown = await page.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
        );
        return found;
      };
      expect(await violations()).toEqual([]);
      await part(page, hope).focus();
      await page.keyboard.press("e");
      await page.getByLabel("Échéance").fill("bientôt");
      await page.keyboard.press("Enter");
      await page.locator("#field-due-problem").waitFor();
      await page.getByRole("button", { name: "Absent du brouillon…" }).first().click();
      await page.locator("#record-name").waitFor();
      await select(page, "a inauguré la digue");
      await page.locator(".selected").waitFor();
      expect(await violations()).toEqual([]);
      await page.goto(page.url().replace("/draft/digue", "/"));
      await page.locator(".queued").waitFor();
      expect(await violations()).toEqual([]);
    },
  );

  test("opens a form with the first tap, and fits screens of 320 to 1920 pixels without horizontal scrolling", async () => {
    const viewport = { width: 320, height: 800 };
    const page = await open(await startDesk(), editorCalled("ANNA", "vi"), { viewport, hasTouch: true });
    await part(page, hope).getByRole("button", { name: /^Sửa/u }).tap();
    await page.locator("#field-due").waitFor();
    await page.getByRole("button", { name: "Chưa có trong bản nháp…" }).first().tap();
    await page.locator("#record-name").waitFor();
    for (const width of [320, 390, 768, 1920]) {
      await page.setViewportSize({ ...viewport, width });
      const [needed, given] = await page
        .locator("html")
        .evaluate((root) => [root.scrollWidth, root.clientWidth] as const);
      expect([width, needed <= given]).toEqual([width, true]);
    }
  });

  test("shows hostile text of an article as text, and does not run it", async () => {
    const desk = await startDesk();
    await desk.write("hostile", hostileFiles);
    const page = await open(desk, editorCalled("ANNA"), {}, "hostile");
    expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    expect(await page.locator("img, iframe, script[src^=http]").count()).toBe(0);
    expect(await page.locator(".text").textContent()).toContain("<img src=x onerror=hacked=1>");
    expect(problems).toEqual([]);
  });

  test("a lost connection is reported, and the page continues after the reconnect", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    await page.context().setOffline(true);
    await part(page, promise).getByRole("button", { name: /^Keep/u }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /could not be saved|connection is lost/u })
      .waitFor();
    // The form's module is not loaded yet.
    await part(page, hope).focus();
    await page.keyboard.press("e");
    await part(page, hope).locator("xpath=..").getByText("The connection is lost.").waitFor();
    await page.context().setOffline(false);
    await page.locator("#field-due").waitFor();
    await part(page, promise).getByRole("button", { name: /^Keep/u }).click();
    await page.locator(`li.kept article[data-key="${promise}"]`).waitFor();
  });

  test("loads at most 30 KB of compressed script, only from the bot, and shows the draft soon", async () => {
    const desk = await startDesk();
    const page = await open(desk);
    const sizes = z.array(z.tuple([z.number(), z.number()])).parse(
      await page.evaluate(
        `performance.getEntriesByType("resource").filter(({ name }) => /\\.(?:ts|js)$/u.test(name))
          .map(({ encodedBodySize, decodedBodySize }) => [encodedBodySize, decodedBodySize])`,
      ),
    );
    const [sent, bytes] = [0, 1].map((at) => sizes.reduce((sum, size) => sum + (size[at] ?? 0), 0));
    const started = performance.now();
    await page.reload();
    await page.locator("article[data-key]").first().waitFor();
    console.info(
      `${sent} bytes of script are sent, ${bytes} run; the draft is shown after ${Math.round(performance.now() - started)} ms`,
    );
    expect(sent).toBeGreaterThan(10_000);
    expect(sent).toBeLessThan(30_000);
    expect(bytes).toBeLessThan(50_000);
    expect([...requested]).toEqual(["own"]);
  });
});
