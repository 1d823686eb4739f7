import type { Briefing } from "../briefing/briefing.ts";
import type { Library } from "../library.ts";
import { madeInSteps } from "../made-in-steps.ts";
import type { NameWord } from "../names/name-words.ts";
import { createVocabulary } from "../names/vocabulary.ts";
import { type FactAbout, factsAbout } from "./facts-about.ts";
import { createTextPostings } from "./text-postings.ts";
import { readQuery } from "./text-query.ts";
import { type FactUnit, type ParagraphUnit, type TextUnit, unitsOf } from "./text-units.ts";
import { agreements, createTextWords, standsIn } from "./text-words.ts";

/** What has some of the rarest words of a text, and how much of them: the rarer a word, the more it counts. */
interface SharingUnit {
  readonly unit: FactUnit | ParagraphUnit;
  /** From 0 to 1. */
  readonly share: number;
}

/** A briefing and the words of a query that it has. */
interface NearBriefing {
  readonly briefing: Briefing;
  readonly words: readonly string[];
}

/** All text that answers may use, by its words. */
export interface TextIndex {
  readonly units: readonly TextUnit[];
  /**
   * The units that have every word of a query. Words as typed go before other forms: one after the other, then as written, then
   * with other accents, then other forms; then facts before bare text, and the newest first.
   */
  search(query: string): readonly TextUnit[];
  /** The facts that the words of a query are about, best first. */
  factsAbout(query: string): readonly FactAbout[];
  /** The briefings that have every word of a query somewhere, the newest first. */
  briefingsWith(query: string): readonly Briefing[];
  /** The briefings that have some words of a query, those with most of them first. */
  briefingsNear(query: string): readonly NearBriefing[];
  /** Words that are somewhere, for those of a query that are nowhere; the nearest first. */
  closestWords(query: string): readonly string[];
  /** At most so many facts and paragraphs that have most of the rarest words of a text, best first. */
  sharing(text: string, most: number): readonly SharingUnit[];
}

const perAgreement = 2;
const apart = 1;

const mostClosest = 5;

const mostErrors = 2;

const briefingOf = (unit: TextUnit): Briefing | null => (unit.type === "actor" ? null : unit.briefing);

function* createTextIndex(library: Library): Generator<void, TextIndex> {
  const words = createTextWords();
  const units: TextUnit[] = [];
  const texts: Int32Array[] = [];
  for (const { unit, fields } of unitsOf(library)) {
    units.push(unit);
    texts.push(words.number(fields));
    yield;
  }
  const { unitsWith, unitsWithAll, rarestOf } = yield* createTextPostings(texts, words);

  const briefingsOfWord = (word: NameWord): ReadonlySet<Briefing> => {
    const found = new Set<Briefing>();
    for (const unit of unitsWith(words.readings(word)).keys()) {
      const at = units[unit];
      const briefing = at === undefined ? null : briefingOf(at);
      if (briefing !== null) found.add(briefing);
    }
    return found;
  };

  const briefingsNear = (query: string): readonly NearBriefing[] => {
    const near = new Map<Briefing, string[]>();
    for (const word of readQuery(query).words) {
      for (const briefing of briefingsOfWord(word)) {
        const known = near.get(briefing);
        if (known === undefined) near.set(briefing, [word.written]);
        else known.push(word.written);
      }
    }
    return library.briefings
      .flatMap((briefing) => {
        const had = near.get(briefing);
        return had === undefined ? [] : [{ briefing, words: had }];
      })
      .sort((a, b) => b.words.length - a.words.length);
  };

  return {
    units,
    search: (text) => {
      const query = readQuery(text);
      const phrases = query.phrases.map((phrase) => phrase.map((word) => words.readings(word)));
      const typed = query.typed.map((word) => words.readings(word));
      const ranked: { unit: number; rank: number }[] = [];
      for (const [unit, agreement] of unitsWithAll(query)) {
        const numbers = texts[unit] ?? new Int32Array();
        if (!phrases.every((phrase) => standsIn(numbers, phrase, agreements.folded))) continue;
        const inOrder = typed.length === 1 || standsIn(numbers, typed, agreement);
        ranked.push({ unit, rank: agreement * perAgreement + (inOrder ? 0 : apart) });
      }
      return ranked
        .sort((a, b) => a.rank - b.rank || a.unit - b.unit)
        .flatMap(({ unit }) => units[unit] ?? []);
    },
    factsAbout: (query) =>
      factsAbout({
        words: readQuery(query).words,
        units,
        unitsWith: (word) => unitsWith(words.readings(word)),
      }),
    briefingsNear,
    briefingsWith: (query) => {
      const all = readQuery(query).words.length;
      return briefingsNear(query)
        .filter(({ words: had }) => had.length === all)
        .map(({ briefing }) => briefing);
    },
    closestWords: (query) => {
      const nowhere = readQuery(query).words.filter((word) => words.readings(word).size === 0);
      if (nowhere.length === 0) return [];
      const known = words.folded();
      const vocabulary = createVocabulary(known);
      return nowhere
        .flatMap(({ folded }) => vocabulary.near(folded, Math.min(mostErrors, Math.floor(folded.length / 3))))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, mostClosest)
        .map(({ word }) => known[word] ?? "");
    },
    sharing: (text, most) => {
      const shares = new Map<number, number>();
      const { rarest, nowhere } = rarestOf(text);
      const weightOf = (count: number): number => Math.log(1 + units.length / (1 + count));
      let sum = nowhere * weightOf(0);
      for (const { readings, count } of rarest) {
        const weight = weightOf(count);
        sum += weight;
        for (const unit of unitsWith(readings).keys()) shares.set(unit, (shares.get(unit) ?? 0) + weight);
      }
      return [...shares]
        .sort(([a, shareA], [b, shareB]) => shareB - shareA || a - b)
        .flatMap(([at, share]) => {
          const unit = units[at];
          return unit?.type === "fact" || unit?.type === "paragraph" ? [{ unit, share: share / sum }] : [];
        })
        .slice(0, most);
    },
  };
}

/** The index of all text of a snapshot. */
export const textIndex = madeInSteps(createTextIndex);
