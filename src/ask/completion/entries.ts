import { labelOfActor } from "../../answer/fact-lines.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";
import type { Library } from "../../library/library.ts";
import { type MadeInSteps, madeInSteps } from "../../library/made-in-steps.ts";
import { spellings } from "../../library/merge.ts";
import type { Nameable } from "../parsing/option.ts";

/** Something that may be meant by somebody who is still typing. */
interface Entry {
  readonly id: string;
  /** When something was last on record of it; empty if nothing with a date is. */
  readonly newest: string;
  label(language: Language): string;
}

/** The entries of a kind, the newest first, and the words that lead to them. */
export interface EntryIndex {
  readonly entries: readonly Entry[];
  /** The different words of all entries, folded and sorted. */
  readonly words: readonly string[];
  /** For each of them the places of the entries that have it. */
  readonly entriesOf: ReadonlyMap<string, readonly number[]>;
}

interface Named extends Entry {
  readonly names: readonly string[];
}

const newestOf = (dates: Iterable<string>): string => {
  let newest = "";
  for (const date of dates) if (date > newest) newest = date;
  return newest;
};

function* indexOf(all: readonly Named[]): Generator<void, EntryIndex> {
  const entries = all.toSorted((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0));
  const entriesOf = new Map<string, number[]>();
  for (const [place, { names }] of entries.entries()) {
    for (const word of names.flatMap((name) => wordsOf(fold(name)))) {
      const places = entriesOf.get(word);
      if (places === undefined) entriesOf.set(word, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
    yield;
  }
  return { entries, entriesOf, words: [...entriesOf.keys()].sort() };
}

const actorsOf = (library: Library, ids: Iterable<string>): Named[] =>
  [...ids].flatMap((id) => {
    const actor = library.actors.get(id);
    if (actor === undefined) return [];
    const roles = library.people.get(id)?.roles ?? [];
    const said = library.statementsOf.get(id)?.[0]?.asOf ?? "";
    return [
      {
        id,
        names: [id, ...spellings(actor), ...roles.flatMap(({ title }) => Object.values(title))],
        newest: newestOf([said, ...roles.map(({ asOf }) => asOf)]),
        label: (language: Language) => labelOfActor(id, { library, language }),
      },
    ];
  });

const topicsOf = ({ topics, statements }: Library): Named[] => {
  const newest = new Map<string, string>();
  // Newest first, so that the first of a topic is its newest.
  for (const statement of statements) {
    for (const topic of statement.topics) if (!newest.has(topic)) newest.set(topic, statement.asOf);
  }
  return [...topics.values()].map(({ id, names }) => ({
    id,
    names: [id, ...Object.values(names)],
    newest: newest.get(id) ?? "",
    label: (language: Language) => localize(names, language),
  }));
};

const briefingsOf = ({ briefings }: Library): Named[] =>
  briefings.map(({ slug, headline, date }) => ({
    id: slug,
    names: [slug, ...Object.values(headline)],
    newest: date,
    label: (language: Language) => localize(headline, language),
  }));

/** The entries of a snapshot, by kind. */
export const completionEntries: Readonly<Record<Nameable, MadeInSteps<EntryIndex>>> = {
  people: madeInSteps((library) => indexOf(actorsOf(library, library.people.keys()))),
  organizations: madeInSteps((library) => indexOf(actorsOf(library, library.organizations.keys()))),
  actors: madeInSteps((library) => indexOf(actorsOf(library, library.actors.keys()))),
  topics: madeInSteps((library) => indexOf(topicsOf(library))),
  briefings: madeInSteps((library) => indexOf(briefingsOf(library))),
};
