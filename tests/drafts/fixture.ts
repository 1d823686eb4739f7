import type { Span } from "../../src/base/text/span.ts";
import type { DraftFacts } from "../../src/drafts/facts.ts";
import { type Article, noMetadata } from "../../src/drafts/input/article.ts";
import { createLibrary } from "../../src/library/create-library.ts";
import type { Library } from "../../src/library/library.ts";

export const text = `La ministre du Port inaugure la digue

Le 3 mars 2026, la ministre Jeanne Morel a inauguré la digue de Port-Royal. Elle a assuré que le Port ouvrirait un second quai avant le 1er juin 2027.

« Nous aurons 2,6 millions de voyageurs par an », a dit Paul Lenoir, directeur de la Compagnie du Port. La Compagnie du Port espère une aide.

Un porte-parole a salué le projet. Luc Tessier a dit non.

Commentaires (0)
`;

/** Where words stand in the text; the n-th time, if they occur more than once. */
export const spanOf = (words: string, inText = text, nth = 1): Span => {
  let start = -1;
  for (let found = 0; found < nth; found += 1) start = inText.indexOf(words, start + 1);
  if (start < 0) throw new Error(`The fixture's text does not hold: ${words}`);
  return { start, end: start + words.length };
};

const fact = (words: string, nth = 1) => ({
  spans: [spanOf(words, text, nth)] as const,
  doubts: [],
  foundBy: { rule: "verb", words: "" } as const,
});

export const article: Article = {
  ...noMetadata,
  origin: "digue.txt",
  text,
  marked: [],
  removed: [],
  remarks: [],
  title: "La ministre du Port inaugure la digue",
  url: { value: "https://www.port.example/2026/03/04/digue", known: "metadata" },
  publisher: { value: "Le Quotidien", known: "metadata" },
  published: { value: "2026-03-04", known: "url" },
  fetched: false,
};

const paragraph = (words: string): Span => {
  const { start } = spanOf(words);
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
};

/** What rules could read in the text: every kind of fact, sure and unsure ones. */
export const facts: DraftFacts = {
  text,
  language: { tag: "fr", known: "found", inFull: true },
  blocks: [
    { ...paragraph("La ministre du Port"), label: "headline" },
    { ...paragraph("Le 3 mars"), label: "body" },
    { ...paragraph("« Nous aurons"), label: "body" },
    { ...paragraph("Un porte-parole"), label: "body" },
    { ...paragraph("Commentaires"), label: "boilerplate" },
  ],
  source: { url: null, publisher: null, published: null },
  people: [
    {
      ...fact("Jeanne Morel"),
      name: "Jeanne Morel",
      native: null,
      roles: [{ ...fact("la ministre Jeanne Morel"), title: "ministre du Port", organization: 0 }],
      aliases: [{ ...fact("la ministre"), words: "la ministre" }],
    },
    {
      ...fact("Paul Lenoir"),
      name: "Paul Lenoir",
      native: null,
      roles: [
        { ...fact("Paul Lenoir, directeur de la Compagnie du Port"), title: "directeur", organization: null },
      ],
      aliases: [],
    },
    {
      ...fact("Luc Tessier"),
      name: "Luc Tessier",
      native: null,
      roles: [],
      aliases: [],
    },
  ],
  organizations: [
    { ...fact("Port"), name: "Port", aliases: [] },
    { ...fact("Compagnie du Port"), name: "Compagnie du Port", aliases: [] },
  ],
  places: [{ ...fact("Port-Royal"), name: "Port-Royal" }],
  statements: [
    {
      ...fact("Elle a assuré que le Port ouvrirait un second quai avant le 1er juin 2027."),
      kind: "commitment",
      speaker: { type: "person", index: 0 },
      onBehalfOf: { type: "organization", index: 0 },
      reportedBy: null,
      hedged: false,
      due: { words: "1er juin 2027", limit: "by", period: { is: "calendar", text: "2027-06-01" } },
      direct: false,
      quoted: null,
      doubts: ["actor-from-pronoun"],
    },
    {
      ...fact("La Compagnie du Port espère une aide."),
      kind: "hope",
      speaker: { type: "organization", index: 1 },
      onBehalfOf: null,
      reportedBy: null,
      hedged: false,
      due: null,
      direct: false,
      quoted: null,
    },
    {
      ...fact("Un porte-parole a salué le projet."),
      kind: "support",
      speaker: { type: "unresolved", words: "Un porte-parole" },
      onBehalfOf: null,
      reportedBy: null,
      hedged: false,
      due: null,
      direct: false,
      quoted: null,
      doubts: ["actor-unresolved"],
      foundBy: { rule: "verb", words: "" },
    },
    {
      ...fact("Luc Tessier a dit non."),
      kind: "claim",
      speaker: { type: "person", index: 2 },
      onBehalfOf: null,
      reportedBy: null,
      hedged: false,
      due: null,
      direct: false,
      quoted: null,
    },
  ],
  quotations: [
    {
      ...fact("Nous aurons 2,6 millions de voyageurs par an"),
      speaker: { type: "person", index: 1 },
      direct: true,
    },
  ],
  figures: [
    {
      ...fact("2,6 millions de voyageurs par an"),
      value: 2_600_000,
      qualifier: "exactly",
      unit: "voyageurs",
      counts: "voyageurs par an",
    },
  ],
  dates: [
    { ...fact("3 mars 2026"), words: "3 mars 2026", iso: "2026-03-03" },
    { ...fact("1er juin 2027"), words: "1er juin 2027", iso: "2027-06-01" },
  ],
};

export const emptyLibrary: Library = createLibrary([]);
