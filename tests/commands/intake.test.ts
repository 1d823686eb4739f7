import { expect, onTestFinished, test } from "vitest";
import { loadCommands } from "../../src/ask/define-command.ts";
import { languages } from "../../src/base/language/language.ts";
import { unreadable } from "../../src/drafts/input/unreadable.ts";
import { problemOfError } from "../../src/drafts/intake/problem.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { openStore } from "../../src/store/database/open.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { draftsIn } from "../drafts/drafting.ts";
import { libraryOf, summit } from "../library.ts";
import { databasePath, temporaryFolder } from "../store/deliveries/ledger.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const now = Temporal.Instant.from("2026-06-01T08:00:00Z");

const newsroom = async ({ isOpen = true } = {}) => {
  const store = await openStore(databasePath());
  const drafts = draftsIn(temporaryFolder(), () => now);
  onTestFinished(async () => {
    await drafts.stop();
    await store.close();
  });
  const ask = createTestAsk({
    commands,
    library: () => libraryOf(summit),
    now: () => now,
    store: async () => (isOpen ? store : null),
    drafts,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const say = async (line: string, { isEditor = true, language = "en" } = {}) => {
    const { answer } = await ask.line(line, askerOf(language, { isEditor: async () => isEditor }));
    return renderText(answer, { styled: false }).trim();
  };
  return { store, say };
};

const firstLine = (said: string): string => said.split("\n")[0] ?? "";

test("an editor adds, pauses, resumes and removes a source, and each change is in the audit log", async () => {
  const { say, store } = await newsroom();
  const lines = [
    "intake add <https://www.news.example/rss.xml>",
    "intake pause news-example",
    "intake pause news-example",
    "intake resume news-example",
    "intake resume news-example",
    "intake remove news-example",
    "intake remove news-example",
  ];
  const said: string[] = [];
  for (const line of lines) said.push(firstLine(await say(line)));
  expect(said).toEqual([
    "“news-example” is added. The bot asks it within half a minute and drafts what it lists.",
    "“news-example” is paused: the bot does not ask it and drafts nothing from it. To resume it: /intake resume news-example",
    "“news-example” is already paused.",
    "“news-example” is resumed. The bot asks it within half a minute.",
    "“news-example” is not paused.",
    "“news-example” is removed. Its drafts stay. Items that were still waiting are not drafted.",
    "There is no source of articles called “news-example”.",
  ]);
  const entries = await store.audit.entries(Temporal.Instant.fromEpochMilliseconds(0), null);
  expect(entries.map(({ what, subject, who }) => `${what} ${subject} ${who}`).sort()).toEqual([
    "intake-added news-example slack:T1/U2",
    "intake-paused news-example slack:T1/U2",
    "intake-removed news-example slack:T1/U2",
    "intake-resumed news-example slack:T1/U2",
  ]);
});

test("an address that is none, or that is a source already, is refused, and another feed of a website gets a name of its own", async () => {
  const { say, store } = await newsroom();
  expect(firstLine(await say("intake add the news"))).toBe(
    "Expected an address, such as https://news.example/rss.xml.",
  );
  await say("intake add https://news.example/rss.xml");
  expect(firstLine(await say("intake add https://news.example/rss.xml"))).toBe(
    "This address is already a source. It is called “news-example”.",
  );
  await say("intake add https://news.example/sport.xml");
  expect((await store.intakeSources.all()).map(({ name }) => name)).toEqual([
    "news-example",
    "news-example-2",
  ]);
});

test("a page of links is added in chat, under a name of its own", async () => {
  const { say, store } = await newsroom();
  expect(firstLine(await say("intake page the news"))).toBe(
    "Expected an address, such as https://news.example/politics.",
  );
  await say("intake page <https://news.example/politics>");
  expect(firstLine(await say("intake add https://news.example/politics"))).toBe(
    "This address is already a source. It is called “news-example”.",
  );
  expect((await store.intakeSources.all()).map(({ settings }) => JSON.parse(settings))).toEqual([
    { name: "news-example", page: "https://news.example/politics" },
  ]);
});

test("an editor changes how often a source is asked, how much is drafted and which links are followed", async () => {
  const { say, store } = await newsroom();
  await say("intake page https://news.example/politics");
  expect(await say("intake set news-example")).toBe(`The settings of “news-example”

• Minutes between two requests: 15
• Drafts in an hour: 60
• Addresses begin with: none

Change the settings: /intake set news-example every:… drafts:… links:…`);
  expect(
    await say("intake set news-example every:30 drafts:20 links:/2026/"),
  ).toBe(`The settings of “news-example” are changed.

• Minutes between two requests: 15 → 30
• Drafts in an hour: 60 → 20
• Addresses begin with: none → /2026/

Sources of articles: /intake list`);
  await say("intake set news-example links:none");
  expect(await say("intake set news-example every:0 drafts:many links:2026")).toBe(`Nothing was changed.

• every: expected a whole number of minutes from 1 to 1440.
• drafts: expected a whole number from 1 to 1000.
• links: expected a path such as /news/, the beginning of an address, or none. Only a page of links has it.`);
  expect(firstLine(await say("intake set news-example every:1", { isEditor: false }))).toMatch(
    /^Only editors/u,
  );
  expect((await store.intakeSources.all()).map(({ settings }) => JSON.parse(settings))).toEqual([
    { name: "news-example", page: "https://news.example/politics", everyMinutes: 30, draftsPerHour: 20 },
  ]);
  await say("intake add https://news.example/rss.xml");
  expect(await say("intake set news-example-2 links:/2026/")).toContain("Only a page of links has it.");
  const entries = await store.audit.entries(Temporal.Instant.fromEpochMilliseconds(0), null);
  expect(
    entries.filter(({ what }) => what === "intake-changed").map(({ after }) => JSON.parse(after ?? "")),
  ).toEqual([
    expect.objectContaining({ everyMinutes: 30, draftsPerHour: 20, links: "/2026/" }),
    expect.not.objectContaining({ links: "/2026/" }),
  ]);
});

test("changed settings are used at once, but a server whose last poll failed is left alone for as long as before", async () => {
  const { say, store } = await newsroom();
  const { intakeSources: sources, intakeItems: items } = store;
  await say("intake add https://news.example/rss.xml");
  const next = async () => (await sources.all())[0]?.nextPollAt.toString();
  const poll = (failures: number) =>
    items.savePoll(
      "news-example",
      {
        etag: '"1"',
        lastModified: null,
        nextPollAt: now.add({ hours: 9 }),
        polledAt: now,
        failures,
        problem: null,
      },
      [],
      [],
      { by: "a", now, until: now.add({ minutes: 2 }) },
    );
  await poll(2);
  await say("intake set news-example every:20");
  expect(await next()).toBe("2026-06-01T17:00:00Z");
  await poll(0);
  await say("intake set news-example every:30");
  expect([await next(), (await sources.all())[0]?.etag]).toEqual(["2026-06-01T08:00:00Z", null]);
});

test("settings of intake.yaml are shown in chat, and changed in the file", async () => {
  const { say, store } = await newsroom();
  const settings = JSON.stringify({ name: "gazette", feed: "https://gazette.example/rss" });
  await store.intakeSources.declare([{ name: "gazette", settings }], true, now);
  expect(await say("intake set gazette")).toContain("Drafts in an hour: 60");
  expect(firstLine(await say("intake set gazette drafts:5"))).toBe(
    "“gazette” is set up in the file intake.yaml, and its settings are changed there.",
  );
  expect((await store.intakeSources.all())[0]?.settings).toBe(settings);
});

test("an editor asks for articles with some words alone, which moves these words from the other side of the filter", async () => {
  const { say, store } = await newsroom();
  await say("intake add https://news.example/rss.xml");
  const lines = [
    "intake filter news-example budget",
    "intake only news-example budget",
    "intake only news-example budget",
    "intake only news-example fr kind:languages",
    "intake unfilter news-example budget",
  ];
  const said: string[] = [];
  for (const line of lines) said.push(firstLine(await say(line)));
  expect(said).toEqual([
    "The bot leaves out articles of “news-example” with “budget” from now on.",
    "From now on, the bot drafts only articles of “news-example” with “budget”, or with others of its kind that are chosen.",
    "The bot already drafts only articles of “news-example” with “budget”.",
    "From now on, the bot drafts only articles of “news-example” with “fr”, or with others of its kind that are chosen.",
    "“budget” is no longer in the filter of “news-example”.",
  ]);
  expect((await store.intakeSources.all()).map(({ chosen }) => chosen)).toEqual([
    [{ kind: "languages", text: "fr", by: "only" }],
  ]);
  expect(await say("intake list")).toContain("Only with: fr");
});

test("a source of intake.yaml can be paused, and only be removed there", async () => {
  const { say, store } = await newsroom();
  const settings = JSON.stringify({ name: "gazette", feed: "https://gazette.example/rss" });
  await store.intakeSources.declare([{ name: "gazette", settings }], true, now);
  expect(firstLine(await say("intake remove gazette"))).toBe(
    "“gazette” is set up in the file intake.yaml and can only be removed there. You can pause it here.",
  );
  await say("intake pause gazette");
  expect((await store.intakeSources.all())[0]?.isPaused).toBe(true);
});

test("the list says when each source was asked, what came, and what failed in the reader's words", async () => {
  const { say, store } = await newsroom();
  expect(await say("intake list")).toBe(
    "No source of articles is set up. To add a feed: /intake add https://news.example/rss.xml",
  );
  await say("intake add https://news.example/rss.xml");
  const lease = { by: "a", now, until: now.add({ minutes: 2 }) };
  const problem = problemOfError(unreadable("https://news.example/rss.xml", "status", { status: 503 }));
  const poll = {
    etag: null,
    lastModified: null,
    nextPollAt: now.add({ minutes: 30 }),
    polledAt: now,
    failures: 1,
    problem,
  };
  const item = (identity: string) => ({ identity, version: "1", title: "T", host: null, content: "{}" });
  await store.intakeItems.savePoll("news-example", poll, ["1", "2", "3"].map(item), [], lease);
  const settle = async (identity: string, end: Parameters<typeof store.intakeItems.settle>[1]) => {
    const claimed = await store.intakeItems.claim({ source: "news-example", identity }, now, lease);
    if (claimed !== null) await store.intakeItems.settle(claimed, end, "a");
  };
  await settle("1", { state: "drafted", slugs: ["town"] });
  const gone = problemOfError(unreadable("https://news.example/2", "gone", { status: 410 }));
  await settle("2", { state: "failed", problem: gone });
  expect(await say("intake list")).toBe(`1 source of articles
--------------------

news-example

• Address: https://news.example/rss.xml
• Last asked: Monday 1 June 2026, 08:00 (UTC)
• Next: Monday 1 June 2026, 08:30 (UTC)
• Came: 1 drafted, 1 waiting, 0 filtered out, 1 failed
• Problem: https://news.example/rss.xml: the server answered HTTP 503 instead of the page. Try again later.
• Not drafted: https://news.example/2: there is no page at this address (HTTP 410).

Pause: /intake pause news-example
Settings: /intake set news-example

/review lists the drafts.`);
  for (const language of languages) expect(await say("intake list", { language })).toContain("503");
});

test("only editors use it, and not while the database is not open", async () => {
  const { say, store } = await newsroom();
  for (const line of [
    "intake list",
    "intake add https://news.example/rss.xml",
    "intake pause x",
    "intake remove x",
  ]) {
    expect(await say(line, { isEditor: false })).toMatch(/^Only editors/u);
  }
  expect(await store.intakeSources.all()).toEqual([]);
  const closed = await newsroom({ isOpen: false });
  expect(await closed.say("intake list")).toMatch(/not/u);
});

test("an editor leaves articles of a source out, also of intake.yaml, and takes them in again, each in the audit log", async () => {
  const { say, store } = await newsroom();
  const { intakeSources: sources, audit } = store;
  const declare = (everyMinutes: number) =>
    sources.declare(
      [{ name: "gazette", settings: JSON.stringify({ name: "gazette", folder: "/drop", everyMinutes }) }],
      true,
      now,
    );
  await declare(5);
  const said = [
    await say("intake filter gazette horoscope"),
    await say("intake filter gazette horoscope"),
    await say('intake filter gazette kind:people what:"Ada Stone"'),
    await say("intake unfilter gazette horoscope"),
    await say("intake unfilter gazette horoscope"),
    await say("intake filter gazette horoscope", { isEditor: false }),
  ].map(firstLine);
  expect(said).toEqual([
    "The bot leaves out articles of “gazette” with “horoscope” from now on.",
    "The bot already leaves out articles of “gazette” with “horoscope”.",
    "The bot leaves out articles of “gazette” with “Ada Stone” from now on.",
    "“horoscope” is no longer in the filter of “gazette”.",
    "No editor put “horoscope” into the filter of “gazette”. A filter in intake.yaml is changed there.",
    expect.stringContaining("editor"),
  ]);
  // The file changes its settings, and has no say about what editors leave out.
  await declare(10);
  expect((await sources.all()).map(({ chosen }) => chosen)).toEqual([
    [{ kind: "people", text: "Ada Stone", by: "except" }],
  ]);
  expect(await say("intake list")).toContain('/intake unfilter gazette what:"Ada Stone" kind:people');
  const entries = await audit.entries(Temporal.Instant.fromEpochMilliseconds(0), null);
  expect(entries.map(({ what, subject }) => `${what} ${subject}`).sort()).toEqual([
    "intake-filter-added gazette",
    "intake-filter-added gazette",
    "intake-filter-removed gazette",
  ]);
});

test("the list does not say when the bot asks a system that sends its articles", async () => {
  const { say, store } = await newsroom();
  const settings = JSON.stringify({ name: "cms", webhook: true });
  await store.intakeSources.declare([{ name: "cms", settings }], true, now);
  const said = await say("intake list");
  expect([said.includes("/intake/cms"), said.includes("Last asked"), said.includes("Next:")]).toEqual([
    true,
    false,
    false,
  ]);
  await say("intake pause cms");
  expect(await say("intake list")).toContain("Next: not before a person resumes it");
});
