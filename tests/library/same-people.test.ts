import { describe, expect, test } from "vitest";
import type { Briefing } from "../../src/library/briefing/briefing.ts";
import * as samePeople from "../../src/library/same-people.ts";
import { sayings } from "../commands/town.ts";

const mixedUpPeople = (briefings: readonly Briefing[]): readonly string[] =>
  samePeople.mixedUpPeople(briefings.flatMap(samePeople.appearancesIn));
const doubledPeople = (briefings: readonly Briefing[]): readonly string[] =>
  samePeople.doubledPeople(
    briefings.flatMap(samePeople.appearancesIn),
    new Map(briefings.flatMap(({ organizations }) => organizations).map((each) => [each.id, each])),
  );

const mayor = sayings("town", "2026-05-04", [
  { id: "james-carter", name: "James Carter", title: "Mayor", organization: "Millford", says: "Trees." },
]);
const engineer = sayings("yard", "2026-04-02", [
  {
    id: "james-carter",
    name: "James Carter",
    title: "Engineer",
    organization: "Harwick Yard",
    says: "Every bad weld will be redone.",
  },
]);
const withPerson = (briefing: Briefing, change: Partial<Briefing["people"][number]>): Briefing => ({
  ...briefing,
  people: briefing.people.map((person) => ({ ...person, ...change })),
});

describe("one id for two people is refused", () => {
  test("if no organization and no source of theirs is the same", () => {
    expect(mixedUpPeople([mayor, engineer])).toEqual([
      "james-carter: expected one person; got James Carter, Mayor (town) and James Carter, Engineer (yard), and no organization and no source of theirs is the same. Give one of them another id, or write same: true below the person's id if it is the same person.",
    ]);
  });

  test("if their names are in different languages, or one has no role", () => {
    expect(
      mixedUpPeople([mayor, withPerson(engineer, { roles: [], names: { fr: "James Carter" } })]),
    ).toHaveLength(1);
  });

  test("if their Wikidata ids are not the same, whatever else is", () => {
    const colleague = sayings("town-again", "2026-05-05", [
      { id: "james-carter", name: "James Carter", title: "Clerk", organization: "Millford" },
    ]);
    expect(
      mixedUpPeople([withPerson(mayor, { wikidata: "Q1" }), withPerson(colleague, { wikidata: "Q2" })]),
    ).toEqual([expect.stringContaining("they have different Wikidata ids")]);
  });
});

test("one id for two people is refused although a third briefing has something in common with both", () => {
  const between = sayings("between", "2026-05-06", [
    { id: "james-carter", name: "James Carter", title: "Clerk", organization: "Millford" },
    { id: "other", name: "Other", title: "Clerk", organization: "Harwick Yard" },
  ]);
  const linked = { ...between, sources: [...mayor.sources, ...engineer.sources] };
  expect(
    mixedUpPeople([withPerson(mayor, { wikidata: "Q1" }), linked, withPerson(engineer, { wikidata: "Q2" })]),
  ).toEqual([
    "james-carter: expected one person; got James Carter, Mayor (town) and James Carter, Engineer (yard), and they have different Wikidata ids. Give one of them another id, or write same: true below the person's id if it is the same person.",
  ]);
});

describe("one id is one person", () => {
  test.each([
    ["a briefing says so", [mayor, withPerson(engineer, { same: true })]],
    ["the other one says so", [withPerson(mayor, { same: true }), engineer]],
    [
      "both have a role at an organization",
      [
        mayor,
        sayings("later", "2026-06-01", [
          { id: "james-carter", name: "J. Carter", title: "Former mayor", organization: "Millford" },
        ]),
      ],
    ],
    ["both are in one source", [mayor, { ...engineer, sources: mayor.sources }]],
    [
      "both have one Wikidata id",
      [withPerson(mayor, { wikidata: "Q1" }), withPerson(engineer, { wikidata: "Q1" })],
    ],
    [
      "a third briefing has both organizations",
      [
        mayor,
        engineer,
        {
          ...sayings("both", "2026-06-01", [
            { id: "james-carter", name: "James Carter", title: "Mayor", organization: "Millford" },
          ]),
          sources: engineer.sources,
        },
      ],
    ],
    ["only one briefing has it", [mayor]],
  ])("if %s", (_, briefings) => {
    expect(mixedUpPeople(briefings)).toEqual([]);
  });
});

describe("two ids that look like one person are named", () => {
  const at = (slug: string, id: string, name: string, organization: string, title = "Director"): Briefing =>
    sayings(slug, "2026-06-01", [{ id, name, title, organization }]);

  test.each([
    [
      "the same name",
      at("a", "ada-stone", "Ada Stone", "Works"),
      at("b", "stone-ada", "Ada Stone", "Works", "Minister"),
    ],
    [
      "another order and no accents",
      at("a", "hung", "Nguyễn Mạnh Hùng", "Works"),
      at("b", "manh-hung", "Manh Hung Nguyen", "Works"),
    ],
    [
      "a letter changed",
      at("a", "elena-marsow", "Elena Marsow", "Works"),
      at("b", "elena-marsov", "Elena Marsov", "Works"),
    ],
    [
      "one without a role",
      at("a", "ada-stone", "Ada Stone", "Works"),
      withPerson(at("b", "stone-ada", "Ada Stone", "Yard"), { roles: [] }),
    ],
  ])("%s", (_, one, other) => {
    expect(doubledPeople([one, other])).toEqual([
      expect.stringMatching(
        /^\S+ and \S+ look like one person: .+ \(a\) and .+ \(b\)\. If it is one person, use one id\.$|\(b\) and .+ \(a\)\./u,
      ),
    ]);
  });

  test.each([
    [
      "namesakes at different organizations",
      at("a", "james", "James Carter", "Works"),
      at("b", "james-2", "James Carter", "Yard", "Welder"),
    ],
    [
      "a letter changed, at different organizations",
      at("a", "marsow", "Elena Marsow", "Works"),
      at("b", "marsov", "Elena Marsov", "Yard"),
    ],
    ["a surname in common", at("a", "ada", "Ada Stone", "Works"), at("b", "ben", "Ben Stone", "Works")],
    ["short names", at("a", "an", "Lê An", "Works"), at("b", "anh", "Lê Anh", "Works")],
  ])("not %s", (_, one, other) => {
    expect(doubledPeople([one, other])).toEqual([]);
  });
});
