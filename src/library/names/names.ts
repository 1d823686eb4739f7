import { LRUCache } from "lru-cache";
import { closestNames } from "./closest-names.ts";
import type { NameEntry } from "./name-entry.ts";
import { misfits } from "./name-readings.ts";
import { createNameSearch, type FoundName, mostCompared } from "./name-search.ts";
import { mostFitting, type NameSource } from "./name-source.ts";
import { readNameQuery, tellingWords, wholeKey, wordsOfName } from "./name-words.ts";
import { withOtherGivenNames } from "./nicknames.ts";
import { wantedFormsOf } from "./offices.ts";
import type { SearchableName } from "./searchable-name.ts";

/** A person who was found by an office. */
export interface Holder {
  readonly id: string;
  /** The reference of the person's newest role in this office. */
  readonly role: string;
}

export type NameMatch =
  | {
      readonly matches: "one";
      readonly id: string;
      /** Whether the match needs an assumption, such as a typing error. A part of a name that only one entity has needs none. */
      readonly assumed: boolean;
      /** Other entities that it may mean, the likeliest first. */
      readonly others: readonly string[];
    }
  /** In the order of the entries. The reader must choose, because the query fits all of them equally. `isCut` if it fits older ones, too. */
  | { readonly matches: "several"; readonly ids: readonly string[]; readonly isCut?: true }
  /** All holders of the office that was typed instead of a name, by their newest role in it, the newest first. */
  | { readonly matches: "holders"; readonly holders: readonly Holder[]; readonly isCut?: true }
  /** The ids of the closest names, best first; none of them is close enough to be a match. */
  | { readonly matches: "none"; readonly closest: readonly string[] };

/** All entities that a match may mean, without those that are only close. */
export const idsIn = (match: NameMatch): readonly string[] => {
  switch (match.matches) {
    case "one":
      return [match.id];
    case "several":
      return match.ids;
    case "holders":
      return match.holders.map(({ id }) => id);
    case "none":
      return [];
    default:
      return match satisfies never;
  }
};

/** All entities in a match: those that it may mean, and those that are only close. */
export const allIdsIn = (match: NameMatch): readonly string[] => [
  ...idsIn(match),
  ...(match.matches === "one" ? match.others : match.matches === "none" ? match.closest : []),
];

export interface NameIndex {
  search(query: string): NameMatch;
  /** The entity with this id, or else those with this name, or else those that have every typed word in their names or titles. */
  exact(query: string): readonly NameEntry[];
  /** The entry of an entity; null if there is none. */
  entry(id: string): NameEntry | null;
  /** Whether another entity has a name with the same spelling, apart from accents. */
  isShared(id: string): boolean;
  /** The holder of a role's office by a newer source, by the role's reference; null if the role is the newest. */
  newerHolder(role: string): Holder | null;
}

const mostClosest = 5;
const mostOthers = 5;
const mostKept = 5_000;

const entriesOf = (names: readonly SearchableName[]): readonly NameEntry[] => [
  ...new Map(names.map(({ entry }) => [entry.id, entry])).values(),
];

const idsOf = (names: readonly SearchableName[]): readonly string[] => entriesOf(names).map(({ id }) => id);

const matchOf = ({ found, others, assumed }: FoundName): NameMatch => {
  const [first, second] = idsOf(found);
  return first !== undefined && second === undefined
    ? { matches: "one", id: first, assumed, others: idsOf(others).slice(0, mostOthers) }
    : {
        matches: "several",
        ids: idsOf(found).slice(0, mostFitting),
        ...(found.length > mostFitting ? { isCut: true } : {}),
      };
};

/** Longer texts are not looked up, because no name is longer, and each word is a query of the index. Options take 100. */
const longestName = 300;

/** Finds entities by typed names. */
export const createNameIndex = (source: NameSource, newerHolder: NameIndex["newerHolder"]): NameIndex => {
  const find = createNameSearch(source);
  /** The people whom a short form of a given name means, with their surname as it was typed. */
  const findByGivenName = (text: string): FoundName | null => {
    const all = withOtherGivenNames(text)
      .map((each) => find(readNameQuery(each)))
      .flatMap((found) => (found?.by === "name" && !found.assumed ? found.found : []));
    const found = [...new Map(all.map((name) => [name.entry.id, name])).values()];
    return found.length === 0 ? null : { by: "name", found, others: [], assumed: true };
  };
  // Every line of a list needs this for its speaker.
  const shared = new LRUCache<string, boolean>({ maxSize: mostKept, sizeCalculation: () => 1 });
  return {
    newerHolder,
    entry: source.entry,
    exact(text) {
      if (text.length > longestName) return [];
      const byItsId = source.withId(text.trim().toLowerCase());
      if (byItsId !== null) return [byItsId.entry];
      const words = wordsOfName(text);
      const telling = tellingWords(words);
      const agreeing = (names: readonly SearchableName[]) =>
        entriesOf(names.filter((name) => !misfits(name, telling)));
      // A single word is seldom a whole name.
      const wholly = words.length > 1 ? agreeing(source.called(wholeKey(words))) : [];
      if (wholly.length > 0) return wholly;
      const wanted = telling.map(({ folded }) => ({
        names: [folded],
        start: null,
        roleWords: wantedFormsOf(folded).flatMap(source.roleWordsWith),
      }));
      return agreeing(source.having(wanted, mostCompared(telling)));
    },
    search(text) {
      if (text.length > longestName) return { matches: "none", closest: [] };
      const query = readNameQuery(text);
      const found = find(query) ?? findByGivenName(text);
      if (found === null) {
        const words = query.bare.length > 0 ? query.bare : query.telling;
        return { matches: "none", closest: idsOf(closestNames(words, source, mostClosest)) };
      }
      if (found.by === "name") return matchOf(found);
      return {
        matches: "holders",
        holders: found.holders.map(({ holder, role }) => ({ id: holder.entry.id, role: role.reference })),
        ...(found.isCut ? { isCut: true } : {}),
      };
    },
    isShared(id) {
      const known = shared.get(id);
      if (known !== undefined) return known;
      const names = source.entry(id)?.names ?? [];
      const isShared = names.some((name) =>
        source.idsCalled(wholeKey(wordsOfName(name))).some((other) => other !== id),
      );
      shared.set(id, isShared);
      return isShared;
    },
  };
};
