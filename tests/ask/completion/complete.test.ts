import { describe, expect, test } from "vitest";
import { complete } from "../../../src/ask/completion/complete.ts";
import { createInterests } from "../../../src/ask/completion/interests.ts";
import type { Nameable } from "../../../src/ask/parsing/option.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const none = () => 0;
const offered = (kind: Nameable, typed: string, interestIn: (id: string) => number = none) =>
  complete(kind, typed, { library, language: "en", interestIn }).map(({ value }) => value);

describe("what may be meant by what was typed so far", () => {
  test("is everything where nothing was typed, the newest first", () => {
    expect(offered("briefings", "")).toEqual(["visite", "summit"]);
  });

  test("begins with each word that was typed, in any order and without accents", () => {
    expect(offered("people", "st")).toEqual(expect.arrayContaining(["ada-stone", "ben-stone"]));
    expect(offered("people", "STONE a")).toEqual(["ada-stone"]);
    expect(offered("people", "zzz")).toEqual([]);
  });

  test("is told apart by role and year", () => {
    expect(complete("people", "ben", { library, language: "en", interestIn: none })).toEqual([
      { label: expect.stringMatching(/^Ben Stone · .*\(20\d\d\)$/), value: "ben-stone" },
    ]);
  });

  test("is led by what the channel asks for, most and last", () => {
    const interests = createInterests();
    interests.note("slack:C1", "ben-stone");
    expect(offered("people", "st", interests.of("slack:C1"))[0]).toBe("ben-stone");
    interests.note("slack:C1", "ada-stone");
    expect(offered("people", "st", interests.of("slack:C1"))[0]).toBe("ada-stone");
    expect(interests.of("slack:C2")("ada-stone")).toBe(0);
  });
});

test("interests stay numbers however much is asked, and no more are kept than a hundred", () => {
  const interests = createInterests();
  for (let index = 0; index < 20_000; index += 1) interests.note("slack:C1", `id-${index % 300}`);
  const weights = Array.from({ length: 300 }, (_, index) => interests.of("slack:C1")(`id-${index}`));
  expect(weights.every((weight) => Number.isFinite(weight) && weight >= 0)).toBe(true);
  expect(weights.filter((weight) => weight > 0).length).toBeLessThanOrEqual(100);
  const last = interests.of("slack:C1")(`id-${19_999 % 300}`);
  expect(Math.max(...weights)).toBe(last);
});
