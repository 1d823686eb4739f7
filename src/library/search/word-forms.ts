import { createKind } from "../../base/kind.ts";

/** A suffix, what replaces it, and how many letters must be left before it. */
export type SuffixRule = readonly [suffix: string, by: string, left: number];

/** What changes between the forms of one word, in steps: of each step, the first rule that fits is used. */
export interface WordForms {
  readonly steps: readonly (readonly SuffixRule[])[];
}

/** The longest first, so that the first that fits is the longest. */
export const dropped = (suffixes: string, left: number): readonly SuffixRule[] =>
  suffixes
    .split(" ")
    .sort((a, b) => b.length - a.length)
    .map((suffix) => [suffix, "", left]);

/** Endings that stay as they are, whatever a later rule of the step says. */
export const kept = (suffixes: string): readonly SuffixRule[] =>
  suffixes.split(" ").map((suffix) => [suffix, suffix, 0]);

/** Letters that are doubled before an ending (`planned`). */
export const single = (letters: string): readonly SuffixRule[] =>
  [...letters].map((letter) => [letter + letter, letter, 2]);

/** Apart from what loads the rules, which waits for their modules. */
export const wordFormsKind = createKind<WordForms>("list of word forms");

/** Defines the word forms of a language: the default export of `locales/<language>/forms.ts`. */
export const defineWordForms = wordFormsKind.define;
