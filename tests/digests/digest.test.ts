import { describe, expect, test } from "vitest";
import { languages } from "../../src/base/language/language.ts";
import { includeSchema, loadDigests, unknownIds } from "../../src/digests/digest.ts";
import { filteredBy } from "../../src/digests/news/tellable.ts";
import type { Fact } from "../../src/library/briefing/briefing.ts";
import { libraryOf, summit, visit } from "../library.ts";

const digests = await loadDigests(new URL("../../src/digests/definitions/", import.meta.url));
const library = libraryOf(summit, visit);

const passing = (include: object): string[] =>
  [...library.facts.values()]
    .filter((fact) => filteredBy(includeSchema.parse(include), fact) === null)
    .map(({ reference }) => reference);

const all = [
  "visite/ada-role",
  "visite/ecoles",
  "summit/ada-role",
  "summit/ben-role",
  "summit/publish",
  "summit/welcome",
  "summit/follow",
  "summit/offices",
];

describe("what goes in", () => {
  test.each([
    [{}, all],
    [{ kinds: ["commitment", "figure"] }, ["summit/publish", "summit/offices"]],
    [{ kinds: ["role"], people: ["ada-stone"] }, ["visite/ada-role", "summit/ada-role"]],
    [{ topics: ["open-source"] }, ["summit/publish", "summit/follow"]],
    [
      { organizations: ["ministry"] },
      ["visite/ada-role", "summit/ada-role", "summit/ben-role", "summit/publish"],
    ],
    [
      { people: ["ben-stone"], organizations: ["ministry"] },
      ["visite/ada-role", "summit/ada-role", "summit/ben-role", "summit/publish"],
    ],
    [{ people: ["ada-stone"], briefings: ["visite"] }, ["visite/ada-role", "visite/ecoles"]],
    [{ languages: ["fr"] }, ["visite/ada-role", "visite/ecoles"]],
    [{ topics: ["open-source"], briefings: ["visite"] }, []],
  ])("is what passes every list that is not empty: %j", (include, references) => {
    expect(passing(include)).toEqual(references);
  });

  test("takes a language with its regions, and a region alone", () => {
    const [source] = summit.sources;
    const fact = library.facts.get("summit/offices");
    if (source === undefined || fact?.type !== "figure") throw new Error("The library has changed.");
    const british: Fact = {
      ...fact,
      passages: [{ source: { ...source, language: "en-GB" }, exact: "", start: 0, end: 0 }],
    };
    const wanted = ["en", "en-GB", "en-US", "e"].map((tag) =>
      filteredBy({ ...includeSchema.parse({}), languages: [tag] }, british),
    );
    expect(wanted).toEqual([null, null, "languages", "languages"]);
  });

  test("says by which list a fact is left out", () => {
    const fact = library.facts.get("summit/welcome");
    const by = [
      { kinds: ["hope"] },
      { topics: ["open-source"] },
      { people: ["ben-stone"] },
      { languages: ["vi"] },
      { briefings: ["visite"] },
    ].map((include) => (fact === undefined ? "" : filteredBy(includeSchema.parse(include), fact)));
    expect(by).toEqual(["kinds", "topics", "actors", "languages", "briefings"]);
  });

  test("may ask for what is missing everywhere, list by list", () => {
    const include = includeSchema.parse({
      topics: ["open-source", "ai"],
      people: ["ministry"],
      organizations: ["ministry"],
      languages: ["fr", "de"],
      briefings: ["summit", "visit"],
    });
    expect(unknownIds(include, library)).toEqual([
      "topics: ai",
      "people: ministry",
      "languages: de",
      "briefings: visit",
    ]);
  });
});

test("every digest is named for its file, and described in every language", () => {
  expect(digests.map(({ name }) => name)).toEqual(["commitments", "news", "watches"]);
  for (const { description } of digests) {
    expect(languages.filter((language) => description(language).trim() === "")).toEqual([]);
  }
});
