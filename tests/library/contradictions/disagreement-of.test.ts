import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Briefing, factsOf } from "../../../src/library/briefing/briefing.ts";
import { comparisonKeys } from "../../../src/library/contradictions/comparison-keys.ts";
import { disagreementOf } from "../../../src/library/contradictions/disagreement-of.ts";
import type { ToldFact } from "../../../src/library/contradictions/told-fact.ts";
import { commitment, event, type Facts, figure, office, story } from "./story.ts";

const told = (briefing: Briefing): ToldFact => {
  const [fact] = factsOf(briefing);
  if (fact === undefined) throw new Error("A story has one fact.");
  return { fact, briefing };
};
const gazette = (facts: Facts, published?: string): ToldFact =>
  told(story({ slug: "gazette", ...(published === undefined ? {} : { published }) }, facts));
const herald = (facts: Facts, published?: string): ToldFact =>
  told(story({ slug: "herald", ...(published === undefined ? {} : { published }) }, facts));

/** Whether the index finds the two facts to compare them. */
const haveCommonKey = (one: ToldFact, other: ToldFact): boolean =>
  comparisonKeys(one.fact).some((key) => comparisonKeys(other.fact).includes(key));

const reports = "The inspection reports will be published";

describe("two sources disagree", () => {
  test.each([
    ["on a number", figure(42), figure(43), "figure"],
    ["on a number, in numbers of one rounding", figure(4_000), figure(6_000), "figure"],
    ["on a rough number, by far", figure(4_000, { qualifier: "about" }), figure(9_000), "figure"],
    ["on more than a number", figure(400, { qualifier: "more-than" }), figure(312), "figure"],
    ["on up to a number", figure(40, { qualifier: "up-to" }), figure(57), "figure"],
    [
      "on a due date, also in their words",
      commitment(`${reports} by 20 November 2026.`, "by 2026-11-20"),
      commitment(`${reports} by 4 December 2026.`, "by 2026-12-04"),
      "date",
    ],
    [
      "on the day of an event",
      event("The sea wall broke at Marlow Bridge.", "2026-10-17"),
      event("The sea wall broke at Marlow Bridge.", "2026-10-18"),
      "date",
    ],
    ["on the mayor", office("carter-2", "Ann Okafor"), office("lee", "Robin Lee"), "role"],
  ])("%s", (_, one, other, about) => {
    expect(disagreementOf(gazette(one), herald(other))).toBe(about);
    expect(disagreementOf(herald(other), gazette(one))).toBe(about);
    expect(haveCommonKey(gazette(one), herald(other))).toBe(true);
  });
});

