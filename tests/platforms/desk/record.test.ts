import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { chromiumFlags, chromiumPath } from "../../../pictures/chromium.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { articleText, briefingYaml } from "../../library/briefing/fixture.ts";
import { libraryOf } from "../../library.ts";
import { editorCalled, startDesk } from "./desk.ts";

const editor = editorCalled("ANNA");

/** What the page is sent: an answer, or a form. */
const valueSchema = z.looseObject({
  summary: z.string().default(""),
  blocks: z.array(z.looseObject({ is: z.string(), reference: z.unknown().optional() })).default([]),
  problems: z.unknown().optional(),
  line: z.string().default(""),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).default([]),
});

/** The page of a newsroom whose minister promised a code, with the record as it is on disk. */
const newsroom = async ({ needsSecond = false, yaml = briefingYaml } = {}) => {
  let snapshots = createSnapshots([]);
  const at = Temporal.Instant.from("2026-11-28T18:00:00Z");
  const desk = await startDesk(libraryOf(), needsSecond, {
    current: () => snapshots.at(at),
    embargo: { library: (now) => snapshots.withEmbargoed(now), channels: ["slack:C9"] },
  });
  const read = async (): Promise<void> => {
    snapshots = createSnapshots((await readBriefings(desk.briefings)).briefings);
  };
  await desk.write("summit", { "briefing.yaml": yaml, "herald.txt": articleText });
  await read();
  const as = async (name: string, language: "en" | "fr" = "en", clearance = { isCleared: false }) => {
    const isCleared = async () => clearance.isCleared;
    const { cookie, csrf } = await desk.signIn({ ...editorCalled(name, language), isCleared });
    return async (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
      const response = await fetch(`${desk.origin}/api/record`, {
        method: "POST",
        headers: { cookie, "x-csrf": csrf, "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
      const value = valueSchema.parse(await response.json());
      await read();
      return { status: response.status, value };
    };
  };
  return { desk, as, read };
};

test("an editor finds a fact, corrects it in a form, and it is in the file, the history and the audit log", async () => {
  const { desk, as } = await newsroom();
  const ask = await as("ANNA");
  const found = await ask({ do: "find", words: "publish code" });
  expect(found.value.blocks.find(({ reference }) => reference === "summit/publish")).toEqual({
    is: "entry",
    reference: "summit/publish",
    marks: [],
    text: "Commitment · Ada Stone: She will publish the code. (on behalf of Ministry of Works)",
    notes: [],
    quotes: [{ exact: "« Nous publierons le code »", citation: "The Herald, 2 Mar 2026" }],
    controls: [
      { label: "Correct", line: "correct summit/publish", hasForm: false },
      { label: "Update status", line: "update summit/publish", hasForm: false },
    ],
  });
  const overview = await ask({ do: "ask", line: "correct summit/publish" });
  expect(overview.value.blocks).toEqual([
    {
      is: "text",
      text: "Commitment · Ada Stone: She will publish the code. (on behalf of Ministry of Works)",
    },
    {
      is: "controls",
      controls: [
        {
          label: "Correct",
          line: "correct fact:summit/publish kind:? wording:? reason:?",
          hasForm: true,
        },
      ],
    },
  ]);
  const { value: form } = await ask({
    do: "form",
    line: "correct fact:summit/publish kind:? wording:? reason:?",
  });
  expect(form.fields.map(({ name, value }) => [name, value])).toEqual([
    ["kind", ""],
    ["wording", "She will publish the code."],
    ["reason", ""],
  ]);
  const refused = await ask({ do: "submit", line: form.line, values: { kind: "corrected" } });
  expect(refused.value.problems).toEqual({
    reason: "Say in a sentence what was wrong or has changed. Readers see it.",
  });
  const given = { kind: "corrected", wording: "She will publish a part.", reason: "Not all of it." };
  const done = await ask({ do: "submit", line: form.line, values: given });
  expect(done.value.summary).toBe("summit/publish is corrected. The bot edits the messages that show it.");
  expect(await desk.yaml("summit")).toContain("text: { en: She will publish a part. }");
  const source = await ask({ do: "ask", line: "source summit/publish" });
  expect(JSON.stringify(source.value)).toContain("Before: She will publish the code.");
  expect((await desk.audit()).map(({ what, subject, who }) => [what, subject, who])).toEqual([
    ["fact-corrected", "summit/publish", "slack:T1/ANNA"],
  ]);
});

test("an editor says what has become of a commitment, and a second one confirms the verdict", async () => {
  const { desk, as } = await newsroom({ needsSecond: true });
  const [anna, ben] = [await as("ANNA"), await as("BEN")];
  const line = "update fact:summit/publish status:? note:? source:? passage:?";
  expect(JSON.stringify((await anna({ do: "ask", line: "update summit/publish" })).value)).toContain(line);
  const unsourced = await anna({ do: "submit", line, values: { status: "kept", note: "It is out." } });
  expect(Object.keys(Object(unsourced.value.problems))).toEqual(["passage"]);
  const values = { status: "kept", note: "It is out.", passage: "She hopes that others follow." };
  await anna({ do: "submit", line, values });
  const confirm = "update summit/publish confirms:1";
  expect(JSON.stringify((await anna({ do: "ask", line: "update summit/publish" })).value)).not.toContain(
    confirm,
  );
  expect(JSON.stringify((await ben({ do: "ask", line: "update summit/publish" })).value)).toContain(confirm);
  await ben({ do: "ask", line: confirm });
  expect((await desk.yaml("summit")).match(/type: confirmation|confirms: 1/gu)).not.toBeNull();
  expect((await desk.audit()).map(({ what, after, who }) => [what, after, who]).sort()).toEqual([
    ["commitment-updated", "confirms 1", "slack:T1/BEN"],
    ["commitment-updated", "kept, proposed", "slack:T1/ANNA"],
  ]);
});

test("the page runs no other commands, and none without its token", async () => {
  const { as } = await newsroom();
  const ask = await as("ANNA");
  const statuses = [];
  for (const line of ["approve digue", "/approve digue", "token make x", "decide digue", "", " correct x"])
    statuses.push((await ask({ do: "ask", line })).status, (await ask({ do: "form", line })).status);
  expect(new Set(statuses)).toEqual(new Set([400]));
  expect((await ask({ do: "find", words: "code" }, { "x-csrf": "wrong" })).status).toBe(403);
  expect((await ask({ do: "form", line: "correct summit/publish" })).status).toBe(404);
});

test("a cleared editor corrects a fact under embargo and updates its commitment, with the embargo named; others learn nothing", async () => {
  const { desk, as } = await newsroom({ yaml: `${briefingYaml}embargo: "2026-12-01T06:00:00Z"\n` });
  const [cleared, other] = [await as("ANNA", "en", { isCleared: true }), await as("BEN")];
  const mark = /"is":"note","text":"Under embargo until Tuesday 1 December 2026/u;
  const form = "correct fact:summit/publish kind:? wording:? reason:?";
  const lines = ["correct summit/publish", "source summit/publish", "update summit/publish"];
  for (const line of lines) expect(JSON.stringify((await cleared({ do: "ask", line })).value)).toMatch(mark);
  const found = await cleared({ do: "find", words: "publish code" });
  expect(JSON.stringify(found.value)).toMatch(mark);
  expect(JSON.stringify(found.value)).toContain("summit/publish");
  const given = { kind: "corrected", wording: "She will publish a part.", reason: "Not all of it." };
  const refused = await other({ do: "submit", line: form, values: given });
  expect(await desk.yaml("summit")).not.toContain("a part");
  const missing = await other({ do: "submit", line: form.replace("summit", "nothing"), values: given });
  expect(JSON.stringify(refused.value)).toBe(JSON.stringify(missing.value).replaceAll("nothing", "summit"));
  const wordingIn = async (ask: typeof cleared) =>
    JSON.stringify((await ask({ do: "form", line: form })).value);
  expect(await wordingIn(cleared)).toContain('"value":"She will publish the code."');
  expect(await wordingIn(cleared)).toContain("seen:");
  expect(await wordingIn(other)).not.toMatch(/She will|seen:/u);
  const done = await cleared({ do: "submit", line: form, values: given });
  expect(done.value.summary).toMatch(/^summit\/publish is corrected/u);
  expect(JSON.stringify(done.value)).toMatch(mark);
  expect(await desk.yaml("summit")).toContain("text: { en: She will publish a part. }");
  const update = "update fact:summit/publish status:? note:? source:? passage:?";
  const status = { status: "kept", note: "It is out.", passage: "She hopes that others follow." };
  const updated = await cleared({ do: "submit", line: update, values: status });
  expect(JSON.stringify(updated.value)).toMatch(mark);
  expect(await desk.yaml("summit")).toContain("status: kept");
  for (const words of ["publish code", "Ada Stone", "summit"])
    expect(JSON.stringify((await other({ do: "find", words })).value)).not.toMatch(
      /She will|Ministry|Herald|"reference"|mbargo/u,
    );
  for (const line of [...lines, form])
    expect(JSON.stringify((await other({ do: "ask", line })).value)).not.toMatch(/Ada|code|a part|mbargo/u);
});

test("an editor without a clearance gets the answer that everyone gets", async () => {
  const held = await newsroom({ yaml: `${briefingYaml}embargo: "2026-12-01T06:00:00Z"\n` });
  const clearance = { isCleared: true };
  const ask = await held.as("ANNA", "en", clearance);
  expect(JSON.stringify((await ask({ do: "ask", line: "correct summit/publish" })).value)).toContain("Ada");
  clearance.isCleared = false;
  const again = await held.as("ANNA", "en", clearance);
  expect(JSON.stringify((await again({ do: "ask", line: "correct summit/publish" })).value)).not.toContain(
    "Ada",
  );
});

test("texts are in the editor's language", async () => {
  const { as } = await newsroom();
  const found = await (await as("CHLOE", "fr"))({ do: "find", words: "code" });
  expect(JSON.stringify(found.value)).toContain('"label":"Mettre à jour l’état"');
});

const where = chromiumPath === null ? " (skipped: no Chromium is installed)" : "";
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(chromiumPath === null)(`facts on record in a browser${where}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
      args: chromiumFlags,
    });
  });
  afterAll(() => browser?.close());

  test("an editor searches, corrects a fact with the keyboard, and sees a problem at its field", async () => {
    const { desk, read } = await newsroom();
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(desk.linkFor(editor));
    await page.locator("button.primary").click();
    await page.getByRole("link", { name: "Facts on record" }).click();
    await page.getByLabel("Words of a fact, a name or a topic").fill("publish code");
    await page.keyboard.press("Enter");
    await page.locator('article[data-fact="summit/publish"]').waitFor();
    expect(new URL(page.url()).searchParams.get("words")).toBe("publish code");
    await page.getByRole("button", { name: /^Correct: Commitment/u }).press("Enter");
    await page.getByRole("button", { name: "Correct", exact: true }).press("Enter");
    await page.locator('select[name="kind"]:focus').waitFor();
    await page.evaluate(axe);
    expect(
      await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
      ),
    ).toEqual([]);
    await page.locator('select[name="kind"]').selectOption("updated");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.locator("#record-reason[aria-invalid=true]:focus").waitFor();
    expect(await page.locator(".problem").textContent()).toBe(
      "Say in a sentence what was wrong or has changed. Readers see it.",
    );
    await page.keyboard.type("It is out <b>now</b>.");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("status").filter({ hasText: "summit/publish is updated." }).waitFor();
    await read();
    await page.getByRole("button", { name: "Find" }).press("Enter");
    await page.locator('article[data-fact="summit/publish"]', { hasText: "UPDATED" }).waitFor();
    expect(await page.locator('article[data-fact="summit/publish"] .note').textContent()).toBe(
      "Updated on 28 Nov 2026: It is out <b>now</b>.",
    );
    expect(problems).toEqual([]);
    await context.close();
  });
});
