import { makeInSteps } from "../in-steps.ts";
import { includesSorted } from "../search/sorted-numbers.ts";
import { closestEntries } from "./closest-names.ts";
import { type NameEntry, type NamePostings, namePostings } from "./name-postings.ts";
import { readNameQuery } from "./name-query.ts";
import { createNameSearch, type FoundName } from "./name-search.ts";
import { nameWords, tellingWords } from "./name-words.ts";
import { newerHolders } from "./newer-holders.ts";
import { entriesWithRoleWord } from "./role-search.ts";

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
  /** Prepares it step by step, before the first search. */
  steps(): Iterable<void>;
}

const mostClosest = 5;
const mostOthers = 5;

const createIndex = (entries: readonly NameEntry[], postings: NamePostings): Omit<NameIndex, "steps"> => {
  const { numberOf, entriesOf, byId, wholeNames } = postings;
  const { find, misfitsWith, vocabulary } = createNameSearch(entries, postings);
  let newer: ReturnType<typeof newerHolders> | null = null;
  const idOf = (entry: number): string => entries[entry]?.id ?? "";

  const matchOf = ({ found, others, assumed }: FoundName): NameMatch => {
    const [first, second] = found;
    return first !== undefined && second === undefined
      ? { matches: "one", id: idOf(first), assumed, others: others.slice(0, mostOthers).map(idOf) }
      : { matches: "several", ids: found.map(idOf) };
  };

  return {
    exact(text) {
      const words = nameWords(text);
      const telling = tellingWords(words);
      const [first = [], ...others] = telling.map(({ folded }) => [
        ...new Set([
          ...(entriesOf[numberOf.get(folded) ?? -1] ?? []),
          ...entriesWithRoleWord(postings, folded),
        ]),
      ]);
      const all = first.filter((entry) => others.every((list) => list.includes(entry)));
      const byItsId = byId.get(text.trim().toLowerCase());
      return [
        ...new Set([
          ...(byItsId === undefined ? [] : [byItsId]),
          ...all.filter((entry) => !misfitsWith(entry, telling)),
        ]),
      ]
        .sort((a, b) => a - b)
        .map(idOf);
    },
    search(text) {
      const query = readNameQuery(text);
      const found = find(query);
      if (found === null) {
        const words = query.bare.length > 0 ? query.bare : query.telling;
        const closest = closestEntries(words, postings, vocabulary(), mostClosest);
        return { matches: "none", closest: closest.map(idOf) };
      }
      if (found.by === "name") return matchOf(found);
      return {
        matches: "holders",
        holders: found.holders.map(({ entry, role }) => ({ id: idOf(entry), role: role.reference })),
      };
    },
    newerHolder: (role) => {
      newer ??= newerHolders(postings);
      const held = newer.get(role);
      return held === undefined ? null : { id: idOf(held.entry), role: held.role.reference };
    },
    isShared: (id) => {
      const entry = byId.get(id);
      if (entry === undefined) return false;
      return (entries[entry]?.names ?? []).some((name) => {
        const whole = wholeNames.get(
          nameWords(name)
            .map(({ folded }) => folded)
            .join(""),
        );
        return whole !== undefined && whole.length > 1 && includesSorted(whole, entry);
      });
    },
  };
};

/** Finds entities by their names, however they are typed. `entries` are made when the index is. */
export const nameIndexOf = (entries: () => Generator<void, readonly NameEntry[]>): NameIndex => {
  const { of, steps } = makeInSteps(function* () {
    const all = yield* entries();
    return createIndex(all, yield* namePostings(all));
  });
  return {
    search: (query) => of().search(query),
    exact: (query) => of().exact(query),
    isShared: (id) => of().isShared(id),
    newerHolder: (role) => of().newerHolder(role),
    steps,
  };
};

/** The same for some entries. */
export const createNameIndex = (entries: readonly NameEntry[]): NameIndex =>
  // biome-ignore lint/correctness/useYield: They are there already.
  nameIndexOf(function* () {
    return entries;
  });
