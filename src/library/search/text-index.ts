import type { Briefing, Fact } from "../briefing/briefing.ts";
import type { FactUnit, ParagraphUnit, TextUnit } from "./text-units.ts";

/** A fact that some words are about. */
export interface FactAbout {
  readonly fact: Fact;
  /** The words that only the rest of its briefing has, as they were typed. */
  readonly elsewhere: readonly string[];
}

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

/** A search gives so many units at most: more is no answer but an archive. */
export const mostUnits = 1_000;

/** All text that answers may use, by its words. */
export interface TextIndex {
  /**
   * The units that have every word of a query, at most `mostUnits`. Words as typed go before other forms: one after the other, then as
   * written, then with other accents, then other forms; then facts before bare text, and the newest first.
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
