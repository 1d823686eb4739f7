import { expect, test } from "vitest";
import { questionWords } from "../../../src/ask/questions/known-question-words.ts";
import { namedSpans, withNames } from "../../../src/ask/questions/named-spans.ts";
import { tokensOf } from "../../../src/ask/questions/tokens.ts";
import { briefingOf, crowdOf, libraryOf } from "../../library.ts";

const words = questionWords.get("en");
if (words === undefined) throw new Error("There are no English question words.");

/** So many clerks called Nguyen. The first one is also called “the clerk” in a text. */
const libraryWith = (count: number) =>
  libraryOf(
    briefingOf(
      "clerks",
      {
        status: "reviewed",
        headline: { en: "Clerks" },
        summary: { en: "Clerks." },
        sources: [
          {
            id: "wire",
            file: "wire.txt",
            publisher: "The Wire",
            language: "en",
            published: { date: "2026-01-01", known: "text" },
          },
        ],
        people: Array.from({ length: count }, (_, index) => ({
          id: `clerk-${index}`,
          names: { en: `${String.fromCodePoint(65 + (index % 26))}o${index} Nguyen` },
          aliases: index === 0 ? ["the clerk"] : [],
          roles: [
            { id: `role-${index}`, title: { en: "Clerk" }, passages: [{ source: "wire", exact: "Clerk" }] },
          ],
        })),
      },
      { wire: "Clerk" },
    ),
  );

const idsIn = (question: string, count: number): readonly number[] =>
  namedSpans(tokensOf(question, words), libraryWith(count)).map(({ ids }) => ids.length);

/** So many ministers with an English title, and two with a French one. */
const withMinisters = (count: number) => {
  const exact = "Minister, ministre";
  const people = Array.from({ length: count + 2 }, (_, index) => ({
    id: `person-${index}`,
    names: { en: `A${index} Nguyen` },
    roles: [
      {
        id: `role-${index}`,
        title: index < count ? { en: "Minister" } : { fr: "ministre" },
        passages: [{ source: "wire", exact }],
      },
    ],
  }));
  const source = { id: "wire", file: "wire.txt", publisher: "The Wire", language: "en" };
  const headline = { en: "Ministers" };
  return libraryOf(
    briefingOf(
      "ministers",
      {
        status: "reviewed",
        headline,
        summary: headline,
        sources: [{ ...source, published: { date: "2026-01-01", known: "text" } }],
        people,
      },
      { wire: exact },
    ),
  );
};

test.each([
  ["what did the minister promise?", 3, [5]],
  ["what did the minister promise?", 101, []],
  ["what did the ministro promise?", 3, [5]],
  ["what did the ministro promise?", 101, []],
] as const)(
  "%s, if there are %i ministers with an English title, and two with a French one",
  (question, count, expected) => {
    const spans = namedSpans(tokensOf(question, words), withMinisters(count));
    expect(spans.map(({ ids }) => ids.length)).toEqual(expected);
  },
);

test.each([
  ["what did the clerk promise?", 3, [3]],
  // So many clerks are no subject, nor is the one whom a text calls so.
  ["what did the clerk promise?", 101, []],
  ["what did nguyen promise?", 101, [101]],
  ["what did Ao0 Nguyen promise?", 101, [1]],
] as const)("%s, if there are %i clerks", (question, count, expected) => {
  expect(idsIn(question, count)).toEqual(expected);
});

test.each([
  ["en", "what did May promise", ["may"]],
  ["en", "what did Hope say about May", ["hope", "may"]],
  ["en", "what was promised in May", []],
  ["en", "what may they hope for", []],
  ["fr", "que dit Avril de son plan", ["avril"]],
  ["vi", "ông Hứa nói gì", ["hứa"]],
  ["es", "qué dijo Esperanza de la obra", ["esperanza"]],
] as const)(
  "in %s, the words of “%s” that are names on record and have a capital: %o",
  (language, question, named) => {
    const people = ["May Winter", "Hope Lane", "Avril Roux", "Lê Văn Hứa", "Esperanza Gil"];
    const library = libraryOf(crowdOf(people.map((name, at) => ({ id: `person-${at}`, name }))));
    const own = questionWords.get(language);
    if (own === undefined) throw new Error(`There are no question words in ${language}.`);
    const tokens = withNames(tokensOf(question, own), own.beforeMonth, library);
    const written = namedSpans(tokens, library).map(({ from, to }) => tokens.slice(from, to));
    expect(written.map((some) => some.map((token) => token.written).join(" "))).toEqual(named);
  },
);
