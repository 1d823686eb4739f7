import { expect, test } from "vitest";
import { sourcesNote } from "../../../src/digests/desk/sources-note.ts";
import { createWeeklySources } from "../../../src/digests/desk/weekly-sources.ts";
import type { SourcesReport } from "../../../src/drafts/sources/check-sources.ts";
import type { ChecksPlan } from "../../../src/drafts/sources/plan-checks.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { libraryOf, summit } from "../../library.ts";
import { createCorrectionsWorld } from "../corrections/corrections-world.ts";

const report: SourcesReport = {
  checked: 41,
  unreadable: [{ url: "https://broken.example/", why: "gone" }],
  findings: [
    { reference: "town/a", was: "200", found: { change: "changed" as const, now: "104" } },
    { reference: "town/b", was: "x", found: { change: "gone" as const } },
    { reference: "town/c", was: "y", found: { change: "moved" as const } },
  ].map((finding) => {
    const url = finding.reference.replace("town", "https://herald.example");
    return { ...finding, url, at: url };
  }),
};

const planOf = (slugs: readonly string[], more: Partial<ChecksPlan> = {}): ChecksPlan => ({
  slugs,
  gone: [],
  all: 5,
  once: 3,
  oldestAt: null,
  ...more,
});

const never = new AbortController().signal;

const createWorld = async () => {
  const { store, clock, log, lines, fake, notify, wait } = await createCorrectionsWorld();
  let checks = 0;
  const failing = new Set<"has" | "addFor">();
  const failIf = (method: "has" | "addFor"): void => {
    if (failing.has(method)) throw new Error(`${method} fails.`);
  };
  const week = (check: () => Promise<SourcesReport> = async () => report, plan = planOf(["town", "city"])) =>
    createWeeklySources({
      ...store,
      notices: {
        async has(id) {
          failIf("has");
          return store.notices.has(id);
        },
        async addFor(notice, now) {
          failIf("addFor");
          await store.notices.addFor(notice, now);
        },
      },
      async check() {
        checks += 1;
        return { report: await check(), plan };
      },
      newsdesk: "slack:DESK",
      language: "en",
      timeZone: "UTC",
      now: () => clock.now(),
      log,
    });
  const checked = async (): Promise<readonly string[]> => {
    const slugs: string[] = [];
    for await (const part of store.sourceChecks.all()) slugs.push(...part.map(([slug]) => slug));
    return slugs;
  };
  const tick = async (
    check?: () => Promise<SourcesReport>,
    signal = never,
    plan?: ChecksPlan,
  ): Promise<void> => {
    await clock.runUntil(week(check, plan)(signal));
    await notify();
  };
  return { tick, checked, wait, fake, lines, checks: () => checks, failing };
};

test("the desk gets one report a week, whichever process checks", async () => {
  const { tick, wait, fake, checks } = await createWorld();
  await Promise.all([tick(), tick()]);
  await wait(3_600_000);
  await tick();
  expect(checks()).toBe(1);
  expect(fake.in("DESK").map(({ summary }) => summary)).toEqual([
    "The weekly check of the sources. Pages read again: 41. Passages gone: 1. Changed: 1. Between other words: 1. Pages that could not be read: 1.",
  ]);
  await wait(7 * 24 * 3_600_000);
  await tick();
  expect([checks(), fake.in("DESK").length]).toEqual([2, 2]);
});

test("a check that fails or is stopped is made again", async () => {
  const { tick, checked, fake, lines, checks } = await createWorld();
  await tick(() => Promise.reject(new Error("The network is down.")));
  expect(lines).toEqual(["error: The sources could not be checked: The network is down."]);
  const stopped = new AbortController();
  stopped.abort();
  await tick(async () => report, stopped.signal);
  expect(fake.in("DESK")).toEqual([]);
  expect(await checked()).toEqual([]);
  await tick();
  expect(await checked()).toEqual(["city", "town"]);
  expect([checks(), fake.in("DESK").length]).toEqual([3, 1]);
});

test("a database that fails is logged, and the next check is made", async () => {
  const { tick, lines, checks, fake, failing } = await createWorld();
  for (const method of ["has", "addFor"] as const) {
    failing.add(method);
    await tick();
    failing.clear();
  }
  expect(lines).toEqual([
    "error: The sources could not be checked: has fails.",
    "error: The sources could not be checked: addFor fails.",
  ]);
  await tick();
  expect([checks(), fake.in("DESK").length]).toEqual([2, 1]);
});

test("each week records which briefings it checked, and forgets those that are gone", async () => {
  const { tick, checked, wait } = await createWorld();
  await tick();
  await wait(7 * 24 * 3_600_000);
  await tick(undefined, never, planOf(["village"], { gone: ["town"] }));
  expect(await checked()).toEqual(["city", "village"]);
});

test.each([
  [
    { now: 2_000, once: 6_000, all: 9_000, oldest: null },
    "Briefings checked this week: 2,000. Checked at least once: 6,000 of 9,000.",
  ],
  [
    { now: 2_000, once: 9_000, all: 9_000, oldest: "2026-09-01" },
    "Briefings checked this week: 2,000. Checked at least once: 9,000 of 9,000. The oldest of these checks is of 1 September 2026.",
  ],
  [{ now: 40, once: 40, all: 40, oldest: null }, "All 40 briefings on record were checked."],
])("the note says how much of the archive was checked: %j", (coverage, line) => {
  const counts = { checked: 41, unreadable: 1, gone: 0, changed: 0, moved: 0 };
  const note = sourcesNote({ kind: "sources", language: "en", ...counts, coverage, listed: [] }, libraryOf());
  expect(renderText(note, { styled: false }).split(/\n+/u).at(-1)).toBe(line);
});

test("the note names what is gone first, counts the rest, and says what to do", () => {
  const listed = [
    { reference: "summit/welcome", url: "https://herald.example/b", isGone: true },
    { reference: "town/a", url: "https://herald.example/a", isGone: false },
    { reference: "summit/publish", url: "https://herald.example/a", isGone: false },
  ];
  const counts = { checked: 41, unreadable: 1, gone: 2, changed: 2, moved: 0 };
  const note = sourcesNote({ kind: "sources", language: "en", ...counts, listed }, libraryOf(summit));
  expect(renderText(note, { styled: false }).split(/\n+/u)).toEqual([
    "The weekly check of the sources",
    "-------------------------------",
    "Pages read again: 41. Passages gone: 2. Changed: 2. Between other words: 0. Pages that could not be read: 1.",
    "• summit/welcome: its passage is gone from herald.example <https://herald.example/b>",
    "• summit/publish: its passage was changed at herald.example <https://herald.example/a>",
    "• One more passage",
    "npm run check -- --sources shows the differences. If a fact is no longer right, correct it with /correct.",
  ]);
});
