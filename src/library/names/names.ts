import { LRUCache } from "lru-cache";
import { closestNames } from "./closest-names.ts";
import { readNameQuery } from "./name-query.ts";
import { createNameSearch, type FoundName, misfits } from "./name-search.ts";
import type { NameSource } from "./name-source.ts";
import { nameWords, tellingWords, wholeKey } from "./name-words.ts";
import type { PostedName } from "./posted-name.ts";

/** A person by an office. */
export interface Holder {
  readonly id: string;
  /** The reference of the newest role that is this office. */
  readonly role: string;
}

export type NameMatch =
  | {
      readonly matches: "one";
      readonly id: string;
      /** Whether more was assumed than that a part of a name means the only one who has it, such as a typing error. */
      readonly assumed: boolean;
      /** Who else it may mean, the likeliest first. */
      readonly others: readonly string[];
    }
  /** In the order of the entries. Nothing tells them apart, so the reader must choose. */
  | { readonly matches: "several"; readonly ids: readonly string[] }
  /** All who have the office that was typed, in the place of a name: by their newest such role, the newest first. */
  | { readonly matches: "holders"; readonly holders: readonly Holder[] }
  /** The ids of the names that come closest, best first; none of them is close enough to be meant. */
  | { readonly matches: "none"; readonly closest: readonly string[] };

/** All that a match may mean; not what merely comes close. */
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

/** All that a match names: those it may mean, and those that come close. */
export const allIdsIn = (match: NameMatch): readonly string[] => [
  ...idsIn(match),
  ...(match.matches === "one" ? match.others : match.matches === "none" ? match.closest : []),
];

export interface NameIndex {
  search(query: string): NameMatch;
  /** The ids of all that have every word as it was typed, in their names or titles; and the one whose id it is. */
  exact(query: string): readonly string[];
  /** Whether another one has a name that is written the same, accents aside. */
  isShared(id: string): boolean;
  /** Who has the office of a role by a newer source, by the role's reference; null if it is the newest. */
  newerHolder(role: string): Holder | null;
}

const mostClosest = 5;
const mostOthers = 5;
const mostKept = 5_000;

const idsOf = (names: readonly PostedName[]): readonly string[] => [
  ...new Set(names.map(({ entry }) => entry.id)),
];

const matchOf = ({ found, others, assumed }: FoundName): NameMatch => {
  const [first, second] = idsOf(found);
  return first !== undefined && second === undefined
    ? { matches: "one", id: first, assumed, others: idsOf(others).slice(0, mostOthers) }
    : { matches: "several", ids: idsOf(found) };
};

/** No name is longer, and each word of a text is a query of the index. An option takes 100 characters. */
const longestName = 300;

/** Finds entities by their names, however they are typed. */
export const createNameIndex = (source: NameSource, newerHolder: NameIndex["newerHolder"]): NameIndex => {
  const find = createNameSearch(source);
  // Every line of a list asks it about its speaker.
  const shared = new LRUCache<string, boolean>({ max: mostKept });
  return {
    newerHolder,
    exact(text) {
      if (text.length > longestName) return [];
      const telling = tellingWords(nameWords(text));
      const all = source
        .having(
          telling.map(({ folded }) => ({
            names: [folded],
            start: null,
            roleWords: source.roleWordsWith(folded),
          })),
        )
        .filter((name) => !misfits(name, telling));
      const byItsId = source.withId(text.trim().toLowerCase());
      return source.inOrder(byItsId === null ? all : [...all, byItsId]).map(({ entry }) => entry.id);
    },
    search(text) {
      if (text.length > longestName) return { matches: "none", closest: [] };
      const query = readNameQuery(text);
      const found = find(query);
      if (found === null) {
        const words = query.bare.length > 0 ? query.bare : query.telling;
        return { matches: "none", closest: idsOf(closestNames(words, source, mostClosest)) };
      }
      if (found.by === "name") return matchOf(found);
      return {
        matches: "holders",
        holders: found.holders.map(({ holder, role }) => ({ id: holder.entry.id, role: role.reference })),
      };
    },
    isShared(id) {
      const known = shared.get(id);
      if (known !== undefined) return known;
      const names = source.withId(id)?.entry.names ?? [];
      const isShared = names.some((name) =>
        source.called(wholeKey(nameWords(name))).some(({ entry }) => entry.id !== id),
      );
      shared.set(id, isShared);
      return isShared;
    },
  };
};
