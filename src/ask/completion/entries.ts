import { labelOfActor } from "../../answer/fact-lines.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";
import { type MadeInSteps, madeInSteps, madeWithin } from "../../library/in-steps.ts";
import type { Library, Listed, ListedKind } from "../../library/library.ts";
import type { Nameable } from "../parsing/option.ts";

/** A person or thing that can be suggested. */
interface Entry {
  readonly id: string;
  label(language: Language): string;
}

/** The entries of a kind, newest first, with an index of their words. */
export interface EntryIndex {
  readonly entries: readonly Entry[];
  /** The different words of all entries, folded and sorted. */
  readonly words: readonly string[];
  /** For each word, the indexes of the entries that have it. */
  readonly entriesOf: ReadonlyMap<string, readonly number[]>;
}

function* indexOf(
  all: readonly Listed[],
  labelOf: (id: string, language: Language) => string,
): Generator<void, EntryIndex> {
  const sorted = all.toSorted((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0));
  const entriesOf = new Map<string, number[]>();
  for (const [place, { id, spellings, titles }] of sorted.entries()) {
    for (const word of [id, ...spellings, ...titles].flatMap((name) => wordsOf(fold(name)))) {
      const places = entriesOf.get(word);
      if (places === undefined) entriesOf.set(word, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
    yield;
  }
  const entries = sorted.map(({ id }): Entry => ({ id, label: (language) => labelOf(id, language) }));
  return { entries, entriesOf, words: [...entriesOf.keys()].sort() };
}

const named = (
  kinds: readonly ListedKind[],
  labelOf: (id: string, language: Language, library: Library) => string,
): MadeInSteps<Library, EntryIndex> =>
  madeInSteps(function* (library: Library) {
    const all: Listed[] = [];
    for (const kind of kinds) all.push(...(yield* madeWithin(library.listed(kind))));
    return yield* indexOf(all, (id, language) => labelOf(id, language, library));
  });

const labelOfNamed = (id: string, language: Language, library: Library): string =>
  labelOfActor(id, { library, language });

/** The entries of a snapshot, by kind. */
export const completionEntries: Readonly<Record<Nameable, MadeInSteps<Library, EntryIndex>>> = {
  people: named(["people"], labelOfNamed),
  organizations: named(["organizations"], labelOfNamed),
  actors: named(["organizations", "people"], labelOfNamed),
  topics: named(["topics"], (id, language, { topics }) => localize(topics.get(id)?.names ?? {}, language)),
  briefings: named(["briefings"], (id, language, { bySlug }) =>
    localize(bySlug.get(id)?.headline ?? {}, language),
  ),
};
