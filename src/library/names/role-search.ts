import { fold } from "../../base/text/fold.ts";
import { glossaries } from "./known-common-words.ts";
import { mostFitting, type NameSource } from "./name-source.ts";
import { isSyllabic, type NameWord, officeFormsOf } from "./name-words.ts";
import type { PostedName, RoleWords } from "./posted-name.ts";

/** A person who was found by an office. */
interface FoundHolder {
  readonly holder: PostedName;
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
    const isIn = (title: readonly string[], typed: string): boolean =>
      title.some((word) => word.startsWith(typed) || word.endsWith(typed));
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
