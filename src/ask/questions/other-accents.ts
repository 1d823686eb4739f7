import type { Organization, Person } from "../../library/briefing/briefing.ts";
import { accentedForm, type NameWord, nameWords } from "../../library/names/name-words.ts";

/**
 * Whether words beside a person's name only look like words of their titles: “Trần Văn” is the start of another name than that of Trần Quốc Bảo,
 * the minister of “Vận tải”. Words without accents may mean any.
 */
export const hasOtherAccents = (
  words: readonly NameWord[],
  names: ReadonlySet<string>,
  { roles }: Person,
  organizations: ReadonlyMap<string, Organization>,
): boolean => {
  const accented = words.filter((word) => !names.has(word.folded) && accentedForm(word) !== word.folded);
  if (accented.length === 0) return false;
  const ofRoles = roles
    .flatMap(({ title, organization = "" }) => [
      ...Object.values(title),
      ...Object.values(organizations.get(organization)?.names ?? {}),
    ])
    .flatMap(nameWords);
  return accented.some((word) => {
    const alike = ofRoles.filter(({ folded }) => folded === word.folded);
    return alike.length > 0 && alike.every((each) => accentedForm(each) !== accentedForm(word));
  });
};
