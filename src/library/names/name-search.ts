import {
  accentCost,
  costOf,
  createNameReadings,
  hasOtherAccentsAt,
  type NameReading,
  type ReadQueryWord,
  wantedWord,
} from "./name-readings.ts";
import { mostFitting, type NameSource } from "./name-source.ts";
import { accentedForm, cutsOf, foldedOf, type NameQuery, type NameWord, wholeKey } from "./name-words.ts";
import { agreesWithOffice, type FoundHolders, holdersOf } from "./offices.ts";
import type { SearchableName } from "./searchable-name.ts";

export interface FoundName {
  readonly by: "name";
  /** The best matches. */
  readonly found: readonly SearchableName[];
  /** The other matches, the best first. */
  readonly others: readonly SearchableName[];
  /** Whether the match needs an assumption, apart from a part of a name that only one entity has. */
  readonly assumed: boolean;
}

/** Entities that a query may mean, by name or by office. */
export type Found = FoundName | ({ readonly by: "role" } & FoundHolders);

interface Match {
  readonly name: SearchableName;
  readonly cost: number;
}

/** Only some names have the accents that were typed, and these may not be the newest, so that more are compared. */
export const mostCompared = (query: readonly NameWord[]): number =>
  query.some((word) => accentedForm(word) !== word.folded) ? mostWithAccents : mostFitting + 1;

const foundOf = (matches: readonly Match[], assumed: boolean): FoundName | null => {
  const [first] = matches;
  if (first === undefined) return null;
  const found = matches.filter(({ cost }) => cost === first.cost).map(({ name }) => name);
  const isOther = ({ cost }: Match): boolean => hasOtherAccentsAt(cost);
  // If the typed accents match an entity, leave out those with other accents.
  const others = matches.slice(found.length).filter((match) => isOther(first) || !isOther(match));
  return {
    by: "name",
    found,
    others: others.map(({ name }) => name),
    assumed: assumed || isOther(first),
  };
};

const mostWithAccents = 1_000;

/** Lowest cost first; matches with the same cost keep their order. */
const byCost = (matches: readonly Match[]): readonly Match[] =>
  matches.filter(({ cost }) => cost < Number.POSITIVE_INFINITY).toSorted((a, b) => a.cost - b.cost);

/** Finds the entities that a query may mean. Tries several ways to read it, and uses the first one with a result. */
export const createNameSearch = (source: NameSource): ((query: NameQuery) => Found | null) => {
  const { asTyped, asStart, asMistyped, asSimilar } = createNameReadings(source);

  /** The names that match all words of a query, read in one way, the best first. */
  const matching = (query: readonly NameWord[], way: NameReading, withRoles: boolean): readonly Match[] => {
    const distinct = [...new Map(query.map((word) => [word.folded, word])).values()];
    const read = distinct.map(
      (word): ReadQueryWord => ({
        typed: word,
        readings: way(word, distinct.length === 1),
        roleWords: withRoles ? source.roleWordsWith(word.folded) : [],
      }),
    );
    const wanted = read.map(({ readings, roleWords }) => wantedWord(readings, roleWords));
    const candidates = source.having(wanted, mostCompared(query));
    return byCost(candidates.map((name) => ({ name, cost: costOf(name, query, read) })));
  };

  /** The entities whose whole name is the query. A single word that may be part of another name is not a person's whole name, unless it has several parts: 李娜. */
  const wholly = (query: NameQuery): FoundName | null => {
    const { words, telling } = query;
    for (const each of [words, telling]) {
      const key = wholeKey(each);
      const fitting = source
        .called(key)
        .filter(({ entry }) => hasParts(each) || !entry.isPerson || !source.isNameWord(key))
        .map((name) => ({ name, cost: accentCost(name, words) }))
        .filter(({ cost }) => !hasOtherAccentsAt(cost));
      const best = foundOf(byCost(fitting), each === telling && query.leavesOutInnerWord);
      if (best === null) continue;
      const isPerson = best.found.some(({ entry }) => entry.isPerson);
      const longer = isPerson && hasParts(each) ? foundOf(matching(each, asTyped, false), false) : null;
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
    const agrees = agreesWithOffice(offices);
    const agreeing = matches.filter(({ name }) => agrees(name.roles));
    if (agreeing.length > 0) return foundOf(agreeing, assumed);
    return foundOf(
      matches.filter(({ name }) => name.wholeKeys.has(wholeKey(bare))),
      true,
    );
  };

  /** The others who fit with a typing error, if what was typed is only a part of a name: “Jean Lefevre” may be Jean Lefebvre, and not Jean-Pierre Lefèvre. */
  const similar = ({ telling }: NameQuery, { found }: FoundName): readonly SearchableName[] => {
    const typed = new Set(telling.map(({ folded }) => folded));
    const isTyped = (name: readonly string[]): boolean =>
      name.length === typed.size && name.every((word) => typed.has(word));
    const isWhole = found.some(({ names }) => names.some(isTyped));
    return telling.length < 2 || isWhole ? [] : matching(telling, asSimilar, false).map(({ name }) => name);
  };

  const read = (query: NameQuery, way: NameReading, assumed: boolean): Found | null => {
    const { words, telling } = query;
    const { holders, isCut } = holdersOf(telling, source);
    const named = withParticles(
      query,
      (telling.length < words.length ? foundOf(matching(words, way, false), assumed) : null) ??
        foundOf(matching(telling, way, false), assumed || query.leavesOutInnerWord),
    );
    if (named !== null) {
      const also = without(
        [...(way === asTyped ? similar(query, named) : []), ...holders.map(({ holder }) => holder)],
        [...named.found, ...named.others],
      );
      return { ...named, others: [...named.others, ...also] };
    }
    if (holders.length > 0) return { by: "role", holders, isCut };
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

/** Of several who fit, those with the typed particles inside their names: “van der Molenaar” is not Jan Molenaar, who is another match. */
const withParticles = ({ words, telling }: NameQuery, match: FoundName | null): FoundName | null => {
  const particles = words.filter((word) => !telling.includes(word)).map(({ folded }) => folded);
  if (match === null || match.found.length < 2 || particles.length === 0) return match;
  const found = match.found.filter(({ entry }) =>
    entry.names.some((name) => {
      const [, ...inner] = foldedOf(name);
      return particles.every((particle) => inner.includes(particle));
    }),
  );
  if (found.length === 0) return match;
  return { ...match, found, others: [...without(match.found, found), ...match.others] };
};

/** Whether these words are a family name with a given name, also in one word: 李娜. */
const hasParts = (words: readonly NameWord[]): boolean =>
  words.length > 1 || words.some(({ written }) => cutsOf(written).length > 0);

const without = (
  names: readonly SearchableName[],
  those: readonly SearchableName[],
): readonly SearchableName[] => {
  const ids = new Set(those.map(({ entry }) => entry.id));
  return names.filter(({ entry }) => !ids.has(entry.id));
};
