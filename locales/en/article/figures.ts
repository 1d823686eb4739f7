import type { FigureWords } from "../../../src/drafts/rules/languages/figure-words.ts";
import { valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { numbers } from "../numbers.ts";

export const figures: FigureWords = {
  months: new Map([
    ..."january february march april may june july august september october november december"
      .split(" ")
      .map((month, index): [string, number] => [month, index + 1]),
    ..."jan feb mar apr may jun jul aug sep oct nov dec"
      .split(" ")
      .map((month, index): [string, number] => [month, index + 1]),
    ["sept", 9],
  ]),
  numberWords: new Map(
    Object.entries({
      ...numbers,
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
      hundred: 100,
      dozen: 12,
      half: 0.5,
    }),
  ),
  multipliers: new Phrases([
    ...valued(1e12, "trillion|tn"),
    ...valued(1e9, "billion|bn|b"),
    ...valued(1e6, "million|mn|m"),
    ...valued(1e3, "thousand"),
    ...valued(100, "hundred"),
  ]),
  groups: ",",
  qualifiers: new Phrases([
    ...valued(
      "about",
      "about|around|approximately|nearly|almost|roughly|some|an estimated|an average of|close to",
    ),
    ...valued("more-than", "more than|over|at least|above|upwards of|in excess of"),
    ...valued("less-than", "less than|fewer than|under|below"),
    ...valued("up-to", "up to|as many as|as much as|at most|a maximum of"),
  ]),
  percent: phraseSet("%|per cent|percent|percentage points|pc"),
  currencies: new Phrases([
    ...[
      "dollars",
      "pounds",
      "euros",
      "kwacha",
      "shillings",
      "rupees",
      "yen",
      "yuan",
      "naira",
      "rand",
      "pesos",
      "francs",
      "dong",
      "rupiah",
      "baht",
      "cedis",
      "US dollars",
      "CFA francs",
    ].map((name): [string, string] => [name, name]),
    ...valued("$", "$|usd|us$"),
    ...valued("£", "£|gbp"),
    ...valued("€", "€|eur"),
  ]),
  timeUnits: wordSet(
    "year years month months week weeks day days hour hours minute minutes seconds decades decade",
  ),
  labels: wordSet(
    "article section page pages chapter no no. number type phase part volume act title figure table route highway room covid group grade resolution",
  ),
  slightNouns: wordSet(
    "sides parties countries ways forms times things others ministers leaders further more of points occasions",
  ),
  of: wordSet("of"),
  outOf: phraseSet("out of|in every"),
  quarter: new Phrases([
    ...valued(25, "a quarter|one quarter|one-quarter"),
    ...valued(33.3333, "a third|one third|one-third"),
    ...valued(75, "three quarters|three-quarters"),
    ...valued(66.6667, "two thirds|two-thirds"),
    ...valued(50, "half"),
  ]),
  rangeWords: wordSet("to and - –"),
  stops: wordSet(
    "came went lost won died left got became made began rose fell grew saw gave held met paid sent spent stood ran voted were live lived work worked say said told want need the a an in on at to of for by with from as and but or if when while after before during since until because so this that these those he she it they we i you his her its their our my your there who how where which under over about into is are was were be been being has have had do does did will would can could may might shall should must not also than per across out more already against between through without within without no yet who's said says each either every took cost murdered killed",
  ),
  yearLeads: wordSet("in since by until from before after during of and to through early late mid"),
  unitWords: 2,
  ordinalEndings: wordSet("st nd rd th"),
  ordinalLeads: new Set(),
  clockWords: wordSet("h am pm a.m. p.m. gmt"),
  times: wordSet("times"),
  peopleEnding: /s$/,
  unitEnd: /(?:ed|ing)$/,
  shortDateLeads: null,
  numberedMonths: null,
  beforeMonth: wordSet("of"),
  beforeYear: new Set(),
  beforeDate: new Set(),
  monthsInCapitals: true,
  monthFirst: true,
  sureYearLeads: null,
};
