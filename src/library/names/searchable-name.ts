import type { NamedRole, NameEntry } from "./name-entry.ts";
import {
  accentedForm,
  cutsOf,
  type NameWord,
  nameWords,
  spellingsOf,
  tellingWords,
  tellingWordsOfName,
  wholeKey,
  withOneGeneration,
  wordsOfName,
} from "./name-words.ts";

/** The words of a role, folded. */
export interface RoleWords extends Pick<NamedRole, "reference" | "asOf"> {
  /** The telling words of each title. */
  readonly titles: readonly (readonly string[])[];
  readonly organization: readonly string[];
}

/** An entity with the folded words that find it. */
export interface SearchableName {
  readonly entry: NameEntry;
  /** The words of each of its names. */
  readonly names: readonly (readonly string[])[];
  /** The keys of its whole names, with and without little words. */
  readonly wholeKeys: ReadonlySet<string>;
  /** Its spellings of words with accents, by the word without accents. */
  readonly accented: ReadonlyMap<string, ReadonlySet<string>>;
  readonly roles: readonly RoleWords[];
  /** The words of its titles and of their organizations. */
  readonly roleWords: ReadonlySet<string>;
}

const isLatin = /\p{Script=Latin}/u;

const wordsByEntry = new WeakMap<NameEntry, readonly NameWord[]>();

/** The different words of a person's titles and their organizations. They are kept with the entry, because a look-up compares it in several ways. */
export const wordsOfRoles = (entry: NameEntry): readonly NameWord[] => {
  const known = wordsByEntry.get(entry);
  if (known !== undefined) return known;
  const texts = entry.roles.flatMap(({ titles, organization }) => [...titles, ...organization]);
  const words = [
    ...new Map([...new Set(texts)].flatMap(nameWords).map((word) => [word.written, word])).values(),
  ];
  wordsByEntry.set(entry, words);
  return words;
};

/** If no name has Latin letters, the id also counts as a name, because people may type it: `wang-xiufeng` of 王秀鳳. */
const spelledNames = ({ id, names }: NameEntry): readonly string[] =>
  names.some((name) => isLatin.test(name)) ? names : [...names, id];

/** The words of a name, and each way to split a name without spaces. */
const cutNames = (words: readonly NameWord[]): readonly (readonly NameWord[])[] => [
  words,
  ...words.flatMap(({ written }, at) =>
    cutsOf(written).map((parts) => [
      ...words.slice(0, at),
      ...parts.flatMap((part) => nameWords(part)),
      ...words.slice(at + 1),
    ]),
  ),
];

const roleWordsOf = ({ reference, asOf, titles, organization }: NamedRole): RoleWords => ({
  reference,
  asOf,
  titles: titles.map((title) => tellingWords(nameWords(title)).map(({ folded }) => folded)),
  organization: [...new Set(organization.flatMap(nameWords).map(({ folded }) => folded))],
});

/** Finds the words of an entity's names and roles. */
export const searchableName = (entry: NameEntry): SearchableName => {
  const names = new Map<string, readonly string[]>();
  const wholeKeys = new Set<string>();
  const accented = new Map<string, Set<string>>();
  for (const spelling of spelledNames(entry).flatMap(spellingsOf)) {
    const words = wordsOfName(spelling);
    const telling = tellingWordsOfName(spelling);
    for (const whole of [words, withOneGeneration(telling), tellingWords(words)])
      wholeKeys.add(wholeKey(whole));
    for (const word of telling) {
      const written = accentedForm(word);
      if (written === word.folded) continue;
      accented.set(word.folded, (accented.get(word.folded) ?? new Set()).add(written));
    }
    // “Hale Jr.” is found as it is written, “Robert Hale Junior” in the form that all spellings share.
    for (const cut of [...cutNames(telling), withOneGeneration(telling)]) {
      const folded = cut.map((word) => word.folded);
      names.set(folded.join(" "), folded);
    }
  }
  // Most look-ups compare names alone, and the words of roles take most of the time.
  let roles: readonly RoleWords[] | null = null;
  let roleWords: ReadonlySet<string> | null = null;
  return {
    entry,
    names: [...names.values()],
    wholeKeys,
    accented,
    get roles() {
      roles ??= entry.roles.map(roleWordsOf);
      return roles;
    },
    get roleWords() {
      roleWords ??= new Set(
        this.roles.flatMap(({ titles, organization }) => [...titles.flat(), ...organization]),
      );
      return roleWords;
    },
  };
};
