import { createKind } from "../../../base/kind.ts";

/** How a language joins words by apostrophes and hyphens. Lists have spaces between their words. */
export interface TokenRules {
  /** Words before an apostrophe that are tokens of their own: "l'", "qu'". */
  readonly elisions: string;
  /** The first parts of single words with an apostrophe: "aujourd'hui". */
  readonly compounds: string;
  /** Letters after an apostrophe that are a token of their own: "'s". */
  readonly possessives: string;
  /** Pronouns that a hyphen joins to the verb before: "dit-elle". */
  readonly invertedPronouns: string;
  /** What may come between them: "a-t-il". */
  readonly inversionLinks: string;
  /** Words after the first part of a compound whose second part comes later: "short- and long-term". */
  readonly afterPart: string;
}

/** Separate from `tokens.ts`, which waits for the modules of all languages and so cannot be imported by them. */
export const tokenRulesKind = createKind<TokenRules>("list of token rules");

/** Defines the rules of a language: the default export of `locales/<language>/tokens.ts`. */
export const defineTokenRules = tokenRulesKind.define;
