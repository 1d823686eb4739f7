import type { Briefing } from "../briefing/briefing.ts";
import type { Library } from "./library.ts";
import { type NameWord, nameWords, tellingWords } from "./name-words.ts";
import { readQuery, type TextQuery } from "./text-query.ts";
import { type FactUnit, type ParagraphUnit, type TextUnit, unitsOf } from "./text-units.ts";
import { type Agreement, agreements, createTextWords, type WordReadings } from "./text-words.ts";
import { createVocabulary } from "./vocabulary.ts";

/** What has some of the rarest words of a text, and how much of them: the rarer a word, the more it counts. */
export interface SharingUnit {
  readonly unit: FactUnit | ParagraphUnit;
  /** From 0 to 1. */
  readonly share: number;
}

/** A briefing and the words of a query that it has. */
export interface NearBriefing {
  readonly briefing: Briefing;
  readonly words: readonly string[];
}

/** All text that is answered from, by its words. */
export interface TextIndex {
  readonly units: readonly TextUnit[];
  /**
   * What has every word of a query. As typed goes before in another form: one after the other, then as written, then
   * with other accents, then other forms; then facts before bare text, and the newest first.
   */
  search(query: string): readonly TextUnit[];
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

// A few rare words tell a sentence from all others; common ones tell nothing, and are in half of all texts.
const [fewestRare, mostRare, commonShare] = [4, 16, 0.1];
const mostErrors = 2;

const briefingOf = (unit: TextUnit): Briefing | null => (unit.type === "actor" ? null : unit.briefing);

/** Whether words stand one after the other, each as one of its readings that agree so well. */
const standsIn = (text: Int32Array, readings: readonly WordReadings[], worst: Agreement): boolean => {
  const agrees = (word: WordReadings | undefined, number: number | undefined): boolean => {
    const agreement = number === undefined ? undefined : word?.get(number);
    return agreement !== undefined && agreement <= worst;
  };
  for (let at = 0; at + readings.length < text.length; at += 1) {
    let same = 0;
    while (same < readings.length && agrees(readings[same], text[at + same])) same += 1;
    if (same === readings.length) return true;
  }
  return false;
};

const createTextIndex = (library: Library): TextIndex => {
  const words = createTextWords();
  const written = unitsOf(library);
  const units = written.map(({ unit }) => unit);
  const texts = written.map(({ fields }) => words.number(fields));
  // For each word the units that have it, in their order.
  const postings: number[][] = [];
  for (const [unit, text] of texts.entries()) {
    for (const word of text) {
      if (word < 0) continue;
      const list = postings[word] ?? [];
      postings[word] = list;
      if (list.at(-1) !== unit) list.push(unit);
    }
  }

  /** The units that have a word, and how well each has it. */
  const unitsWith = (readings: WordReadings): ReadonlyMap<number, Agreement> => {
    const found = new Map<number, Agreement>();
    for (const [number, agreement] of readings) {
      for (const unit of postings[number] ?? []) {
        const known = found.get(unit);
        if (known === undefined || agreement < known) found.set(unit, agreement);
      }
    }
    return found;
  };

  /** The units that have every word, each with the agreement of the word that agrees least. */
  const unitsWithAll = (query: TextQuery): ReadonlyMap<number, Agreement> => {
    const lists = query.words.map((word) => unitsWith(words.readings(word))).sort((a, b) => a.size - b.size);
    const [rarest, ...others] = lists;
    if (rarest === undefined) return new Map();
    const all = new Map<number, Agreement>();
    for (const [unit, agreement] of rarest) {
      let worst: Agreement | null = agreement;
      for (const list of others) {
        const other = list.get(unit);
        worst = other === undefined || worst === null ? null : other > worst ? other : worst;
      }
      if (worst !== null) all.set(unit, worst);
    }
    return all;
  };

  /** The rarest words of a text, and how many of its words are nowhere. */
  const rarestOf = (text: string) => {
    const distinct = new Map(tellingWords(nameWords(text)).map((word) => [word.folded, word]));
    const known = [...distinct.values()].flatMap((word) => {
      const readings = words.readings(word);
      const count = [...readings.keys()].reduce((sum, number) => sum + (postings[number]?.length ?? 0), 0);
      return count === 0 ? [] : [{ readings, count }];
    });
    const rarest = known
      .sort((a, b) => a.count - b.count)
      .slice(0, mostRare)
      .filter(({ count }, at) => at < fewestRare || count < units.length * commonShare);
    return { rarest, nowhere: distinct.size - known.length };
  };

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
};

const indexes = new WeakMap<Library, TextIndex>();

/** The index of a snapshot. It is made when it is first needed: most answers need none. */
export const textIndexOf = (library: Library): TextIndex => {
  const known = indexes.get(library);
  if (known !== undefined) return known;
  const index = createTextIndex(library);
  indexes.set(library, index);
  return index;
};
