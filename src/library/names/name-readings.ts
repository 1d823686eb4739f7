import type { NameSource, WantedWord } from "./name-source.ts";
import { accentedForm, isOtherwiseAccented, isSyllabic, type NameWord, wholeKey } from "./name-words.ts";
import { type SearchableName, wordsOfRoles } from "./searchable-name.ts";

/** The words of names that a query's word may mean, with the cost of each reading. */
export interface Readings {
  readonly words: ReadonlyMap<string, number>;
  /** Also matches all words with this start; null if only whole words match. */
  readonly start: string | null;
}

/** A way to read a word of a query. `isAlone` means that the query has no other word. */
export type NameReading = (word: NameWord, isAlone: boolean) => Readings;

// What makes a match worse, heaviest first: a typing error, and a word that was typed only in part.
const perError = 2 ** 12;
const perStart = 2 ** 6;

const mostErrors = 2;

/** The shortest word that counts as the start of a name if it is the only word. Beside other words, one letter is an initial. */
const shortestStart = 4;

/** The shortest word that may have a typing error. */
const shortestMistyped = 4;

/** The look-up for a word with these readings. */
export const wantedWord = ({ words, start }: Readings, roleWords: readonly string[]): WantedWord => ({
  names: [...words.keys()],
  start,
  roleWords,
});

/** The number of typing errors in a word of a name. Short words may have none, because one error makes them another name. */
const allowedErrors = (name: string): number =>
  name.length < 5 || isSyllabic(name) ? 0 : name.length < 8 ? 1 : mostErrors;

/** The cost of reading a typed word as a word of a name; infinite if they do not match. */
const readingCost = ({ words, start }: Readings, word: string): number =>
  words.get(word) ?? (start !== null && word.startsWith(start) ? perStart : Number.POSITIVE_INFINITY);

export interface NameReadings {
  readonly asTyped: NameReading;
  /** If the typed word is no name, the names that begin with it. */
  readonly asStart: NameReading;
  /** If the typed word is no name, also similar names. A word that is another entity's name is no typing error. */
  readonly asMistyped: NameReading;
  /** Also similar names if the typed word is one. */
  readonly asSimilar: NameReading;
}

export const createNameReadings = ({ isNameWord, near }: NameSource): NameReadings => {
  const asTyped: NameReading = ({ folded }) => ({ words: new Map([[folded, 0]]), start: null });
  const asStart: NameReading = (word, isAlone) => {
    const { folded } = word;
    const typed = asTyped(word, isAlone);
    const isInitial = folded.length === 1 && !isAlone;
    if (isSyllabic(folded) || (isAlone && folded.length < shortestStart)) return typed;
    return isInitial || !isNameWord(folded) ? { ...typed, start: folded } : typed;
  };
  const asMistyped: NameReading = (word, isAlone) =>
    isNameWord(word.folded) ? asStart(word, isAlone) : asSimilar(word, isAlone);
  const asSimilar: NameReading = (word, isAlone) => {
    const { folded } = word;
    const started = asStart(word, isAlone);
    if (folded.length < shortestMistyped || isSyllabic(folded)) return started;
    const isStarted = (other: string): boolean => started.start !== null && other.startsWith(started.start);
    const mistyped = near(folded, mostErrors)
      .filter(({ word: other, distance }) => distance <= allowedErrors(other) && !isStarted(other))
      .map(({ word: other, distance }): [string, number] => [other, distance * perError]);
    return { ...started, words: new Map([...mistyped, ...started.words]) };
  };
  return { asTyped, asStart, asMistyped, asSimilar };
};

// Smaller costs, for matches with the same errors: other accents than the typed ones, and the place of the words.
const perMisfit = 2 ** 3;
const [theseAccents, noAccents, otherAccents] = [0, 1, 2];
const places = { wholeName: 0, allWordsOfName: 1, wordsOfName: 2, withRole: 4 } as const;
const tooManyErrors = (mostErrors + 1) * perError;

