import type { Actor, Doubt } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import type { ParsedArticle } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";

/** The mentions of a sentence, outside its quotations. */
export interface SentenceMentions {
  readonly inOrder: readonly Mention[];
  readonly endingAt: (index: number) => Mention | null;
  readonly startingAt: (index: number) => Mention | null;
}

/** Finds the person whom a pronoun or a verb without a subject means: null if two people fit, or none. */
export interface Antecedents {
  readonly last: (gender: "f" | "m" | "", pronoun?: string) => Actor | null;
  /**
   * Whether a pronoun, or a verb without a subject, can mean nobody else: the person is known to have spoken in this sentence or
   * the one before. The pronoun has their gender, or the paragraph names nobody else.
   */
  readonly isOnly: (actor: Actor, gender: "f" | "m" | "") => boolean;
}

/** The speaker of a clause, and doubts about it. */
export interface SpeechAttribution {
  readonly actor: Actor;
  readonly doubts: readonly Doubt[];
}

/** The data for reading the verbs of a sentence. */
export interface SentenceReading {
  readonly article: ParsedArticle;
  readonly sentence: Sentence;
  readonly mentions: SentenceMentions;
  readonly antecedents: Antecedents;
  /** The end of the quotation at a token; null outside quotations. */
  readonly quoted: (index: number) => number | null;
}

/** "It was Quill, not Dunn, who promised it": a person who is only named to be excluded does not speak. */
export const isExcluded = ({ lexicon, tokens }: ParsedArticle, { from }: Mention): boolean => {
  for (let at = from - 4; at < from; at++)
    if (at + (lexicon.contrasts.at(tokens, at)?.length ?? 0) === from) return true;
  return false;
};

/** "Quill" in "Quill's deputy". */
export const isOwner = ({ lexicon, tokens }: ParsedArticle, { to }: Mention): boolean =>
  lexicon.possessiveEndings.has(tokens[to]?.lower ?? "");
