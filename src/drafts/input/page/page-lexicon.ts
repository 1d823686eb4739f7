import { createKind } from "../../../base/kind.ts";

/** What pages write around articles in one language: lower case, with straight apostrophes. */
export interface PageWords {
  /** How lines begin that advertise, invite, or lead elsewhere. */
  readonly invitations: readonly string[];
  /** What lines say that end the part of an article which is free. */
  readonly paywall: readonly string[];
  /** The headings of readers' comments, whole or followed by a number. */
  readonly comments: readonly string[];
  /** How a line begins that says until when a text may not be published. */
  readonly embargoes: readonly string[];
  /** How a line begins that says what was wrong in an earlier version. */
  readonly corrections: readonly string[];
  /** Words before the writer's name. */
  readonly by: readonly string[];
}

export const pageWords = createKind<PageWords>("pageWords");

/** Defines the words of a language: the default export of `locales/<language>/page.ts`. */
export const definePageWords = pageWords.define;
