import type { Actor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";

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
   * Whether a pronoun can mean nobody else: its gender is that of the only person in the paragraph, who is known to have
   * spoken in this sentence or the one before.
   */
  readonly isOnly: (actor: Actor, gender: "f" | "m" | "") => boolean;
}
