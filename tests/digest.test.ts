import { describe, expect, test } from "vitest";
import { includeSchema, includesStatement, loadDigests, unknownIds } from "../src/digest.ts";
import { languages } from "../src/i18n/language.ts";
import { libraryOf, summit, visit } from "./library.ts";

const digests = await loadDigests(new URL("../src/digests/", import.meta.url));
const library = libraryOf(summit, visit);

const passing = (include: object): string[] =>
  library.statements
    .filter((statement) => includesStatement(includeSchema.parse(include), statement))
    .map(({ reference }) => reference);

describe("what goes in", () => {
  test.each([
    [{}, ["visite/ecoles", "summit/publish", "summit/welcome", "summit/follow"]],
    [{ topics: ["open-source"] }, ["summit/publish", "summit/follow"]],
    [{ organizations: ["ministry"] }, ["summit/publish"]],
    [{ people: ["ben-stone"], organizations: ["ministry"] }, ["summit/publish"]],
    [{ people: ["ada-stone"], briefings: ["visite"] }, ["visite/ecoles"]],
    [{ topics: ["open-source"], briefings: ["visite"] }, []],
  ])("is what passes every list that is not empty: %j", (include, references) => {
    expect(passing(include)).toEqual(references);
  });

  test("may ask for what stands nowhere, list by list", () => {
    const include = includeSchema.parse({
      topics: ["open-source", "ai"],
      people: ["ministry"],
      organizations: ["ministry"],
      briefings: ["summit", "visit"],
    });
    expect(unknownIds(include, library)).toEqual(["topics: ai", "people: ministry", "briefings: visit"]);
  });
});

test("every digest is named for its file, and described in every language", () => {
  expect(digests.map(({ name }) => name)).toEqual(["commitments"]);
  for (const { description } of digests) {
    expect(languages.filter((language) => description[language].trim() === "")).toEqual([]);
  }
});
