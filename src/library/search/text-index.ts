import type { Briefing } from "../briefing/briefing.ts";
import type { FactsAmong } from "./fact-tags.ts";
import type { FactUnit, ParagraphUnit, TextUnit } from "./text-units.ts";

/** A fact that matches some words. */
export interface FactAbout extends FactUnit {
  readonly asOf: string;
  /** The words, as typed, that are not in the fact but in the rest of its briefing. */
  readonly elsewhere: readonly string[];
}

/** A unit that has some of the rarest words of a text, and their share. Rarer words count more. */
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

/** The most units of a search result. */
export const mostUnits = 1_000;

/** An index of all text that answers may use. */
export interface TextIndex {
  /**
   * The units that have every word of a query, at most `mostUnits`. Sorted by the kind of match: the words in a row, the words as
   * written, with other accents, in other forms; then facts before text without facts, and newest first.
   * With a language, only those of sources in it, which names are not.
   */
  search(query: string, language?: string | null): readonly TextUnit[];
  /** The first facts among these, at most `most`; without any, the first paragraphs. */
  firstTexts(query: string, most: number): readonly (FactUnit | ParagraphUnit)[];
  /**
   * The facts that match the words of a query, best first, at most `most`. Without it, as many as a search finds. Only facts of some types, kinds,
   * actors and dates, if these are given.
   */
  factsAbout(query: string, most?: number, among?: FactsAmong): readonly FactAbout[];
  /**
   * Each of `words` has several ways to write it. Finds the fact that has most words, together with its briefing, and returns for each word the
   * first way that the fact or its briefing has, or null if neither has one. Returns null if no fact has half of the words.
   */
  closest(words: readonly (readonly string[])[], among?: FactsAmong): readonly (string | null)[] | null;
  /** Whether any fact matches the words of a query, or any briefing has every one of them somewhere. */
  isKnown(query: string): boolean;
  /** The slugs of the briefings that have every word of a query somewhere, at most `most`, newest first. */
  slugsWith(query: string, most: number): readonly string[];
  /** Those of some people who have a role in such a briefing, in their order. */
  holdersIn(ids: readonly string[], query: string): readonly string[];
  /** The briefings that have some words of a query, at most `most`, those with most of them first, then the newest. */
  briefingsNear(query: string, most: number): readonly NearBriefing[];
  /** Similar known words for the unknown words of a query, most similar first. */
  closestWords(query: string): readonly string[];
  /** The facts and paragraphs that have most of the rarest words of a text, at most `most`, best first. */
  sharing(text: string, most: number): readonly SharingUnit[];
}
