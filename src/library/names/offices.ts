import { fold } from "../../base/text/fold.ts";
import type { Role } from "../briefing/briefing.ts";
import { commonWords, glossaries, officeFormsIn, officesOfOne } from "./known-common-words.ts";
import { mostFitting, type NameSource } from "./name-source.ts";
import { accentedForm, isSyllabic, type NameWord, nameWords } from "./name-words.ts";
import type { RoleWords, SearchableName } from "./searchable-name.ts";

const known = new Map<string, readonly string[]>();

for (const group of [...commonWords.officeForms, ...commonWords.formerWords]) {
  const forms = group.split("/").map(fold);
  // A form may belong to two languages: `presidente` is Spanish for a man and, without accents, French for a woman.
  const all = [...new Set(forms.flatMap((form) => [...(known.get(form) ?? []), form]))];
  for (const form of all) known.set(form, all);
}

const plurals = new Map(
  [...commonWords.officePlurals].map((pair): [string, string] => {
    const [many = "", one = ""] = pair.split("/").map(fold);
    return [many, one];
  }),
);

/** The folded word for one person in an office, of a word for several: `minister` of `ministers`. Other words stay as they are. */
export const oneInOffice = (word: string): string => plurals.get(word) ?? word;

/**
 * A folded word of a title with the other forms of its office, because a query for the `ministro` also means the `ministra`, and one for the `ministers`
 * each minister. A title with a plural, such as a council of ministers, is not found by the singular.
 */
export const officeFormsOf = (word: string): readonly string[] => {
  const one = oneInOffice(word);
  const forms = known.get(one) ?? [one];
  return one === word ? forms : [word, ...forms];
};

const groups = [...commonWords.officeForms].map((group) => group.split("/").map(fold));
const firstForms = new Set(groups.map(([first]) => first));
const secondForms = new Set(groups.map(([, second]) => second).filter((form) => !firstForms.has(form)));

/** Whether a word of a title means a woman: `ministra`. The other forms are for anyone. */
export const isOneGender = (word: string): boolean => secondForms.has(word);

/** Whether a title is in the form for a man or for a woman, by its first word with two forms: `candidata`. Null if it has none. */
export const genderOfTitle = (title: string, language: string): "man" | "woman" | null => {
  const pairs = officeFormsIn.get(language) ?? [];
  for (const word of nameWords(title).map(accentedForm)) {
    if (pairs.some(([man]) => man === word)) return "man";
    if (pairs.some(([man, woman]) => man !== word && woman === word)) return "woman";
  }
  return null;
};

/** The words of titles that a word of a question means: the `ministro` may be a `ministra`, but not the other way round. */
export const wantedFormsOf = (word: string): readonly string[] =>
  isOneGender(oneInOffice(word)) ? [oneInOffice(word)] : officeFormsOf(word);

/** Whether only one person at a time has a role: mayor of a city, and not minister of a government. */
export const isOfficeOfOne = ({ title, organization }: Pick<Role, "title" | "organization">): boolean =>
  organization !== undefined && Object.values(title).some((written) => officesOfOne.has(fold(written)));

/** Whether a role's title shows that its holder speaks for the organization. */
export const isSpokesperson = ({ title }: Pick<Role, "title">): boolean =>
  Object.values(title).some((words) =>
    nameWords(words).some(({ written }) => commonWords.spokespeople.has(written)),
  );

/** A person who was found by an office. */
interface FoundHolder {
  readonly holder: SearchableName;
  readonly role: RoleWords;
}

/** Whether a title has the typed word. In Chinese or Korean, a title may be one word together with its place. */
const hasWord = (words: readonly string[], typed: string): boolean =>
  officeFormsOf(typed).some((form) => words.includes(form)) ||
  (isSyllabic(typed) && typed.length > 1 && words.some((word) => word.includes(typed)));

/** Whether words name an office: a title, or a title and its organization. */
const names = ({ titles, organization }: RoleWords, query: readonly NameWord[]): boolean =>
  titles.some(
    (title) =>
      query.some(({ folded }) => hasWord(title, folded)) &&
      query.every(({ folded }) => hasWord(title, folded) || hasWord(organization, folded)),
  );

/**
 * Returns a test of whether a role agrees with the words of a title that were typed before or after a name: even an abbreviated one, such as `Gen.` for
 * General, and one that is on record only in another language: `mayor` for « maire ».
 */
export const agreesWithOffice = (office: readonly string[]): ((roles: readonly RoleWords[]) => boolean) => {
  const others = inOtherWords(office.join(" "));
  return (roles) => {
    const titles = roles.flatMap((role) => role.titles);
    // The Arabic article is part of the word: الوزيرة is وزيرة.
    const isIn = (title: readonly string[], typed: string): boolean =>
      title.some((word) => word.startsWith(typed) || word.endsWith(typed.replace(/^ال/u, "")));
    return (
      office.every((word) => titles.some((title) => isIn(title, word))) ||
      others.some((words) => titles.some((title) => words.every((word) => title.includes(word))))
    );
  };
};

/** The concepts of the glossaries with all ways to write each, folded. Made when it is first needed: folding thousands of words takes long. */
let waysByConcept: ReadonlyMap<string, readonly string[]> | null = null;

const allWays = (): ReadonlyMap<string, readonly string[]> => {
  const ways = [...glossaries.values()].flatMap(Object.entries<readonly string[]>);
  const grouped = Map.groupBy(ways, ([concept]) => concept);
  return new Map(
    [...grouped].map(([concept, each]) => [concept, each.flatMap(([, written]) => written.map(fold))]),
  );
};

/** All ways to write a title, in each language, as folded words. */
const inOtherWords = (title: string): readonly (readonly string[])[] => {
  waysByConcept ??= allWays();
  return [...waysByConcept.values()]
    .filter((ways) => ways.includes(title))
    .flatMap((ways) => ways.map((way) => way.split(" ")));
};

/** The holders of an office. */
export interface FoundHolders {
  /** By their newest role in it, the newest first. */
  readonly holders: readonly FoundHolder[];
  /** Whether there may be more: they are among the newest people with the words of the office. */
  readonly isCut: boolean;
}

/** The holders of the office that some words name. */
export const holdersOf = (query: readonly NameWord[], source: NameSource): FoundHolders => {
  const words = query.map(({ folded }) => ({
    names: [],
    start: null,
    roleWords: source.roleWordsWith(folded),
  }));
  const fitting = source.having(words, mostFitting + 1);
  const holders = fitting
    .flatMap((holder): FoundHolder[] => {
      const roles = holder.roles.filter((role) => names(role, query));
      const [role] = roles.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
      return role === undefined ? [] : [{ holder, role }];
    })
    .sort((a, b) => (a.role.asOf < b.role.asOf ? 1 : a.role.asOf > b.role.asOf ? -1 : 0));
  return { holders, isCut: fitting.length > mostFitting };
};
