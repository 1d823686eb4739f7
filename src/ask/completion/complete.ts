import { labelOfActor } from "../../answer/fact-lines.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";
import type { Library, NamedKind, TypedWord } from "../../library/library.ts";
import type { Nameable } from "../parsing/option.ts";

/** The suggestions for a person who types. */
export interface Completion {
  /** The person's or thing's name. */
  readonly label: string;
  /** The option's value. */
  readonly value: string;
}

/** Discord's limit, and also about as many as a person reads. */
const mostCompletions = 25;

const vowel = /[aeiouyœæаеиоуыэюяієїαεηιουω]/u;

/** The fewest letters that may be a word without vowels, and the fewest that may be a mistyped word. */
const [shortestConsonants, shortestMistyped] = [3, 5];

/** What suggestions name. */
type Suggested = Nameable | "watchable";

const kindsOf = {
  people: ["people"],
  organizations: ["organizations"],
  actors: ["organizations", "people"],
  topics: ["topics"],
  briefings: ["briefings"],
  watchable: ["organizations", "people", "topics"],
} as const satisfies Record<Suggested, readonly NamedKind[]>;

interface Request {
  readonly library: Library;
  readonly language: Language;
  /** The ids that a channel asks for, the one that it asks for most first. */
  readonly preferred: readonly string[];
}

/**
 * What may be meant by what was typed so far: each word is the start of a word of the name. What the channel asks for
 * comes first, then what is new.
 */
export const complete = (kind: Suggested, typed: string, request: Request): readonly Completion[] =>
  matching(kind, typed, request).map((id) => ({ label: labelOf(kind, id, request), value: id }));

/** Whether a word begins with the typed letters, if vowels after the first letter are left out: `trn`, `whtlock`. */
const beginsWithConsonants = (word: string, typed: string): boolean => {
  let at = 0;
  for (const letter of typed) {
    while (at > 0 && at < word.length && word[at] !== letter && vowel.test(word[at] ?? "")) at += 1;
    if (word[at] !== letter) return false;
    at += letter.length;
  }
  return true;
};

/** The words that are similar to the typed one. A suggestion may guess more than an answer, because a person chooses. */
const like = (words: readonly string[], typed: string): readonly string[] => {
  if (typed.length < shortestConsonants) return [];
  const distanceTo = editDistanceFrom(typed);
  return words.filter(
    (word) =>
      beginsWithConsonants(word, typed) ||
      (typed.length >= shortestMistyped &&
        Math.abs(word.length - typed.length) <= 1 &&
        distanceTo(word) <= 1),
  );
};

const labelOf = (kind: Suggested, id: string, { library, language }: Request): string => {
  switch (kind) {
    case "people":
    case "organizations":
    case "actors":
      return labelOfActor(id, { library, language });
    case "watchable":
      return library.actors.has(id)
        ? labelOfActor(id, { library, language })
        : localize(library.topics.get(id)?.names ?? {}, language);
    case "topics":
      return localize(library.topics.get(id)?.names ?? {}, language);
    case "briefings":
      return localize(library.bySlug.get(id)?.headline ?? {}, language);
    default:
      return kind satisfies never;
  }
};

/** The ids of what has a word for each that was typed; of all, if nothing was. */
const matching = (kind: Suggested, typed: string, { library, preferred }: Request): readonly string[] => {
  const kinds = kindsOf[kind];
  const find = (words: readonly TypedWord[], most = mostCompletions): readonly string[] =>
    library.typed.find(kinds, words, { preferred, most });
  const starts = wordsOf(fold(typed)).map((start): TypedWord => ({ start, words: [] }));
  const exact = find(starts);
  if (exact.length > 0) return exact;
  const all = kinds.flatMap((each) => library.typed.words(each));
  return find(
    starts.map((word): TypedWord => {
      const isKnown = word.start === null || find([word], 1).length > 0;
      return isKnown ? word : { start: null, words: like(all, word.start) };
    }),
  );
};

/** Those of a few names that what was typed is a part of, in their order. */
export const completeNames = (names: readonly string[], typed: string): readonly Completion[] =>
  names
    .filter((name) => fold(name).includes(fold(typed.trim())))
    .map((name) => ({ label: name, value: name }));
