import { nameWords, tellingWords } from "../names/name-words.ts";
import type { TextQuery } from "./text-query.ts";
import type { Agreement, TextWords, WordReadings } from "./text-words.ts";

/** Which units have which words. Units are known by their index. */
export interface TextPostings {
  /** The units that have a word, and how well each has it. */
  unitsWith(readings: WordReadings): ReadonlyMap<number, Agreement>;
  /** The units that have every word, each with the agreement of the word that agrees least. */
  unitsWithAll(query: TextQuery): ReadonlyMap<number, Agreement>;
  /** The rarest words of a text, each with how often it occurs, and how many of its words are nowhere. */
  rarestOf(text: string): {
    readonly rarest: readonly { readonly readings: WordReadings; readonly count: number }[];
    readonly nowhere: number;
  };
}

// A few rare words tell a sentence from all others; common ones tell nothing, and are in half of all texts.
const [fewestRare, mostRare, commonShare] = [4, 16, 0.1];
/** `texts`: the words of each unit by number, negative where a field ends. Yields after each unit. */
export function* createTextPostings(
  texts: readonly Int32Array[],
  words: TextWords,
): Generator<void, TextPostings> {
  // For each word the units that have it, in their order.
  const postings: number[][] = [];
  for (const [unit, text] of texts.entries()) {
    for (const word of text) {
      if (word < 0) continue;
      const list = postings[word] ?? [];
      postings[word] = list;
      if (list.at(-1) !== unit) list.push(unit);
    }
    yield;
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
      .filter(({ count }, at) => at < fewestRare || count < texts.length * commonShare);
    return { rarest, nowhere: distinct.size - known.length };
  };

  return { unitsWith, unitsWithAll, rarestOf };
}
