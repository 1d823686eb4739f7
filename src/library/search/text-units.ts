import type { LocalizedText } from "../../base/language/language.ts";
import { type Briefing, type Fact, factsOf, type Source } from "../briefing/briefing.ts";
import type { StatementSpeaker } from "../briefing/schema.ts";
import type { Library } from "../library.ts";
import { spellings } from "../merge.ts";
import type { TextField } from "./text-words.ts";

export interface FactUnit {
  readonly type: "fact";
  readonly briefing: Briefing;
  readonly fact: Fact;
}

export interface ParagraphUnit extends SourceParagraph {
  readonly type: "paragraph";
  readonly briefing: Briefing;
}

/** What a search finds, each as a whole. */
export type TextUnit =
  | FactUnit
  /** A person or an organization, by name. */
  | { readonly type: "actor"; readonly id: string }
  /** A headline and a summary. */
  | { readonly type: "briefing"; readonly briefing: Briefing }
  | ParagraphUnit;

/** A paragraph of a source: `source.text.slice(start, end)`. */
export interface SourceParagraph {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A unit with the words that find it. */
export interface WrittenUnit {
  readonly unit: TextUnit;
  readonly fields: readonly TextField[];
}

const inEachLanguage = (text: LocalizedText): TextField[] =>
  Object.entries(text).map(([language, words]) => ({ text: words, language }));

const namesOf = (id: string | undefined, { actors }: Library): TextField[] => {
  const actor = id === undefined ? undefined : actors.get(id);
  return actor === undefined ? [] : spellings(actor).map((text) => ({ text, language: null }));
};

const wordsOfActor = (actor: StatementSpeaker | undefined, library: Library): TextField[] =>
  typeof actor === "object"
    ? [...inEachLanguage(actor.group), ...namesOf(actor.organization, library)]
    : namesOf(actor, library);

const wordsOfFact = (fact: Fact, library: Library): TextField[] => {
  switch (fact.type) {
    case "role":
      return [
        ...inEachLanguage(fact.title),
        ...namesOf(fact.person, library),
        ...namesOf(fact.organization, library),
      ];
    case "statement":
      return [
        ...inEachLanguage(fact.text),
        ...wordsOfActor(fact.speaker, library),
        ...wordsOfActor(fact.reportedBy, library),
        ...namesOf(fact.onBehalfOf, library),
        ...fact.topics.flatMap((id) => inEachLanguage(library.topics.get(id)?.names ?? {})),
      ];
    case "figure":
      return [
        { text: String(fact.value), language: null },
        ...inEachLanguage(fact.unit),
        ...inEachLanguage(fact.counts),
      ];
    case "event":
      return [...inEachLanguage(fact.text), ...fact.participants.flatMap((id) => namesOf(id, library))];
    default:
      return fact satisfies never;
  }
};

const factUnit = (fact: Fact, briefing: Briefing, library: Library): WrittenUnit => ({
  unit: { type: "fact", briefing, fact },
  fields: [
    ...wordsOfFact(fact, library),
    ...fact.passages.map(({ exact, source }) => ({ text: exact, language: source.language })),
  ],
});

/** The paragraphs of a source: its lines, without the white space around them. */
export const paragraphsOf = (source: Source): readonly SourceParagraph[] =>
  [...source.text.matchAll(/[^\n\r]+/gu)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    const start = index + line.indexOf(words);
    return words === "" ? [] : [{ source, start, end: start + words.length }];
  });

const byNewest = (a: { readonly fact: Fact }, b: { readonly fact: Fact }): number =>
  a.fact.asOf < b.fact.asOf ? 1 : a.fact.asOf > b.fact.asOf ? -1 : 0;

/** All text that answers may use: facts before bare text, of each the newest first. */
export function* unitsOf(library: Library): Generator<WrittenUnit> {
  const { briefings, actors } = library;
  const facts = briefings.flatMap((briefing) => factsOf(briefing).map((fact) => ({ fact, briefing })));
  for (const { fact, briefing } of facts.sort(byNewest)) yield factUnit(fact, briefing, library);
  for (const id of actors.keys()) yield { unit: { type: "actor", id }, fields: namesOf(id, library) };
  for (const briefing of briefings) {
    const fields = [...inEachLanguage(briefing.headline), ...inEachLanguage(briefing.summary)];
    yield { unit: { type: "briefing", briefing }, fields };
  }
  for (const briefing of briefings) {
    for (const source of briefing.sources) {
      for (const paragraph of paragraphsOf(source)) {
        const text = source.text.slice(paragraph.start, paragraph.end);
        yield {
          unit: { type: "paragraph", briefing, ...paragraph },
          fields: [{ text, language: source.language }],
        };
      }
    }
  }
}