/** A word of a query, with its possible readings in names and in roles. */
export interface ReadQueryWord {
  readonly typed: NameWord;
  readonly readings: Readings;
  readonly roleWords: readonly string[];
}

/** How well a name matches the typed accents; the worst word decides. */
const misfitOf = ({ accented }: SearchableName, query: readonly NameWord[]): number => {
  let worst: number = theseAccents;
  const writesAccents = query.some((word) => accentedForm(word) !== word.folded);
  for (const word of query) {
    const { folded } = word;
    const written = accentedForm(word);
    const forms = accented.get(folded);
    // Beside words with accents, a word without them is rather a name without them: “Ngọc Lan” is not Ngọc Lân.
    if (folded === written ? !writesAccents || forms === undefined : forms?.has(written) === true) continue;
    worst = Math.max(worst, folded === written || forms === undefined ? noAccents : otherAccents);
  }
  return worst;
};

/** The cost of the typed accents. */
export const accentCost = (name: SearchableName, query: readonly NameWord[]): number =>
  misfitOf(name, query) * perMisfit;

/** Whether a match with this cost has other accents than the typed ones. */
export const hasOtherAccentsAt = (cost: number): boolean => cost % perStart >= otherAccents * perMisfit;

/** Whether a name writes one of the words with other accents than these. */
export const misfits = (name: SearchableName, words: readonly NameWord[]): boolean =>
  misfitOf(name, words) === otherAccents;

/**
 * The cost of reading a query's words as words of a name, or some of them before or after it as words of a role; infinite if they do not match.
 * A word inside the name is another name: “Tran Van Bao” is not Trần Quốc Bảo, the minister of “Vận tải”.
 */
const costIn = (
  name: readonly string[],
  read: readonly { readonly readings: Readings; readonly isRole: boolean }[],
): number => {
  let sum = 0;
  let named = false;
  let [hasRole, isAfterRole] = [false, false];
  for (const { readings, isRole } of read) {
    let least = Number.POSITIVE_INFINITY;
    for (const word of name) least = Math.min(least, readingCost(readings, word));
    if (least === Number.POSITIVE_INFINITY && !isRole) return least;
    if (least < Number.POSITIVE_INFINITY) {
      if (named && isAfterRole) return Number.POSITIVE_INFINITY;
      named = true;
      isAfterRole = false;
      sum += least;
    } else [hasRole, isAfterRole] = [true, true];
  }
  // Once, however many words it has: the costs of places are below that of an accent.
  return named ? sum + (hasRole ? places.withRole : 0) : Number.POSITIVE_INFINITY;
};

/** Whether a word only looks like one of a role without its accents: “Trần Văn Bảo” is not Trần Quốc Bảo, the minister of “Vận tải”. */
const isOtherRoleWord = (typed: NameWord, { entry }: SearchableName): boolean =>
  isOtherwiseAccented(typed, () => wordsOfRoles(entry));

/** The cost of a name for a query; infinite if it does not match. */
export const costOf = (
  name: SearchableName,
  query: readonly NameWord[],
  read: readonly ReadQueryWord[],
): number => {
  const words = read.map(({ typed, readings, roleWords }) => ({
    readings,
    isRole: roleWords.some((word) => name.roleWords.has(word)) && !isOtherRoleWord(typed, name),
  }));
  let best = Number.POSITIVE_INFINITY;
  for (const each of name.names) {
    const isAll = each.length === query.length && (query.length > 1 || !name.entry.isPerson);
    best = Math.min(best, costIn(each, words) + (isAll ? places.allWordsOfName : places.wordsOfName));
  }
  if (best >= tooManyErrors) return Number.POSITIVE_INFINITY;
  const isWhole = query.length > 1 && name.wholeKeys.has(wholeKey(query));
  return (isWhole ? places.wholeName : best) + accentCost(name, query);
};
