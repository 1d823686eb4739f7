import { loadPart } from "../../base/language/locales.ts";
import { fold } from "../../base/text/fold.ts";
import { glossaryKind } from "./glossary.ts";

const glossaries = await loadPart(glossaryKind, "glossary");

/** The concept of each way to write it, folded. */
const concepts: ReadonlyMap<string, readonly string[]> = (() => {
  const all = new Map<string, string[]>();
  for (const glossary of glossaries.values()) {
    for (const [concept, ways] of Object.entries(glossary)) {
      for (const way of ways) {
        const known = all.get(fold(way)) ?? [];
        if (!known.includes(concept)) known.push(concept);
        all.set(fold(way), known);
      }
    }
  }
  return all;
})();

const offices: ReadonlySet<string> = new Set([
  ...[
    "mayor",
    "governor",
    "chief",
    "police chief",
    "director",
    "president",
    "chair",
    "minister",
    "secretary",
  ],
  "opposition",
]);

/** Whether words name nothing but an office: what a chief said is no subject that others speak about. */
export const areOffices = (words: readonly string[]): boolean => {
  for (let at = 0; at < words.length; ) {
    const { concept, length } = conceptAt(words, at);
    if (concept === null || !offices.has(concept)) return false;
    at += length;
  }
  return true;
};

/** Whether a word has a translation. */
export const isInGlossary = (word: string): boolean => concepts.has(fold(word));

const longestPhrase = 4;

/** The words of a subject in another language, and those that no language has. */
export interface TranslatedWords {
  readonly words: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Translates words into each language that has a glossary, for a record in another language than the question: « trenes nocturnos » is “train night”.
 * Words that `isKept` stay as they are.
 */
export const translationsOf = (
  words: readonly string[],
  isKept: (word: string) => boolean,
): readonly TranslatedWords[] =>
  [...glossaries.values()].map((glossary) => {
    const translated: string[] = [];
    const unknown: string[] = [];
    for (let at = 0; at < words.length; ) {
      const { concept, length } = conceptAt(words, at);
      const [word = ""] = words.slice(at, at + 1);
      const [usual] = concept === null ? [] : (glossary[concept] ?? []);
      if (length === 1 && (isKept(word) || (usual === undefined && /\d/u.test(word)))) translated.push(word);
      else if (usual === undefined) unknown.push(...words.slice(at, at + length));
      else translated.push(usual);
      at += length;
    }
    return { words: [...new Set(translated)], unknown };
  });

/** Words of a question about a figure that only name what is measured: “how much does it cost”. */
export const withoutMeasures = (words: readonly string[]): readonly string[] => {
  const measures = new Set(["cost", "price", "money", "percent"]);
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { concept, length } = conceptAt(words, at);
    if (concept === null || !measures.has(concept)) kept.push(...words.slice(at, at + length));
    at += length;
  }
  return kept;
};

/** The longest phrase of a glossary at a place. */
const conceptAt = (
  words: readonly string[],
  at: number,
): { readonly concept: string | null; readonly length: number } => {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const [concept] = concepts.get(fold(words.slice(at, at + length).join(" "))) ?? [];
    if (concept !== undefined) return { concept, length };
  }
  return { concept: null, length: 1 };
};
