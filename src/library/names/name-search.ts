import type { NameQuery } from "./name-query.ts";
import {
  createNameReadings,
  mostErrors,
  type NameReading,
  perError,
  perStart,
  type Readings,
  readingCost,
  wantedWord,
} from "./name-readings.ts";
import type { NameSource } from "./name-source.ts";
import { accentedForm, type NameWord, wholeKey } from "./name-words.ts";
import type { PostedName } from "./posted-name.ts";
import { agreesWithOffice, type FoundHolder, holdersOf } from "./role-search.ts";

export interface FoundName {
  readonly by: "name";
  /** The best matches. */
  readonly found: readonly PostedName[];
  /** The other matches, the best first. */
  readonly others: readonly PostedName[];
  /** Whether the match needs an assumption, apart from a part of a name that only one entity has. */
  readonly assumed: boolean;
}

/** Entities that a query may mean, by name or by office. */
export type Found = FoundName | { readonly by: "role"; readonly holders: readonly FoundHolder[] };

// Smaller costs, for matches with the same errors: other accents than the typed ones, and the place of the words.
const perMisfit = 2 ** 3;
const [theseAccents, noAccents, otherAccents] = [0, 1, 2];
const places = { wholeName: 0, allWordsOfName: 1, wordsOfName: 2, withRole: 4 } as const;
const tooManyErrors = (mostErrors + 1) * perError;

/** A word of a query, with its possible readings in names and in roles. */
interface ReadQueryWord {
  readonly readings: Readings;
  readonly roleWords: readonly string[];
}

interface Match {
  readonly name: PostedName;
  readonly cost: number;
}

/** How well a name matches the typed accents; the worst word decides. */
const misfitOf = ({ accented }: PostedName, query: readonly NameWord[]): number => {
  let worst: number = theseAccents;
  for (const word of query) {
    const { folded } = word;
    const written = accentedForm(word);
    if (folded === written) continue;
    const forms = accented.get(folded);
    if (forms?.has(written) === true) continue;
    worst = Math.max(worst, forms === undefined ? noAccents : otherAccents);
  }
  return worst;
};

/** Whether a name writes one of the words with other accents than these. */
export const misfits = (name: PostedName, words: readonly NameWord[]): boolean =>
  misfitOf(name, words) === otherAccents;

/** The cost of reading a query's words as words of a name, or some of them as words of a role; infinite if they do not match. */
const costIn = (
  name: readonly string[],
  read: readonly { readonly readings: Readings; readonly isRole: boolean }[],
): number => {
  let sum = 0;
  let named = false;
  for (const { readings, isRole } of read) {
    let least = Number.POSITIVE_INFINITY;
    for (const word of name) least = Math.min(least, readingCost(readings, word));
    if (least === Number.POSITIVE_INFINITY && !isRole) return least;
    if (least < Number.POSITIVE_INFINITY) {
      named = true;
      sum += least;
    } else sum += places.withRole;
  }
  return named ? sum : Number.POSITIVE_INFINITY;
};

const costOf = (name: PostedName, query: readonly NameWord[], read: readonly ReadQueryWord[]): number => {
  const words = read.map(({ readings, roleWords }) => ({
    readings,
    isRole: roleWords.some((word) => name.roleWords.has(word)),
  }));
  let best = Number.POSITIVE_INFINITY;
  for (const each of name.names) {
    const isAll = each.length === query.length && (query.length > 1 || !name.entry.isPerson);
    best = Math.min(best, costIn(each, words) + (isAll ? places.allWordsOfName : places.wordsOfName));
  }
  if (best >= tooManyErrors) return Number.POSITIVE_INFINITY;
  const isWhole = query.length > 1 && name.wholeKeys.has(wholeKey(query));
  return (isWhole ? places.wholeName : best) + misfitOf(name, query) * perMisfit;
};

const foundOf = (matches: readonly Match[], assumed: boolean): FoundName | null => {
  const [first] = matches;
  if (first === undefined) return null;
  const found = matches.filter(({ cost }) => cost === first.cost).map(({ name }) => name);
  const isOther = ({ cost }: Match): boolean => cost % perStart >= otherAccents * perMisfit;
  // If the typed accents match an entity, leave out those with other accents.
  const others = matches.slice(found.length).filter((match) => isOther(first) || !isOther(match));
  return {
    by: "name",
    found,
    others: others.map(({ name }) => name),
    assumed: assumed || isOther(first),
  };
};

