import { createKind } from "../../../base/kind.ts";

/** Words around articles on pages in one language, in lower case and with straight apostrophes. */
export interface PageWords {
  /** The beginnings of lines that advertise, invite, or link to another article. */
  readonly invitations: readonly string[];
  /** Phrases in lines at the end of an article's free part. */
  readonly paywall: readonly string[];
  /** The headings of readers' comments, which may have a number after them. */
  readonly comments: readonly string[];
  /** The beginnings of lines with the end of an embargo. */
  readonly embargoes: readonly string[];
  /** What is written after “Embargo:” if there is none. */
  readonly noEmbargo: readonly string[];
  /** The beginnings of lines that correct an earlier version. */
  readonly corrections: readonly string[];
  /** Headings of pages that a website shows instead of the article, such as “page not found” and questions about cookies. */
  readonly notices: readonly string[];
  /** Lines above the headline of a press release that name its kind. They may have a number or a date after them. */
  readonly labels: readonly string[];
  /** The beginnings of lines with the people whom the press may ask. */
  readonly contacts: readonly string[];
  /** Words before the writer's name. */
  readonly by: readonly string[];
  /** Words after the writer's name, at the end of a line. */
  readonly byAfter: readonly string[];
  /** Words around an article's day and writer: “Published … at … GMT, 4 min read, 12 views”. */
  readonly dataWords: readonly string[];
  /** Words before the day of a later version: “Updated”. */
  readonly updates: readonly string[];
  /** Phrases in lines above and below the text of an e-mail: how to unsubscribe, and the legal notice. */
  readonly mailFrames: readonly string[];
  /** Other words of lines that have little more than such a phrase: “click here to …”. */
  readonly mailFrameWords: readonly string[];
  /** Lines that end a letter, such as “Kind regards”. */
  readonly closings: readonly string[];
  /** The beginnings of names that a newsroom gives itself where a writer's name could be. */
  readonly desks: readonly string[];
}

export const pageWords = createKind<PageWords>("pageWords");

/** Defines the words of a language: the default export of `locales/<language>/page.ts`. */
export const definePageWords = pageWords.define;
