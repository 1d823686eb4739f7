import {
  accentedForm,
  type NameWord,
  nameWords,
  spellingsOf,
  tellingWords,
  tellingWordsOfName,
  wholeKey,
} from "./name-words.ts";
import { cutsOf } from "./syllabic-names.ts";

/** An office, as the index knows it. */
export interface NamedRole {
  /** `<briefing>/<fact id>`. */
  readonly reference: string;
  /** The title in each language. */
  readonly titles: readonly string[];
  /** Every way in which the organization's name is written. */
  readonly organization: readonly string[];
  readonly asOf: string;
}

/** An entity as the index knows it. */
export interface NameEntry {
  readonly id: string;
  /** Every way in which its name is written. Its id is found as well. */
  readonly names: readonly string[];
  /** A person is called by any part of the name; a part of another name is not what it names. */
  readonly isPerson: boolean;
  /** Its words lead to the person; a match in a name goes before them. */
  readonly roles: readonly NamedRole[];
}

/** The words of a role, folded. */
export interface RoleWords extends Pick<NamedRole, "reference" | "asOf"> {
  /** The telling words of each title. */
  readonly titles: readonly (readonly string[])[];
  readonly organization: readonly string[];
}

/** Words by number; entries by their place in the list, so that every list of them is sorted. */
export interface NamePostings {
  /** The words of names. */
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** For each word, the entries that have it in a name. */
  readonly entriesOf: readonly (readonly number[])[];
  /** For each entry, the words of each of its names. */
  readonly namesOf: readonly (readonly (readonly number[])[])[];
  /** The entries by whole name, with and without its little words. */
  readonly wholeNames: ReadonlyMap<string, readonly number[]>;
  /** The entries that write a word of a name with accents: by the word without, then with them. */
  readonly accented: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** The entries by id. */
  readonly byId: ReadonlyMap<string, number>;
  readonly rolesOf: readonly (readonly RoleWords[])[];
  /** The entries that have a word in a title or in the name of a role's organization. */
  readonly entriesByRoleWord: ReadonlyMap<string, readonly number[]>;
}

/** Entries come in order, so that a list stays sorted. */
const add = (map: Map<string, number[]>, key: string, entry: number): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
};

/** Entries that are posted in one step. */
const stepEntries = 50;

const isLatin = /\p{Script=Latin}/u;

/** If no name is in Latin letters, the words of the id are how people type it: `wang-xiufeng` of 王秀鳳. */
const spelledNames = ({ id, names }: NameEntry): readonly string[] =>
  names.some((name) => isLatin.test(name)) ? names : [...names, id];

/** With an office or not, and each way to cut a name that has no spaces. */
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

/** Roles that share their titles and organization share the words of both. */
const createRoleWords = () => {
  const titlesOf = new WeakMap<object, RoleWords["titles"]>();
  const organizationOf = new WeakMap<object, RoleWords["organization"]>();
  const shared = <Words>(
    known: WeakMap<object, Words>,
    names: readonly string[],
    make: () => Words,
  ): Words => {
    const words = known.get(names) ?? make();
    known.set(names, words);
    return words;
  };
  return ({ reference, asOf, titles, organization }: NamedRole): RoleWords => ({
    reference,
    asOf,
    titles: shared(titlesOf, titles, () =>
      titles.map((title) => tellingWords(nameWords(title)).map(({ folded }) => folded)),
    ),
    organization: shared(organizationOf, organization, () => [
      ...new Set(organization.flatMap(nameWords).map(({ folded }) => folded)),
    ]),
  });
};

/** Yields now and then: thousands of names take a tenth of a second. */
export function* namePostings(entries: readonly NameEntry[]): Generator<void, NamePostings> {
  const words: string[] = [];
  const numberOf = new Map<string, number>();
  const entriesOf: number[][] = [];
  const wholeNames = new Map<string, number[]>();
  const accented = new Map<string, Map<string, number[]>>();
  const byId = new Map<string, number>();
  const entriesByRoleWord = new Map<string, number[]>();

  const post = (word: string, entry: number): number => {
    const number = numberOf.get(word);
    if (number === undefined) {
      numberOf.set(word, words.length);
      entriesOf.push([entry]);
      return words.push(word) - 1;
    }
    const list = entriesOf[number];
    if (list?.at(-1) !== entry) list?.push(entry);
    return number;
  };
  const postAccents = (word: NameWord, entry: number): void => {
    const { folded } = word;
    const written = accentedForm(word);
    if (written === folded) return;
    const forms = accented.get(folded) ?? new Map<string, number[]>();
    accented.set(folded, forms);
    add(forms, written, entry);
  };
  const postNames = (names: readonly string[], entry: number): readonly (readonly number[])[] => {
    const distinct = new Map<string, readonly number[]>();
    for (const spelling of names.flatMap(spellingsOf)) {
      const telling = tellingWordsOfName(spelling);
      add(wholeNames, wholeKey(nameWords(spelling)), entry);
      add(wholeNames, wholeKey(telling), entry);
      add(wholeNames, wholeKey(tellingWords(nameWords(spelling))), entry);
      for (const word of telling) postAccents(word, entry);
      for (const cut of cutNames(telling)) {
        const numbers = cut.map(({ folded }) => post(folded, entry));
        distinct.set(numbers.join(" "), numbers);
      }
    }
    return [...distinct.values()];
  };

  const roleWords = createRoleWords();
  const namesOf: (readonly (readonly number[])[])[] = [];
  const rolesOf: (readonly RoleWords[])[] = [];
  for (const [entry, each] of entries.entries()) {
    byId.set(each.id, entry);
    namesOf.push(postNames(spelledNames(each), entry));
    const roles = each.roles.map(roleWords);
    rolesOf.push(roles);
    for (const words of new Set(roles.flatMap(({ titles, organization }) => [...titles, organization])))
      for (const word of words) add(entriesByRoleWord, word, entry);
    if (entry % stepEntries === 0) yield;
  }
  return {
    words,
    numberOf,
    entriesOf,
    namesOf,
    wholeNames,
    accented,
    byId,
    rolesOf,
    entriesByRoleWord,
  };
}
