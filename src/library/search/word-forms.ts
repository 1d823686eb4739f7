import { createKind } from "../../base/kind.ts";

/** A suffix, its replacement, and how many letters must be left before it. */
export type SuffixRule = readonly [suffix: string, by: string, left: number];

/** The rules for word forms, in steps. In each step, the first matching rule is used. */
export interface WordForms {
  readonly steps: readonly (readonly SuffixRule[])[];
}

/** Rules that remove suffixes. Sorted longest first, so that the first match is the longest. */
export const dropped = (suffixes: string, left: number): readonly SuffixRule[] =>
  suffixes
    .split(" ")
    .sort((a, b) => b.length - a.length)
    .map((suffix) => [suffix, "", left]);

/** Endings that do not change, although a later rule of the step matches. */
export const kept = (suffixes: string): readonly SuffixRule[] =>
  suffixes.split(" ").map((suffix) => [suffix, suffix, 0]);

/** Forms that no ending shows, each after the word that they belong to, also at the end of longer words: `withdrew`. Most readers type one, and articles have the other. */
export const irregular = (words: string): readonly SuffixRule[] =>
  words.split(",").flatMap((group) => {
    const [word = "", ...forms] = group.split(" ");
    return forms.map((form): SuffixRule => [form, word, 0]);
  });

/** Letters that are doubled before an ending (`planned`). */
export const single = (letters: string): readonly SuffixRule[] =>
  [...letters].map((letter) => [letter + letter, letter, 2]);

/** In a module of its own, because the module that loads the rules waits for their modules, which import this one. */
export const wordFormsKind = createKind<WordForms>("list of word forms");

/** Defines the word forms of a language: the default export of `locales/<language>/forms.ts`. */
export const defineWordForms = wordFormsKind.define;
