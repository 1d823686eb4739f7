import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factTypes } from "../../../src/library/search/fact-tags.ts";
import { mostUnits } from "../../../src/library/search/text-index.ts";
import type { TextUnit } from "../../../src/library/search/text-units.ts";
import { libraryFrom, writings } from "../../libraries.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);

const nameOf = (unit: TextUnit): string => {
  switch (unit.type) {
    case "fact":
      return unit.fact.reference;
    case "actor":
      return unit.id;
    case "briefing":
      return unit.briefing.slug;
    case "paragraph":
      return unit.source.text.slice(unit.start, unit.end);
    default:
      return unit satisfies never;
  }
};

const found = (query: string): string[] => library.texts.search(query).map(nameOf);

const [welcome = "", offices = ""] = summit.sources[0]?.text.split("\n") ?? [];
const schools = visit.sources[0]?.text ?? "";

describe("the text index", () => {
  test("finds facts before bare text, of each the newest first", () => {
    expect(found("ada stone")).toEqual([
      "visite/ada-role",
      "visite/ecoles",
      "summit/ada-role",
      "summit/publish",
      "summit/welcome",
      "summit/follow",
      "ada-stone",
      schools,
      welcome,
    ]);
  });

  test.each([
    ["every word must be there", "offices report", []],
    ["words of several languages meet in one fact", "écoles schools", ["visite/ecoles"]],
    ["accents are forgiven", "ecoles ouvrir", ["visite/ecoles", schools]],
    ["word forms are forgiven", "publishing codes", ["summit", "summit/publish", welcome]],
    ["articles need not be there", "the slow offices", ["summit/offices", offices]],
    ["an article alone is looked for", "Une", ["visite"]],
    ["a phrase must stand as typed", '"slow offices"', []],
    ["a phrase forgives accents, and no other forms", "« ecoles devraient »", ["visite/ecoles", schools]],
    ["a word in quotation marks has no other forms", '"offices" "slowly"', []],
    ["nothing finds nothing", " … ", []],
  ])("%s", (_fact, query, units) => {
    expect(found(query)).toEqual(units);
  });

  test("puts words as written before other accents, and those before other forms", () => {
    const written = (slug: string, summary: string) => ({ ...summit, slug, summary: { fr: summary } });
    const index = libraryOf(
      written("a", "les présidentes"),
      written("b", "le president"),
      written("c", "le président"),
    ).texts;
    expect(index.search("président").map(nameOf)).toEqual(["c", "b", "a"]);
  });

  test("puts words that follow each other before the same apart", () => {
    const written = (slug: string, summary: string) => ({ ...summit, slug, summary: { en: summary } });
    const index = libraryOf(written("a", "trade and fair"), written("b", "a fair trade")).texts;
    expect(index.search("fair trade").map(nameOf)).toEqual(["b", "a"]);
  });

  test("has nothing of drafts, nor facts that were withdrawn", () => {
    const corrections = [
      { fact: "offices", date: "2026-06-03", note: { en: "No." }, kind: "withdrawn" as const },
    ];
    const index = libraryOf({ ...summit, corrections }, { ...visit, status: "draft" }).texts;
    expect(index.search("offices").map(nameOf)).toEqual([offices]);
    expect(index.search("écoles")).toEqual([]);
  });

  test("names the briefings that have all of the words, and those that have some", () => {
    const index = library.texts;
    const near = index.briefingsNear("schools report visit", 2);
    expect([
      index.slugsWith("ada code", 2),
      index.holdersIn(["ben-stone", "ada-stone"], "schools"),
      index.holdersIn(["ben-stone"], "schools"),
      near.map(({ briefing, words }) => [briefing.slug, words]),
    ]).toEqual([
      ["summit"],
      ["ada-stone"],
      [],
      [
        ["visite", ["schools", "visit"]],
        ["summit", ["report"]],
      ],
    ]);
  });

  test.each([
    ["in one fact", "publishing codes", true],
    ["in one briefing, in several units", "offices welcomed", true],
    ["in different briefings", "schools report", false],
    ["nowhere, one of them", "report xyzzy", false],
    ["nowhere", "xyzzy", false],
    ["none", "…", false],
  ])("tells whether words are known: %s", (_what, words, isKnown) => {
    expect(library.texts.isKnown(words)).toBe(isKnown);
  });

  test("finds facts about words among some types, kinds, people and days", () => {
    const about = (words: string, among: Parameters<typeof library.texts.factsAbout>[2]) =>
      library.texts.factsAbout(words, undefined, among).map(({ reference, fact }) => {
        expect(fact.reference).toBe(reference);
        return reference;
      });
    const types = ["statement"] as const;
    expect(about("stone", { types: ["role"] })).toEqual([
      "visite/ada-role",
      "summit/ada-role",
      "summit/ben-role",
    ]);
    expect(about("stone", { types, kinds: ["support"] })).toEqual(["summit/welcome"]);
    expect(about("stone", { types, actors: ["ministry"] })).toEqual(["summit/publish"]);
    // A part of an id is not that id.
    for (const id of ["nobody", "ada", "stone"]) expect(about("stone", { types, actors: [id] })).toEqual([]);
    expect(about("stone", { types, actors: ["nobody", "ministry"] })).toEqual(["summit/publish"]);
    const asOf = library.facts.get("visite/ecoles")?.asOf ?? "";
    expect(about("stone", { types, dates: { from: asOf, to: asOf } })).toEqual(["visite/ecoles"]);
  });

  test("searches the texts of one language, also of a part of it, although newer ones in others are more than are read", () => {
    const [source] = summit.sources;
    if (source === undefined) throw new Error("The summit has a source.");
    const inLanguage = (slug: string, date: string, language: string, text: string) =>
      ({
        ...summit,
        slug,
        date,
        statements: [],
        people: [],
        sources: [{ ...source, language, text }],
      }) as const;
    const { texts } = libraryOf(
      inLanguage("new", "2026-05-01", "en", "A jury met.\n".repeat(mostUnits + 1)),
      inLanguage("old", "2026-03-02", "pt-BR", "Um jury.\n\nAnother."),
    );
    const all = (language: string | null) => texts.search("jury", language).map(nameOf);
    expect(all(null)).toHaveLength(mostUnits);
    expect(["pt-BR", "pt", "p", "br", "fr"].map(all)).toEqual([["Um jury."], ["Um jury."], [], [], []]);
    const about = (language: string) =>
      library.texts.factsAbout("ada stone", undefined, { types: factTypes, language });
    expect(about("fr").map(({ reference }) => reference)).toEqual(["visite/ada-role", "visite/ecoles"]);
    expect(library.texts.search("visite", "fr").map(nameOf)).toContain("visite");
    expect(library.texts.search("ada", "en").map(nameOf)).not.toContain("ada-stone");
  });

  test("finds the first facts with some words, or else the first paragraphs", () => {
    const first = (words: string, most: number) => library.texts.firstTexts(words, most).map(nameOf);
    expect(first("ada stone", 2)).toEqual(["visite/ada-role", "visite/ecoles"]);
    expect(first("codes", 3)).toEqual(found("codes").filter((name) => name.includes("/")));
    expect(first("follow registrar", 3)).toEqual([offices]);
    expect(first("xyzzy", 3)).toEqual([]);
  });

  test("knows the words that come closest to one that is nowhere", () => {
    expect(library.texts.closestWords("ofices slow")).toEqual(["offices"]);
  });

  test("finds every fact by the words of its own passage", () => {
    fc.assert(
      fc.property(writings, (written) => {
        const any = libraryFrom(written);
        for (const fact of any.facts.values()) {
          const units = any.texts.search(`"${fact.passages[0].exact}"`);
          expect(units.map(nameOf)).toContain(fact.reference);
        }
      }),
      { numRuns: 20 },
    );
  });
});
