import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptProposals } from "../../../src/drafts/model/accept.ts";
import type { Proposal } from "../../../src/drafts/model/proposal.ts";
import { facts, spanOf, text } from "../fixture.ts";
import { proposal } from "./proposal.ts";

const readFigures = (passage: string) =>
  passage.includes("2,6 millions")
    ? [
        {
          spans: [{ start: 0, end: 1 }] as const,
          doubts: [],
          value: 2_600_000,
          qualifier: "exactly" as const,
          unit: "voyageurs",
          counts: "",
          foundBy: { rule: "number" as const, words: "2,6 millions" },
        },
      ]
    : [];

const without = { ...facts, statements: [], figures: [] };
const accept = (...proposals: readonly Proposal[]) => acceptProposals(without, proposals, readFigures);
const reasons = (...proposals: readonly Proposal[]) =>
  accept(...proposals).rejected.map(({ reason }) => reason);

describe("a statement of the model", () => {
  const sound = proposal({
    evidence: "« Nous aurons 2,6 millions de voyageurs par an »",
    name: "Paul Lenoir",
    kind: "commitment",
  });

  test("is taken when its passage is in the article and its speaker is known there", () => {
    const { facts: found, proposed, rejected } = accept(sound);
    expect(found.statements).toEqual([
      {
        kind: "commitment",
        speaker: { type: "person", index: 1 },
        onBehalfOf: null,
        reportedBy: null,
        hedged: false,
        due: null,
        direct: true,
        quoted: null,
        spans: [spanOf("« Nous aurons 2,6 millions de voyageurs par an »")],
        doubts: ["promise-weak"],
        foundBy: { rule: "model", words: "" },
      },
    ]);
    expect([...proposed]).toEqual(found.statements);
    expect(rejected).toEqual([]);
  });

  test("is taken from the article's own words where only white space differs", () => {
    const { facts: found } = accept({
      ...sound,
      evidence: "« Nous  aurons\n2,6 millions de voyageurs par an »",
    });
    expect(found.statements[0]?.spans).toEqual([spanOf("« Nous aurons 2,6 millions de voyageurs par an »")]);
  });

  test("may name its speaker as the rules named that person", () => {
    const { facts: found } = accept({
      ...sound,
      evidence: "Elle a assuré que le Port ouvrirait un second quai",
      name: "La ministre",
    });
    expect(found.statements[0]?.speaker).toEqual({ type: "person", index: 0 });
  });

  test.each([
    ["not-verbatim", { evidence: "Nous aurons 2,6 millions de passagers" }],
    ["not-verbatim", { evidence: "We will have 2.6 million travellers" }],
    ["not-verbatim", { evidence: "" }],
    ["too-short", { evidence: "2,6 millions" }],
    ["too-long", { evidence: text.slice(40, 300) }],
    ["not-in-body", { evidence: "Commentaires (0)" }],
    ["name-not-in-text", { name: "Ada Lovelace" }],
    ["name-not-in-text", { name: "" }],
    ["name-not-in-text", { name: "Elle" }],
    ["no-kind", { kind: "none" as const }],
  ])("is rejected as %s: %o", (reason, changes) => {
    expect(reasons({ ...sound, ...changes })).toEqual([reason]);
  });

  test("gives way to the rules where they have read the same passage", () => {
    const { facts: found, rejected } = acceptProposals(
      facts,
      [
        proposal({
          evidence: "La Compagnie du Port espère une aide.",
          name: "Compagnie du Port",
          kind: "claim",
        }),
      ],
      readFigures,
    );
    expect([found.statements, rejected]).toEqual([facts.statements, []]);
  });
});

