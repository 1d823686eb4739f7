import type { Fact } from "../briefing/briefing.ts";
import type { NameWord } from "../names/name-words.ts";
import type { TextUnit } from "./text-units.ts";

/** A fact that some words are about. */
export interface FactAbout {
  readonly fact: Fact;
  /** The words that only the rest of its briefing has, as they were typed. */
  readonly elsewhere: readonly string[];
}

/** Where the words of a query are. */
export interface WordPlaces {
  readonly words: readonly NameWord[];
  readonly units: readonly TextUnit[];
  unitsWith(word: NameWord): ReadonlyMap<number, unknown>;
}

const briefingOf = (unit: TextUnit | undefined): string | null =>
  unit === undefined || unit.type === "actor" ? null : unit.briefing.slug;

/**
 * The facts that have at least half of some words, if their briefing has the others: “families on the waiting list in
 * Harwick” is a fact about families of an article about Harwick. Those with most of the words go first, else the newest.
 */
export const factsAbout = ({ words, units, unitsWith }: WordPlaces): readonly FactAbout[] => {
  const had = new Map<number, Set<NameWord>>();
  const inBriefing = new Map<NameWord, Set<string>>();
  for (const word of words) {
    const briefings = new Set<string>();
    for (const at of unitsWith(word).keys()) {
      const unit = units[at];
      const briefing = briefingOf(unit);
      if (briefing !== null) briefings.add(briefing);
      if (unit?.type === "fact") had.set(at, (had.get(at) ?? new Set()).add(word));
    }
    inBriefing.set(word, briefings);
  }
  const fewest = Math.max(1, Math.ceil(words.length / 2));
  return [...had]
    .flatMap(([at, own]) => {
      const unit = units[at];
      if (unit?.type !== "fact" || own.size < fewest) return [];
      const others = words.filter((word) => !own.has(word));
      const isWhole = others.every((word) => inBriefing.get(word)?.has(unit.briefing.slug) === true);
      const elsewhere = others.map(({ written }) => written);
      return isWhole ? [{ at, own: own.size, about: { fact: unit.fact, elsewhere } }] : [];
    })
    .sort((a, b) => b.own - a.own || a.at - b.at)
    .map(({ about }) => about);
};
