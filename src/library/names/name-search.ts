import { includesSorted, uniteSorted } from "../search/sorted-numbers.ts";
import type { NameEntry, NamePostings } from "./name-postings.ts";
import type { NameQuery } from "./name-query.ts";
import {
  createNameReadings,
  mostErrors,
  type NameReading,
  perError,
  perStart,
  type Readings,
} from "./name-readings.ts";
import { accentedForm, type NameWord, wholeKey } from "./name-words.ts";
import { agreesWithOffice, entriesWithRoleWord, type FoundHolder, holdersOf } from "./role-search.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface FoundName {
  readonly by: "name";
  /** Those that fit best, in the order of the entries. */
  readonly found: readonly number[];
  /** Those that fit less well, the best first. */
  readonly others: readonly number[];
  /** Whether more was assumed than that a part of a name means the only one who has it. */
  readonly assumed: boolean;
}

/** Entries that a query may mean; or those who have the office that it names. */
export type Found = FoundName | { readonly by: "role"; readonly holders: readonly FoundHolder[] };

// What makes a match worse than errors do not tell apart: other accents than were typed, and where the words were found.
const perMisfit = 2 ** 3;
const [theseAccents, noAccents, otherAccents] = [0, 1, 2];
const places = { wholeName: 0, allWordsOfName: 1, wordsOfName: 2, withRole: 4 } as const;
const tooManyErrors = (mostErrors + 1) * perError;

/** A word of a query: what it may stand for in names, who has it in a role, and all who have it so or so. */
interface ReadQueryWord {
  readonly readings: Readings;
  readonly roles: readonly number[];
  readonly lists: readonly (readonly number[])[];
}

interface Match {
  readonly entry: number;
  readonly cost: number;
}

export interface NameSearch {
  find(query: NameQuery): Found | null;
  /** Whether an entry writes one of the words with other accents than these. */
  misfitsWith(entry: number, words: readonly NameWord[]): boolean;
  vocabulary(): Vocabulary;
}