describe("a figure of the model", () => {
  const sound = proposal({
    type: "figure",
    evidence: "Nous aurons 2,6 millions de voyageurs par an",
    value: 2_600_000,
    unit: "voyageurs",
    counts: "voyageurs par an",
  });

  test("is taken when the passage gives the same number", () => {
    expect(accept(sound).facts.figures).toEqual([
      {
        value: 2_600_000,
        qualifier: "exactly",
        unit: "voyageurs",
        counts: "voyageurs par an",
        spans: [spanOf("Nous aurons 2,6 millions de voyageurs par an")],
        doubts: [],
        foundBy: { rule: "model", words: "" },
      },
    ]);
  });

  test.each([
    ["number-differs", { value: 2_600_000_000 }],
    ["number-differs", { evidence: "Luc Tessier a dit non." }],
    ["unit-not-in-text", { unit: "passengers" }],
  ])("is rejected as %s: %o", (reason, changes) => {
    expect(reasons({ ...sound, ...changes })).toEqual([reason]);
  });
});

describe("a person of the model", () => {
  const sound = proposal({
    type: "person",
    evidence: "la digue de Port-Royal",
    name: "Port-Royal Digue",
  });

  test.each([
    ["name-not-in-text", {}],
    ["not-a-name", { name: "la digue" }],
    ["not-a-name", { name: "Elle" }],
    [
      "role-not-in-passage",
      { evidence: "la ministre Jeanne Morel", name: "Jeanne Morel", role: "présidente" },
    ],
  ])("is rejected as %s: %o", (reason, changes) => {
    expect(reasons({ ...sound, ...changes })).toEqual([reason]);
  });

  test("is taken with role and organization when the rules did not find them, and may then speak", () => {
    const nobody = { ...without, people: [], organizations: [] };
    const { facts: found, rejected } = acceptProposals(
      nobody,
      [
        proposal({
          evidence: "« Nous aurons 2,6 millions de voyageurs par an », a dit Paul Lenoir",
          name: "Paul Lenoir",
          kind: "claim",
        }),
        proposal({
          type: "person",
          evidence: "Paul Lenoir, directeur de la Compagnie du Port",
          name: "Paul Lenoir",
          role: "directeur",
          organization: "Compagnie du Port",
        }),
      ],
      readFigures,
    );
    expect(rejected).toEqual([]);
    expect(found.people).toEqual([
      {
        name: "Paul Lenoir",
        native: null,
        aliases: [],
        spans: [spanOf("Paul Lenoir")],
        doubts: [],
        foundBy: { rule: "model", words: "" },
        roles: [
          {
            title: "directeur",
            organization: 0,
            spans: [spanOf("Paul Lenoir, directeur de la Compagnie du Port")],
            doubts: [],
          },
        ],
      },
    ]);
    expect(found.organizations.map(({ name }) => name)).toEqual(["Compagnie du Port"]);
    expect(found.statements.map(({ speaker }) => speaker)).toEqual([{ type: "person", index: 0 }]);
  });
});

test("whatever the model proposes, every passage is a slice of the text", () => {
  const anything = fc.record({
    type: fc.constantFrom("person" as const, "statement" as const, "figure" as const),
    evidence: fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.tuple(fc.nat(text.length), fc.nat(80)).map(([start, length]) => text.slice(start, start + length)),
    ),
    block: fc.integer(),
    name: fc.constantFrom("Jeanne Morel", "Paul Lenoir", "Port", "", "(", "Elle", "Un porte-parole"),
    role: fc.constantFrom("", "directeur", "ministre"),
    organization: fc.constantFrom("", "Port", "[x"),
    kind: fc.constantFrom("claim" as const, "none" as const, "hope" as const),
    value: fc.double(),
    unit: fc.constantFrom("", "voyageurs", "%"),
    counts: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 8 }), (proposals) => {
      const { facts: found } = acceptProposals(facts, proposals, readFigures);
      for (const { spans } of [...found.people, ...found.statements, ...found.figures]) {
        for (const { start, end } of spans) expect(text.slice(start, end)).toHaveLength(end - start);
        for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
      }
    }),
    { numRuns: 300 },
  );
});