describe("two sources may both be right", () => {
  test.each([
    ["with a rounded number", figure(12_000), figure(12_400)],
    ["with a rounded decimal", figure(2.6), figure(2.63)],
    ["with a whole number and its decimals", figure(42), figure(42.3)],
    ["with a rough number", figure(4_000, { qualifier: "about" }), figure(4_300)],
    ["with more than a smaller number", figure(400, { qualifier: "more-than" }), figure(4_312)],
    ["as of two days", figure(42), figure(43, { asOf: "2026-10-18" })],
    ["with another unit", figure(42), figure(43, { unit: { en: "families" } })],
    ["counting another thing", figure(42), figure(43, { counts: { en: "flooded in Millford" } })],
    [
      "counting something in too few words to be certain",
      figure(42, { counts: { en: "hit" } }),
      figure(43, { counts: { en: "hit" } }),
    ],
    ["in two languages", figure(42), figure(43, { counts: { fr: "inondés" }, unit: { fr: "logements" } })],
    ["without a topic in common", figure(42), figure(43, { topics: ["roads"] })],
    [
      "on a due date of another precision",
      commitment(`${reports} in November.`, "2026-11"),
      commitment(`${reports} by 20 November 2026.`, "by 2026-11-20"),
    ],
    [
      "with two stages of a project",
      commitment("Phase 1 of the sea wall will be ready by 2027.", "by 2027"),
      commitment("Phase 2 of the sea wall will be ready by 2028.", "by 2028"),
    ],
    [
      "with two promises of two days",
      commitment(`${reports} soon.`, "by 2026-11-20", { date: "2026-10-18" }),
      commitment(`${reports} soon.`, "by 2026-11-27"),
    ],
    [
      "with a hope",
      commitment(`${reports} soon.`, "by 2026-11-20"),
      commitment(`${reports} soon.`, "by 2026-11-27", { kind: "hope" }),
    ],
    [
      "about an event without a date",
      event("The sea wall broke at Marlow Bridge."),
      event("The sea wall broke at Marlow Bridge.", "2026-10-18"),
    ],
    [
      "about two events",
      event("The sea wall broke at Marlow Bridge.", "2026-10-17"),
      event("The sea wall broke at Mill Lane.", "2026-10-18"),
    ],
    [
      "on two councillors",
      office("okafor", "Ann Okafor", "Councillor"),
      office("lee", "Robin Lee", "Councillor"),
    ],
    ["on one mayor under two ids", office("j-carter", "J. Carter"), office("james-carter", "James Carter")],
    ["on a mayor and a deputy", office("okafor", "Ann Okafor"), office("lee", "Robin Lee", "Deputy Mayor")],
  ])("%s", (_, one, other) => {
    expect(disagreementOf(gazette(one), herald(other))).toBeNull();
    expect(disagreementOf(herald(other), gazette(one))).toBeNull();
  });

  test("about what happens again and again, and was reported on two days", () => {
    const met = (date: string) => event("The flood council met the residents.", date);
    expect(disagreementOf(gazette(met("2026-10-17")), herald(met("2026-10-10"), "2026-10-12"))).toBeNull();
  });

  test("if one of them came later", () => {
    expect(disagreementOf(gazette(figure(42)), herald(figure(43), "2026-10-20"))).toBeNull();
    expect(
      disagreementOf(
        gazette(office("okafor", "Ann Okafor")),
        herald(office("lee", "Robin Lee"), "2026-10-20"),
      ),
    ).toBeNull();
  });

  test("if they are one article", () => {
    const page = { url: "https://gazette.example/flood" };
    const here = told(story({ slug: "gazette", ...page }, figure(42)));
    expect(disagreementOf(here, told(story({ slug: "again", ...page }, figure(43))))).toBeNull();
    expect(
      disagreementOf(
        gazette(figure(42)),
        told(story({ slug: "copy", text: "In gazette, as reported." }, figure(43))),
      ),
    ).toBeNull();
    const briefing = story(
      { slug: "gazette" },
      { figures: [...(figure(42).figures ?? []), ...(figure(43, { id: "more" }).figures ?? [])] },
    );
    const [one, other] = factsOf(briefing);
    if (one === undefined || other === undefined) throw new Error("Expected two figures.");
    expect(disagreementOf({ fact: one, briefing }, { fact: other, briefing })).toBeNull();
  });
});

const numbers = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(2))),
);
const qualifiers = fc.constantFrom("exactly", "about", "more-than", "less-than", "up-to");
const figures = fc
  .record({ value: numbers, qualifier: qualifiers })
  .map(({ value, qualifier }) => figure(value, { qualifier }));

describe("whatever the numbers", () => {
  test("it makes no difference which source comes first, and no figure disagrees with itself", () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        expect(disagreementOf(gazette(one), herald(other))).toBe(disagreementOf(herald(other), gazette(one)));
        expect(disagreementOf(gazette(one), herald(one))).toBeNull();
      }),
    );
  });

  test("a number never disagrees with its roundings", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 6 }), (value, digits) => {
        const rounded = Number(value.toPrecision(digits));
        expect(disagreementOf(gazette(figure(value)), herald(figure(rounded)))).toBeNull();
      }),
    );
  });

  test("two whole numbers that are not rounded always disagree", () => {
    const exact = fc.integer({ min: 1, max: 9_999_999 }).filter((value) => value % 10 !== 0);
    fc.assert(
      fc.property(exact, exact, (one, other) => {
        expect(disagreementOf(gazette(figure(one)), herald(figure(other)))).toBe(
          one === other ? null : "figure",
        );
      }),
    );
  });
});