export const createNameSearch = (entries: readonly NameEntry[], postings: NamePostings): NameSearch => {
  const { numberOf, entriesOf, namesOf, wholeNames, accented, byId, rolesOf } = postings;
  const { asTyped, asStart, asMistyped, vocabulary } = createNameReadings(postings);

  /** How an entry's names agree with the accents that were typed; the word that agrees least decides. */
  const misfitOf = (entry: number, query: readonly NameWord[]): number => {
    let worst: number = theseAccents;
    for (const word of query) {
      const { folded } = word;
      const written = accentedForm(word);
      if (folded === written) continue;
      const forms = accented.get(folded);
      if (includesSorted(forms?.get(written), entry)) continue;
      const other = [...(forms?.values() ?? [])].some((list) => includesSorted(list, entry));
      worst = Math.max(worst, other ? otherAccents : noAccents);
    }
    return worst;
  };

  /** What reading the words of a query as words of a name costs, or some of them as words of a role; infinite if it cannot be. */
  const costIn = (
    name: readonly number[],
    read: readonly { readonly readings: Readings; readonly isRole: boolean }[],
  ): number => {
    let sum = 0;
    let named = false;
    for (const { readings, isRole } of read) {
      let least = Number.POSITIVE_INFINITY;
      for (const word of name) least = Math.min(least, readings.get(word) ?? Number.POSITIVE_INFINITY);
      if (least === Number.POSITIVE_INFINITY && !isRole) return least;
      if (least < Number.POSITIVE_INFINITY) {
        named = true;
        sum += least;
      } else sum += places.withRole;
    }
    return named ? sum : Number.POSITIVE_INFINITY;
  };

  /** The entries that fit all words of a query, each word read in one way, the best first. */
  const matching = (query: readonly NameWord[], way: NameReading, withRoles: boolean): readonly Match[] => {
    const distinct = [...new Map(query.map((word) => [word.folded, word])).values()];
    const read: ReadQueryWord[] = [];
    for (const word of distinct) {
      const readings = way(word, distinct.length === 1);
      const roles = withRoles ? entriesWithRoleWord(postings, word.folded) : [];
      if (readings.size === 0 && roles.length === 0) return [];
      const lists = [...[...readings.keys()].map((number) => entriesOf[number] ?? []), roles];
      read.push({ readings, roles, lists });
    }
    // The rarest word gives the candidates.
    const countOf = ({ lists }: ReadQueryWord): number => lists.reduce((sum, { length }) => sum + length, 0);
    const [rarest] = read.toSorted((a, b) => countOf(a) - countOf(b));
    const wholes = wholeNames.get(wholeKey(query));
    const costOf = (entry: number): number => {
      const words = read.map(({ readings, roles }) => ({ readings, isRole: includesSorted(roles, entry) }));
      let best = Number.POSITIVE_INFINITY;
      for (const name of namesOf[entry] ?? []) {
        const isAll = name.length === query.length && (query.length > 1 || entries[entry]?.isPerson !== true);
        best = Math.min(best, costIn(name, words) + (isAll ? places.allWordsOfName : places.wordsOfName));
      }
      if (best >= tooManyErrors) return Number.POSITIVE_INFINITY;
      const isWhole = query.length > 1 && includesSorted(wholes, entry);
      return (isWhole ? places.wholeName : best) + misfitOf(entry, query) * perMisfit;
    };
    return uniteSorted(rarest?.lists ?? [])
      .map((entry) => ({ entry, cost: costOf(entry) }))
      .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.cost - b.cost || a.entry - b.entry);
  };

  const foundOf = (matches: readonly Match[], assumed: boolean): FoundName | null => {
    const [first] = matches;
    if (first === undefined) return null;
    const found = matches.filter(({ cost }) => cost === first.cost).map(({ entry }) => entry);
    const isOther = ({ cost }: Match): boolean => cost % perStart >= otherAccents * perMisfit;
    // Who writes it with other accents was not typed, if another one writes it so.
    const others = matches.slice(found.length).filter((match) => isOther(first) || !isOther(match));
    return {
      by: "name",
      found,
      others: others.map(({ entry }) => entry),
      assumed: assumed || isOther(first),
    };
  };

  /** What is called so as a whole. A person is not, by a word that may be a part of another name. */
  const wholly = ({ words, telling }: NameQuery): FoundName | null => {
    for (const each of [words, telling]) {
      const key = wholeKey(each);
      const fitting = (wholeNames.get(key) ?? [])
        .filter((entry) => each.length > 1 || entries[entry]?.isPerson !== true || !numberOf.has(key))
        .map((entry) => ({ entry, cost: misfitOf(entry, words) * perMisfit }))
        .filter(({ cost }) => cost < otherAccents * perMisfit)
        .sort((a, b) => a.cost - b.cost || a.entry - b.entry);
      const best = foundOf(fitting, false);
      if (best === null) continue;
      const isPerson = best.found.some((entry) => entries[entry]?.isPerson === true);
      const longer = isPerson && each.length > 1 ? foundOf(matching(each, asTyped, false), false) : null;
      const others = [...(longer?.found ?? []), ...(longer?.others ?? [])].filter(
        (entry) => !best.found.includes(entry),
      );
      return { ...best, others };
    }
    return null;
  };

  /** The one that has this id. An id of one word may be a word of other names. */
  const byItsId = (query: NameQuery): FoundName | null => {
    const entry = byId.get(query.text);
    if (entry === undefined) return null;
    const isName = wholly(query)?.found.includes(entry) === true;
    const others =
      query.words.length > 1 || isName
        ? []
        : matching(query.words, asTyped, false)
            .map((match) => match.entry)
            .filter((other) => other !== entry);
    return { by: "name", found: [entry], others, assumed: false };
  };

  /** A name with a title before or after it that the person has on record; with another one, the whole name is needed. */
  const withoutOffices = ({ bare, words, offices }: NameQuery, way: NameReading, assumed: boolean) => {
    if (bare.length === 0 || wholeKey(bare) === wholeKey(words)) return null;
    const matches = matching(bare, way, false);
    const agreeing = matches.filter(({ entry }) =>
      offices.every((office) => agreesWithOffice(rolesOf[entry] ?? [], office)),
    );
    if (agreeing.length > 0) return foundOf(agreeing, assumed);
    const whole = wholeNames.get(wholeKey(bare));
    return foundOf(
      matches.filter(({ entry }) => includesSorted(whole, entry)),
      true,
    );
  };

  const read = (query: NameQuery, way: NameReading, assumed: boolean): Found | null => {
    const { words, telling } = query;
    const holders = holdersOf(telling, postings);
    const named =
      (telling.length < words.length ? foundOf(matching(words, way, false), assumed) : null) ??
      foundOf(matching(telling, way, false), assumed);
    if (named !== null) {
      const also = holders.map(({ entry }) => entry).filter((entry) => !named.found.includes(entry));
      return { ...named, others: [...new Set([...named.others, ...also])] };
    }
    if (holders.length > 0) return { by: "role", holders };
    return foundOf(matching(telling, way, true), assumed) ?? withoutOffices(query, way, assumed);
  };

  return {
    find(query) {
      return (
        byItsId(query) ??
        wholly(query) ??
        read(query, asTyped, false) ??
        read(query, asStart, true) ??
        read(query, asMistyped, true) ??
        (query.joined === null ? null : foundOf(matching(query.joined, asMistyped, false), true))
      );
    },
    misfitsWith: (entry, words) => misfitOf(entry, words) === otherAccents,
    vocabulary,
  };
};