/** Lowest cost first; matches with the same cost keep their order. */
const byCost = (matches: readonly Match[]): readonly Match[] =>
  matches.filter(({ cost }) => cost < Number.POSITIVE_INFINITY).toSorted((a, b) => a.cost - b.cost);

/** Finds the entities that a query may mean. Tries several ways to read it, and uses the first one with a result. */
export const createNameSearch = (source: NameSource): ((query: NameQuery) => Found | null) => {
  const { asTyped, asStart, asMistyped } = createNameReadings(source);

  /** The names that match all words of a query, read in one way, the best first. */
  const matching = (query: readonly NameWord[], way: NameReading, withRoles: boolean): readonly Match[] => {
    const distinct = [...new Map(query.map((word) => [word.folded, word])).values()];
    const read = distinct.map(
      (word): ReadQueryWord => ({
        readings: way(word, distinct.length === 1),
        roleWords: withRoles ? source.roleWordsWith(word.folded) : [],
      }),
    );
    const candidates = source.having(read.map(({ readings, roleWords }) => wantedWord(readings, roleWords)));
    return byCost(candidates.map((name) => ({ name, cost: costOf(name, query, read) })));
  };

  /** The entities whose whole name is the query. A single word that may be part of another name is not a person's whole name. */
  const wholly = ({ words, telling }: NameQuery): FoundName | null => {
    for (const each of [words, telling]) {
      const key = wholeKey(each);
      const fitting = source
        .called(key)
        .filter(({ entry }) => each.length > 1 || !entry.isPerson || !source.isNameWord(key))
        .map((name) => ({ name, cost: misfitOf(name, words) * perMisfit }))
        .filter(({ cost }) => cost < otherAccents * perMisfit);
      const best = foundOf(byCost(fitting), false);
      if (best === null) continue;
      const isPerson = best.found.some(({ entry }) => entry.isPerson);
      const longer = isPerson && each.length > 1 ? foundOf(matching(each, asTyped, false), false) : null;
      const others = [...(longer?.found ?? []), ...(longer?.others ?? [])];
      return { ...best, others: without(others, best.found) };
    }
    return null;
  };

  /** The entity with this id. An id of one word may also be a word of other names. */
  const byItsId = (query: NameQuery): FoundName | null => {
    const name = source.withId(query.text);
    if (name === null) return null;
    const isName = without([name], wholly(query)?.found ?? []).length === 0;
    const others =
      query.words.length > 1 || isName
        ? []
        : matching(query.words, asTyped, false).map((match) => match.name);
    return { by: "name", found: [name], others: without(others, [name]), assumed: false };
  };

  /** A name with a title before or after it. If the person does not have that title on record, the whole name is needed. */
  const withoutOffices = ({ bare, words, offices }: NameQuery, way: NameReading, assumed: boolean) => {
    if (bare.length === 0 || wholeKey(bare) === wholeKey(words)) return null;
    const matches = matching(bare, way, false);
    const agreeing = matches.filter(({ name }) =>
      offices.every((office) => agreesWithOffice(name.roles, office)),
    );
    if (agreeing.length > 0) return foundOf(agreeing, assumed);
    return foundOf(
      matches.filter(({ name }) => name.wholeKeys.has(wholeKey(bare))),
      true,
    );
  };

  const read = (query: NameQuery, way: NameReading, assumed: boolean): Found | null => {
    const { words, telling } = query;
    const holders = holdersOf(telling, source);
    const named =
      (telling.length < words.length ? foundOf(matching(words, way, false), assumed) : null) ??
      foundOf(matching(telling, way, false), assumed);
    if (named !== null) {
      const also = without(
        holders.map(({ holder }) => holder),
        [...named.found, ...named.others],
      );
      return { ...named, others: [...named.others, ...also] };
    }
    if (holders.length > 0) return { by: "role", holders };
    return foundOf(matching(telling, way, true), assumed) ?? withoutOffices(query, way, assumed);
  };

  return (query) =>
    byItsId(query) ??
    wholly(query) ??
    read(query, asTyped, false) ??
    read(query, asStart, true) ??
    read(query, asMistyped, true) ??
    (query.joined === null ? null : foundOf(matching(query.joined, asMistyped, false), true));
};

const without = (names: readonly PostedName[], those: readonly PostedName[]): readonly PostedName[] => {
  const ids = new Set(those.map(({ entry }) => entry.id));
  return names.filter(({ entry }) => !ids.has(entry.id));
};
