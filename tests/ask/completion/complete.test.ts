import { describe, expect, test } from "vitest";
import { complete } from "../../../src/ask/completion/complete.ts";
import { createInterests } from "../../../src/ask/completion/offers.ts";
import type { Nameable } from "../../../src/ask/parsing/option.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const offered = (kind: Nameable, typed: string, preferred: readonly string[] = []) =>
  complete(kind, typed, { library, language: "en", preferred }).map(({ value }) => value);

describe("what may be meant by what was typed so far", () => {
  test("is everything where nothing was typed, the newest first", () => {
    expect(offered("briefings", "")).toEqual(["visite", "summit"]);
  });

  test("begins with each word that was typed, in any order and without accents", () => {
    expect(offered("people", "st")).toEqual(expect.arrayContaining(["ada-stone", "ben-stone"]));
    expect(offered("people", "STONE a")).toEqual(["ada-stone"]);
    expect(offered("people", "zzz")).toEqual([]);
  });

  test("is distinguished by role and year", () => {
    expect(complete("people", "ben", { library, language: "en", preferred: [] })).toEqual([
      { label: expect.stringMatching(/^Ben Stone · .*\(20\d\d\)$/), value: "ben-stone" },
    ]);
  });

  test("is led by what the channel asks for, most and last", () => {
    const interests = createInterests();
    interests.note("slack:C1", "ben-stone");
    expect(offered("people", "st", interests.of("slack:C1"))[0]).toBe("ben-stone");
    interests.note("slack:C1", "ada-stone");
    expect(offered("people", "st", interests.of("slack:C1"))[0]).toBe("ada-stone");
    expect(interests.of("slack:C2")).toEqual([]);
  });
});

test("interests keep their order however much is asked, and no more are kept than a hundred", () => {
  const interests = createInterests();
  for (let index = 0; index < 20_000; index += 1) interests.note("slack:C1", `id-${index % 300}`);
  const asked = interests.of("slack:C1");
  expect(asked.length).toBeLessThanOrEqual(100);
  expect(asked[0]).toBe(`id-${19_999 % 300}`);
});
