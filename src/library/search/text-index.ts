import type { Briefing, Fact } from "../briefing/briefing.ts";
import type { FactUnit, ParagraphUnit, TextUnit } from "./text-units.ts";

/** A fact that matches some words. */
export interface FactAbout {
  readonly fact: Fact;
  /** The words, as typed, that are not in the fact but in the rest of its briefing. */
  readonly elsewhere: readonly string[];
}

/** A unit that has some of the rarest words of a text, and their share. Rarer words count more. */
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

/** The most units of a search result. */
export const mostUnits = 1_000;

/** An index of all text that answers may use. */
export interface TextIndex {
  /**
   * The units that have every word of a query, at most `mostUnits`. Sorted by the kind of match: the words in a row, the words as
   * written, with other accents, in other forms; then facts before text without facts, and newest first.
   */
  search(query: string): readonly TextUnit[];
  /** The facts that match the words of a query, best first, at most `most`. Without it, as many as a search finds. */
  factsAbout(query: string, most?: number): readonly FactAbout[];
  /** The briefings that have every word of a query somewhere, at most `most`, newest first. */
  briefingsWith(query: string, most: number): readonly Briefing[];
  /** The slugs of all of them, newest first. */
  slugsWith(query: string): readonly string[];
  /** The briefings that have some words of a query, at most `most`, those with most of them first, then the newest. */
  briefingsNear(query: string, most: number): readonly NearBriefing[];
  /** Similar known words for the unknown words of a query, most similar first. */
  closestWords(query: string): readonly string[];
  /** The facts and paragraphs that have most of the rarest words of a text, at most `most`, best first. */
  sharing(text: string, most: number): readonly SharingUnit[];
}
