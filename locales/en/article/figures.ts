import type { FigureWords } from "../../../src/drafts/rules/languages/figure-words.ts";
import { valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { numbers } from "./numbers.ts";

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
  numbers,
  multipliers: new Phrases([
    ...valued(1e12, "trillion|tn"),
    ...valued(1e9, "billion|bn|b"),
    ...valued(1e6, "million|mn|m"),
    ...valued(1e3, "thousand"),
  ]),
  groups: ",",
  qualifiers: new Phrases([
    ...valued(
      "about",
      "about|around|approximately|nearly|almost|roughly|some|an estimated|an average of|close to",
    ),
    ...valued(
      "more-than",
      "more than|over|at least|above|upwards of|in excess of|no fewer than|no less than|not less than|not fewer than",
    ),
    ...valued("less-than", "less than|fewer than|under|below"),
    ...valued("up-to", "up to|as many as|as much as|at most|a maximum of|no more than|not more than"),
  ]),
  percent: phraseSet("%|per cent|percent|pc"),
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
  notCurrencies: phraseSet("pounds of|pounds in weight|pounds lighter|rand corporation|won the|won a"),
  timeUnits: wordSet(
    "year years month months week weeks day days hour hours minute minutes seconds decades decade",
  ),
  labels: wordSet(
    "magnitude bus tram flight platform gate terminal channel line unit boeing airbus formula apollo tier level article section page pages chapter no no. number type phase part volume act title figure table route highway room covid group grade resolution",
  ),
  slightNouns: wordSet(
    "sides parties countries ways forms times things others ministers leaders further more of points occasions",
  ),
  of: wordSet("of"),
  outOf: phraseSet("out of|in every"),
  inSmall: wordSet("in"),
  denominators: new Map([
    ["thirds", 3],
    ["quarters", 4],
    ["fifth", 5],
    ["fifths", 5],
    ["sixth", 6],
    ["sixths", 6],
    ["tenth", 10],
    ["tenths", 10],
  ]),
  denominatorLinks: new Set(),
  perWords: phraseSet("per|for every|out of every"),
  forWords: phraseSet("for"),
  quarter: new Phrases([
    ...valued(25, "a quarter|one quarter|one-quarter"),
    ...valued(33.3333, "a third|one third|one-third"),
    ...valued(75, "three quarters|three-quarters"),
    ...valued(66.6667, "two thirds|two-thirds"),
    ...valued(50, "half"),
  ]),
  rangeWords: wordSet("to and - –"),
  stops: wordSet(
    "came went lost won died left got became made began rose fell grew saw gave held met paid sent spent stood ran voted were live lived work worked say said told want need the a an in on at to of for by with from as and but or if when while after before during since until because so this that these those he she it they we i you his her its their our my your there who how where which under over about into is are was be been being has have had do does did will would can could may might shall should must not also than per across out more already against between through without within no yet who's says each either every took cost murdered killed",
  ),
  yearLeads: wordSet("in since by until from before after during of and to through early late mid"),
  unitWords: 2,
  ordinalEndings: wordSet("st nd rd th"),
  ordinalLeads: new Set(),
  clockWords: phraseSet("h|am|pm|a.m.|p.m.|gmt|o'clock|bst|cet|edt|est"),
  clockLeads: phraseSet("time of"),
  hourLeads: new Phrases([]),
  hours: new Set(),
  partsOfDay: new Phrases([]),
  hourStops: new Set(),
  ageUnits: phraseSet(
    "years old|year old|year-old|years of age|months old|weeks old|-year-old|-year-olds|year-olds",
  ),
  ageYears: new Set(),
  ageLeads: phraseSet("aged|age|ages|aged between|under the age of|over the age of|at the age of"),
  personNouns: new Set(),
  scoreWords: wordSet(
    "win victory defeat draw lead loss triumph thriller scoreline score drubbing thrashing result aggregate won lost beat drew",
  ),
  unitPhrases: phraseSet("percentage points|percentage point"),
  afterMetres: wordSet(
    "hurdles sprint race relay freestyle backstroke butterfly breaststroke medley final finals run dash walk long deep wide high tall away below above from distance event record swim pool track line steeplechase",
  ),
  unitTails: new Set(),
  qualifiersAfter: new Phrases([
    ...valued("more-than", "or more|or above"),
    ...valued("about", "or so|or thereabouts"),
    ...valued("less-than", "or less|or fewer"),
  ]),
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
