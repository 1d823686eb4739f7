import { tellingWords } from "../names/name-words.ts";
import type { TextIndex } from "../search/text-index.ts";
import { withWord } from "../search/text-queries.ts";
import type { FactUnit, ParagraphUnit, TextUnit } from "../search/text-units.ts";
import { textWords } from "../search/text-words.ts";
import type { FoundUnit } from "./found-units.ts";
import { numbersOfType } from "./unit-number.ts";
import type { UnitReads } from "./unit-reads.ts";
import { mostOfWord } from "./words-in-briefings.ts";

/** A word in more units than this is common, and an exact count is not needed. */
const commonest = 200;
/** A word in at most this many units distinguishes a text from almost all others. */
const rare = 20;
// A few rare words identify a sentence; common words do not, because they are in half of all texts.
const [fewestRare, mostRare, commonShare] = [4, 16, 0.1];

// In one query, which takes half as long as one for facts and one for paragraphs.
const [facts, paragraphs] = [numbersOfType("fact"), numbersOfType("paragraph")];

/** Finds the facts and paragraphs that have most of the rarest words of a text. */
export const createSharing = (
  units: UnitReads,
  read: (numbers: readonly number[]) => readonly FoundUnit[],
): TextIndex["sharing"] => {
  /**
   * The rarest words of a text with their counts, and the number of its words that are in no unit. Counts long words first,
   * because most of them are rare. Once there are enough rare words, it does not count the others.
   */
  const rarestOf = (text: string) => {
    const distinct = new Map(tellingWords(textWords(text)).map((word) => [word.folded, word]));
    const longestFirst = [...distinct.values()].sort((a, b) => b.folded.length - a.folded.length);
    const counted: { readonly query: string; readonly count: number }[] = [];
    let [nowhere, rareOnes] = [0, 0];
    for (const word of longestFirst) {
      const query = withWord(word);
      const isCounted = rareOnes < mostRare;
      const count = isCounted ? units.count(query, commonest) : Number(units.isAnywhere(query));
      if (count === 0) nowhere += 1;
      else if (isCounted) counted.push({ query, count });
      if (count > 0 && count <= rare) rareOnes += 1;
    }
    const limit = Math.min(commonest, units.all() * commonShare);
    const known = counted.sort((a, b) => a.count - b.count);
    return {
      rarest: known.slice(0, mostRare).filter(({ count }, at) => at < fewestRare || count < limit),
      nowhere,
    };
  };

  /** The numbers of the facts and paragraphs that have rare words of a text, with their share of these words, the largest first. */
  const sharingOf = (text: string): readonly { readonly number: number; readonly share: number }[] => {
    const { rarest, nowhere } = rarestOf(text);
    const weightOf = (count: number): number => Math.log(1 + units.all() / (1 + count));
    const shares = new Map<number, number>();
    for (const { query, count } of rarest) {
      const weight = weightOf(count);
      for (const number of units.matching(query, mostOfWord))
        if (number <= facts.last || number >= paragraphs.first)
          shares.set(number, (shares.get(number) ?? 0) + weight);
    }
    const whole = nowhere * weightOf(0) + sum(rarest.map(({ count }) => weightOf(count)));
    return [...shares]
      .map(([number, share]) => ({ number, share: share / whole }))
      .sort((a, b) => b.share - a.share || a.number - b.number);
  };
  // One answer needs the result for the same text twice.
  let lastShared: { readonly text: string; readonly sharing: ReturnType<typeof sharingOf> } | null = null;

  return (text, most) => {
    if (lastShared?.text !== text) lastShared = { text, sharing: sharingOf(text) };
    const best = lastShared.sharing.slice(0, most);
    const shares = new Map(best.map(({ number, share }) => [number, share]));
    return read(best.map(({ number }) => number)).flatMap(({ number, unit }) =>
      isFactOrParagraph(unit) ? [{ unit, share: shares.get(number) ?? 0 }] : [],
    );
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const isFactOrParagraph = (unit: TextUnit): unit is FactUnit | ParagraphUnit =>
  unit.type === "fact" || unit.type === "paragraph";
