import { expect, test } from "vitest";
import type { UnitReads } from "../../../src/library/index/unit-reads.ts";
import { createWordsInBriefings, mostOfWord } from "../../../src/library/index/words-in-briefings.ts";

/** Units of a word that even briefings have. Counts how often a briefing is asked, and how often all of them are read. */
const unitsOf = (count: number, newest: readonly number[]) => {
  const calls = { asked: 0, read: 0 };
  const units: UnitReads = {
    matching: () => [],
    briefingsMatching: () => {
      calls.read += 1;
      return newest;
    },
    briefingsOf: () => new Map(),
    isIn: (briefing) => {
      calls.asked += 1;
      return briefing % 2 === 0;
    },
    has: () => false,
    isAnywhere: () => true,
    isInTexts: () => true,
    count: () => count,
    all: () => 0,
  };
  return { units, calls };
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const even = (briefing: number): boolean => briefing % 2 === 0;

test("the first briefings are asked for a word, and the others are compared with all that have it", () => {
  const { units, calls } = unitsOf(30, upTo(60).filter(even));
  const isIn = createWordsInBriefings(units);
  const word = { query: "water" };
  expect(isIn(word, 2)).toBe(true);
  expect(calls).toEqual({ asked: 1, read: 0 });
  expect(upTo(60).filter((briefing) => isIn(word, briefing))).toEqual(upTo(60).filter(even));
  expect(calls).toEqual({ asked: 8, read: 1 });
});

test("of a common word, older briefings are asked, too, but not all", () => {
  const { units, calls } = unitsOf(mostOfWord, []);
  const isIn = createWordsInBriefings(units);
  const word = { query: "water" };
  const found = upTo(200).filter((briefing) => isIn(word, briefing));
  expect(found).toEqual(upTo(48).filter(even));
  expect(calls).toEqual({ asked: 48, read: 1 });
});
