import { uniteSorted } from "../search/sorted-numbers.ts";
import type { NamePostings, RoleWords } from "./name-postings.ts";
import type { NameWord } from "./name-words.ts";
import { isSyllabic } from "./syllabic-names.ts";

/** A person by an office. */
export interface FoundHolder {
  readonly entry: number;
  readonly role: RoleWords;
}

/** Whether one of a title's words is what was typed; in Chinese or Korean, a title is one word with its place. */
const hasWord = (words: readonly string[], typed: string): boolean =>
  words.includes(typed) ||
  (isSyllabic(typed) && typed.length > 1 && words.some((word) => word.includes(typed)));

/** Whether words name an office: a title, or a title and its organization. */
const names = ({ titles, organization }: RoleWords, query: readonly NameWord[]): boolean =>
  titles.some(
    (title) =>
      query.some(({ folded }) => hasWord(title, folded)) &&
      query.every(({ folded }) => hasWord(title, folded) || hasWord(organization, folded)),
  );

/** Whether a role agrees with a title that was typed before or after a name: `Gen.` is short for General. */
export const agreesWithOffice = (roles: readonly RoleWords[], office: string): boolean =>
  roles.some(({ titles }) =>
    titles.some((title) => title.some((word) => word.startsWith(office) || word.endsWith(office))),
  );

/** The entries that have a word in a title or in the name of a role’s organization. */
export const entriesWithRoleWord = ({ entriesByRoleWord }: NamePostings, word: string): readonly number[] => {
  const exact = entriesByRoleWord.get(word);
  if (exact !== undefined || !isSyllabic(word) || word.length < 2) return exact ?? [];
  return uniteSorted(
    [...entriesByRoleWord].filter(([each]) => each.includes(word)).map(([, entries]) => entries),
  );
};

/** All who have the office that some words name, by their newest such role; the newest first. */
export const holdersOf = (query: readonly NameWord[], postings: NamePostings): readonly FoundHolder[] => {
  const lists = query.map(({ folded }) => entriesWithRoleWord(postings, folded));
  const [rarest] = lists.toSorted((a, b) => a.length - b.length);
  return (rarest ?? [])
    .flatMap((entry): FoundHolder[] => {
      const roles = (postings.rolesOf[entry] ?? []).filter((role) => names(role, query));
      const [newest] = roles.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
      return newest === undefined ? [] : [{ entry, role: newest }];
    })
    .sort((a, b) => (a.role.asOf < b.role.asOf ? 1 : a.role.asOf > b.role.asOf ? -1 : a.entry - b.entry));
};
