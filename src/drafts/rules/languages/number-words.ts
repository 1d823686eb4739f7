import type { Phrases } from "../structure/phrases.ts";

/** How a language writes numbers in words. A word with a hyphen is read as its parts, unless it is in a list itself. */
export interface NumberWords {
  /** Up to ninety-nine, and hundreds that are one word: "doscientos". */
  readonly numberWords: ReadonlyMap<string, number>;
  /** Single words that multiply the number before them: "hundred", "mille", "triệu". */
  readonly simpleMultipliers: ReadonlyMap<string, number>;
  /** Those of them that need no number before them: "cent", "mil". */
  readonly loneMultipliers: ReadonlySet<string>;
  /** Between hundreds and tens or units: "and", "linh". */
  readonly hundredJoins: ReadonlySet<string>;
  /** Between tens and units: "y", "et". */
  readonly tenJoins: ReadonlySet<string>;
  /** Tens and units need such a word between them, or a hyphen. */
  readonly tensNeedJoin: boolean;
  /** Tens to which ten to nineteen are added: "soixante-quinze". */
  readonly scores: ReadonlySet<number>;
  /** Multiply by ten: "mươi". */
  readonly tensWords: ReadonlySet<string>;
  /** Units that only follow tens: "lăm". */
  readonly afterTens: ReadonlyMap<string, number>;
  /** Count as one before a multiplier: "a million". */
  readonly oneWords: ReadonlySet<string>;
  /** Half of the multiplier that follows: "half a million", "medio millón". */
  readonly halves: ReadonlySet<string>;
  /** "and a half", "y medio", "rưỡi": half of the multiplier before, or of one. */
  readonly andHalf: Phrases<true>;
  /** Nouns that are numbers: "dozen", "centaine". */
  readonly collections: ReadonlyMap<string, number>;
  /** Between such a noun and a multiplier: "une centaine de millions". */
  readonly collectionLinks: ReadonlySet<string>;
  /** Number words that are other words too, unless they are multiplied or one of these words follows: "năm". */
  readonly onlyBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Number words that are adjectives too, after their noun: "neuf". */
  readonly alsoAdjectives: ReadonlySet<string>;
}
