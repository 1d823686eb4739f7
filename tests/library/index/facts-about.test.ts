import { expect, test } from "vitest";
import { createFactsAbout, mostOfWord } from "../../../src/library/index/facts-about.ts";
import type { UnitReads } from "../../../src/library/index/unit-reads.ts";
import { allOf, withWord } from "../../../src/library/search/text-queries.ts";
import { readQuery } from "../../../src/library/search/text-query.ts";
import { summit } from "../../library.ts";

const { words } = readQuery("council water");
const [council = "", water = ""] = words.map(withWord);
const [fact] = summit.statements;

/** Facts of one briefing, by the queries that they match. Each has the number of its place, the newest first. */
const unitsWith = (numbers: Readonly<Record<string, readonly number[]>>): UnitReads => ({
  matching: (query, most) => (numbers[query] ?? []).slice(0, most),
  briefingsMatching: () => [],
  briefingsOf: (wanted) => new Map(wanted.map((number) => [number, 1])),
  isIn: () => false,
  has: () => false,
  isAnywhere: () => true,
  isInTexts: () => true,
  count: () => 0,
  all: () => 0,
});

test("an old fact with all words is found, although newer ones than are read have one of them each", () => {
  if (fact === undefined) throw new Error("The summit has statements.");
  const newest = Array.from({ length: mostOfWord }, (_, at) => at);
  const old = 3 * mostOfWord;
  const units = unitsWith({
    [council]: [...newest, old],
    [water]: [...newest.map((number) => number + mostOfWord), old],
    [allOf([council, water])]: [old],
  });
  const about = createFactsAbout(units, (numbers) =>
    numbers.map((number) => ({
      number,
      briefing: 1,
      asOf: null,
      unit: { type: "fact", reference: `summit/${number}`, kind: "hope", briefing: summit, fact },
    })),
  );
  for (const most of [1, 2, 20])
    expect(about(words, most, null).map(({ reference }) => reference)).toEqual([`summit/${old}`]);
});
