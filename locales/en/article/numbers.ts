import type { NumberWords } from "../../../src/drafts/rules/languages/number-words.ts";
import { phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { numbers as shared } from "../numbers.ts";

export const numbers: NumberWords = {
  numberWords: new Map(
    Object.entries({
      ...shared,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
      twenty: 20,
      forty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
    }),
  ),
  simpleMultipliers: new Map([
    ["hundred", 100],
    ["thousand", 1e3],
    ["million", 1e6],
    ["billion", 1e9],
    ["trillion", 1e12],
  ]),
  loneMultipliers: new Set(),
  hundredJoins: wordSet("and"),
  tenJoins: new Set(),
  tensNeedJoin: false,
  scores: new Set(),
  tensWords: new Set(),
  afterTens: new Map(),
  oneWords: wordSet("a an"),
  halves: wordSet("half"),
  andHalf: phraseSet("and a half"),
  collections: new Map([["dozen", 12]]),
  collectionLinks: new Set(),
  onlyBefore: new Map(),
  alsoAdjectives: new Set(),
};
