import { expect, onTestFinished, test } from "vitest";
import { checkNext } from "../../src/app/source-checks.ts";
import type { Briefing } from "../../src/library/briefing/briefing.ts";
import { openStore } from "../../src/store/database/open.ts";
import { libraryOf, summit } from "../library.ts";
import { databasePath } from "../store/deliveries/ledger.ts";

/** A briefing whose facts all rest on one page. */
const on = (slug: string): Briefing => {
  const page = { url: `https://herald.example/${slug}`, language: "en" };
  return {
    ...summit,
    slug,
    sources: summit.sources.map((source) => ({ ...source, page })),
    statements: summit.statements.map((statement) => {
      const [passage] = statement.passages;
      const passages = [{ ...passage, source: { ...passage.source, page } }] as const;
      return { ...statement, reference: `${slug}/${statement.id}`, passages };
    }),
    figures: [],
    events: [],
    people: [],
    organizations: [],
  };
};

test("each week, the next briefings of an archive are checked, until all had their turn", async () => {
  const { sourceChecks, close } = await openStore(databasePath());
  onTestFinished(close);
  const library = libraryOf(...["a", "b", "c", "d", "e"].map(on));
  const week = async (number: number) => {
    const asked: string[] = [];
    const { plan, report } = await checkNext(library, sourceChecks, 2, {
      async checkSource(address) {
        asked.push(address.slice(-1));
        return { delayMs: 0, read: true, at: address, changes: [] };
      },
      now: () => 0,
      sleep: async () => {},
      signal: new AbortController().signal,
    });
    await sourceChecks.record(plan.slugs, Temporal.Instant.fromEpochMilliseconds(number));
    return [asked.length, report.checked, plan.once, plan.all, asked] as const;
  };
  const weeks = [await week(1), await week(2), await week(3)];
  expect(weeks.map(([asked, checked, once, all]) => [asked, checked, once, all])).toEqual([
    [2, 2, 2, 5],
    [2, 2, 4, 5],
    [2, 2, 5, 5],
  ]);
  expect(new Set(weeks.flatMap(([, , , , asked]) => asked))).toEqual(new Set(["a", "b", "c", "d", "e"]));
});
