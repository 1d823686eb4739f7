import type { LocalizedText } from "../../base/language/language.ts";
import {
  type Briefing,
  type Fact,
  type FactKind,
  factsOf,
  kindOf,
  type Source,
  takenBackIn,
} from "../briefing/briefing.ts";
import type { StatementSpeaker } from "../briefing/schema.ts";
import { spellings } from "../names/proper-names.ts";
import { languageTagsOf, tagsOf } from "./fact-tags.ts";
import type { TextField } from "./text-tokens.ts";

/** What is read of a briefing only if it is used: a search finds many more units than an answer shows. */
export interface FactUnit {
  readonly type: "fact";
  readonly reference: string;
  readonly kind: FactKind;
  readonly briefing: Briefing;
  readonly fact: Fact;
}

export interface ParagraphUnit extends SourceParagraph {
  readonly type: "paragraph";
  /** The briefing's. */
  readonly slug: string;
  readonly briefing: Briefing;
}

/** A headline and a summary. */
interface BriefingUnit {
  readonly type: "briefing";
  readonly slug: string;
  readonly briefing: Briefing;
}

/** The results of a search. Each is a unit, in which all words of a query must be. */
export type TextUnit =
  | FactUnit
  /** A person or an organization, by name. */
  | { readonly type: "actor"; readonly id: string }
  | BriefingUnit
  | ParagraphUnit;

/** A paragraph of a source: `source.text.slice(start, end)`. */
export interface SourceParagraph {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** In the order of search results: facts before text without facts. */
export const unitTypes = ["fact", "actor", "briefing", "paragraph"] as const;

/** A unit of a briefing in the index, with the words that find it. */
export interface WrittenUnit {
  readonly type: (typeof unitTypes)[number];
  /** The day for sorting units of a type, newest first. */
  readonly date: string;
  /** Of a fact; null of others. */
  readonly kind: FactKind | null;
  /** A fact's position among the facts of its briefing, or the start of a paragraph. */
  readonly start: number;
  /** The end of a paragraph. */
  readonly end: number;
  /** The id of a fact, of an actor or of a paragraph's source; otherwise empty. */
  readonly id: string;
  readonly fields: readonly TextField[];
  /** What a search can be narrowed to, besides words; empty for a name. */
  readonly tags: readonly string[];
}

/** The paragraphs of a source: its lines, without the white space around them. */
export const paragraphsOf = (source: Source): readonly SourceParagraph[] =>
  [...source.text.matchAll(/[^\n\r]+/gu)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    const start = index + line.indexOf(words);
    return words === "" ? [] : [{ source, start, end: start + words.length }];
  });

const inEachLanguage = (text: LocalizedText): TextField[] =>
  Object.entries(text).map(([language, words]) => ({ text: words, language }));

const wordsOfFact = (fact: Fact, briefing: Briefing): TextField[] => {
  const namesOf = (id: string | undefined): TextField[] =>
    [...briefing.people, ...briefing.organizations]
      .filter((actor) => actor.id === id)
      .flatMap(spellings)
      .map((text) => ({ text, language: null }));
  const wordsOfActor = (actor: StatementSpeaker | undefined): TextField[] =>
    typeof actor === "object"
      ? [...inEachLanguage(actor.group), ...namesOf(actor.organization)]
      : namesOf(actor);
  const wordsOfTopics = (ids: readonly string[]): TextField[] =>
    briefing.topics.filter(({ id }) => ids.includes(id)).flatMap(({ names }) => inEachLanguage(names));
  switch (fact.type) {
    case "role":
      return [...inEachLanguage(fact.title), ...namesOf(fact.person), ...namesOf(fact.organization)];
    case "statement":
      return [
        ...inEachLanguage(fact.text),
        ...wordsOfActor(fact.speaker),
        ...wordsOfActor(fact.reportedBy),
        ...namesOf(fact.onBehalfOf),
        ...wordsOfTopics(fact.topics),
      ];
    case "figure":
      return [
        { text: String(fact.value), language: null },
        ...inEachLanguage(fact.unit),
        ...inEachLanguage(fact.counts),
      ];
    case "event":
      return [...inEachLanguage(fact.text), ...fact.participants.flatMap(namesOf)];
    default:
      return fact satisfies never;
  }
};

/** All text of a briefing that answers may use. A fact is found by the names in its own briefing. */
export function* unitsOf(briefing: Briefing): Generator<WrittenUnit> {
  const { date, people, organizations, sources } = briefing;
  const takenBack = takenBackIn(briefing);
  for (const [start, fact] of factsOf(briefing).entries()) {
    if (takenBack.has(fact.id)) continue;
    const passages = fact.passages.map(({ exact, source }) => ({ text: exact, language: source.language }));
    const fields = [...wordsOfFact(fact, briefing), ...passages];
    const [kind, tags] = [kindOf(fact), tagsOf(fact)];
    yield { type: "fact", date: fact.asOf, kind, start, end: 0, id: fact.id, fields, tags };
  }
  for (const actor of new Map([...organizations, ...people].map((each) => [each.id, each])).values()) {
    const fields = spellings(actor).map((text) => ({ text, language: null }));
    yield { type: "actor", date, kind: null, start: 0, end: 0, id: actor.id, fields, tags: [] };
  }
  const fields = [...inEachLanguage(briefing.headline), ...inEachLanguage(briefing.summary)];
  const tags = languageTagsOf(sources);
  yield { type: "briefing", date, kind: null, start: 0, end: 0, id: "", fields, tags };
  for (const source of sources) {
    const [{ language }, tags] = [source, languageTagsOf([source])];
    for (const { start, end } of paragraphsOf(source)) {
      const text = source.text.slice(start, end);
      yield {
        type: "paragraph",
        date,
        kind: null,
        start,
        end,
        id: source.id,
        fields: [{ text, language }],
        tags,
      };
    }
  }
}
