import { expect, test } from "vitest";
import { type CheckSource, checkSources } from "../../../src/drafts/sources/check-sources.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { summit } from "../../library.ts";

const on = (url: string, slug: string, corrections: Briefing["corrections"] = []): Briefing => ({
  ...summit,
  slug,
  corrections,
  statements: summit.statements.map((statement) => ({
    ...statement,
    reference: `${slug}/${statement.id}`,
    passages: [
      {
        ...statement.passages[0],
        source: { ...statement.passages[0].source, page: { url, language: "en" } },
      },
    ],
  })),
  figures: [],
  events: [],
  people: [],
});

/** Checks on a clock of its own. The first passage of each page is gone; pages of this host cannot be read. */
const check = async (briefings: readonly Briefing[], stopAfter = Number.POSITIVE_INFINITY) => {
  let ms = 0;
  const stopping = new AbortController();
  const asked: (readonly [number, string, number])[] = [];
  const checkSource: CheckSource = async (address, passages) => {
    asked.push([ms, address, passages.length]);
    if (asked.length >= stopAfter) stopping.abort();
    if (address.includes("broken.example")) return { delayMs: 1_000, read: false, why: "It is gone." };
    const changes = passages.map((_, index) => (index === 0 ? ({ change: "gone" } as const) : null));
    return { delayMs: 2_000, read: true, at: address, changes };
  };
  const report = await checkSources(briefings, {
    checkSource,
    now: () => ms,
    async sleep(wait) {
      ms += wait;
    },
    signal: stopping.signal,
  });
  return { report, asked };
};

const [first = expect.unreachable()] = summit.statements;

test("reads each page once, no host faster than it allows, and reports what changed and what cannot be read", async () => {
  const { report, asked } = await check([
    on("https://herald.example/a", "one"),
    on("https://herald.example/b", "two"),
    on("https://herald.example/a", "three"),
    on("https://broken.example/c", "four"),
  ]);
  const each = summit.statements.length;
  expect(asked).toEqual([
    [0, "https://herald.example/a", 2 * each],
    [0, "https://broken.example/c", each],
    [2_000, "https://herald.example/b", each],
  ]);
  const gone = { was: first.passages[0].exact, found: { change: "gone" } };
  expect(report).toEqual({
    checked: 2,
    unreadable: [{ url: "https://broken.example/c", why: "It is gone." }],
    findings: [
      {
        reference: `one/${first.id}`,
        url: "https://herald.example/a",
        at: "https://herald.example/a",
        ...gone,
      },
      {
        reference: `two/${first.id}`,
        url: "https://herald.example/b",
        at: "https://herald.example/b",
        ...gone,
      },
    ],
  });
});

test("does not check facts that are withdrawn, nor sources without a page", async () => {
  const withdrawn = summit.statements.map(({ id: fact }) => ({
    fact,
    date: "2026-06-01",
    note: { en: "No." },
    kind: "withdrawn" as const,
  }));
  expect(
    (await check([on("https://herald.example/a", "one", withdrawn), on("no address", "two")])).asked,
  ).toEqual([]);
});

test("fetches no other page once it is stopped", async () => {
  const pages = ["a", "b", "c"].map((page) => on(`https://${page}.example/`, page));
  const { report, asked } = await check(pages, 2);
  expect([asked.length, report.checked]).toEqual([2, 1]);
});

test("a website that asks for an hour between two requests does not keep the report back", async () => {
  const pages = Array.from({ length: 30 }, (_, page) => on(`https://slow.example/${page}`, `slow-${page}`));
  let ms = 0;
  const report = await checkSources([...pages, on("https://herald.example/a", "one")], {
    checkSource: async () => ({ delayMs: 3_600_000, read: true, at: "", changes: [] }),
    now: () => ms,
    async sleep(wait) {
      ms += wait;
    },
    signal: new AbortController().signal,
  });
  expect([ms, report.checked, report.unreadable.length]).toEqual([20 * 3_600_000, 22, 9]);
  expect(report.unreadable[0]).toEqual({
    url: "https://slow.example/21",
    why: "there was no time left for it.",
  });
});

test("stops while a page is fetched", async () => {
  const stopping = new AbortController();
  const report = await checkSources([on("https://herald.example/a", "one")], {
    checkSource() {
      stopping.abort();
      return new Promise(() => {});
    },
    now: () => 0,
    sleep: async () => {},
    signal: stopping.signal,
  });
  expect(report).toEqual({ checked: 0, unreadable: [], findings: [] });
});
