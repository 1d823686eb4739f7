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

/** Whether a role agrees with a title that was typed before or after a name, even an abbreviated one: `Gen.` for General. */
export const agreesWithOffice = (roles: readonly RoleWords[], office: string): boolean =>
  roles.some(({ titles }) =>
    titles.some((title) => title.some((word) => word.startsWith(office) || word.endsWith(office))),
  );

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
