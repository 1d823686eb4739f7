import type { Role } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import {
  foldedOf,
  isOffice,
  type NameWord,
  nameWords,
  tellingWords,
} from "../../library/names/name-words.ts";
import { spellings } from "../../library/names/proper-names.ts";
import { namedSpans } from "./named-spans.ts";
import { officeOf } from "./naming.ts";
import { type QuestionToken, textOf } from "./tokens.ts";
import { placeWords, translatedNames } from "./translated-words.ts";

/**
 * Those of some people who have an office at a place or an organization: the mayor “of Harwick”. An article with these words is not enough. The president of
 * the traders is not the president of another organization in her article.
 */
export const holdersAt = (
  ids: readonly string[],
  office: string,
  of: readonly QuestionToken[],
  library: Library,
): readonly string[] => {
  const words = textOf(of);
  const isOrganization = namesOrganization(of, library);
  const place = isOrganization ? null : placeWords(words.split(" "));
  const mentioned = place === null && !isOrganization ? [] : (place ?? words.split(" "));
  const near = mentioned.length === 0 ? [] : library.texts.holdersIn(ids, `"${mentioned.join(" ")}"`);
  const ways = [office, ...translatedNames(office)].map((way) => tellingWords(nameWords(way)));
  const wanted = foldedOf((place ?? words.split(" ")).join(" "));
  return ids.filter((id) =>
    library.people.get(id)?.roles.some((role) => {
      const naming = ways.filter((way) => officeOf(role, new Set(way.map(({ folded }) => folded))) !== null);
      if (naming.length === 0) return false;
      if (isAt(role, wanted, library)) return true;
      return near.includes(id) && naming.some((way) => mayBeThere(role, way, isOrganization));
    }),
  );
};

/** Whether all of some words name an organization on record. */
export const namesOrganization = (tokens: readonly QuestionToken[], library: Library): boolean => {
  const [span] = namedSpans(tokens, library);
  return (
    span?.from === 0 &&
    span.to === tokens.length &&
    span.ids.length > 0 &&
    span.ids.every((id) => library.organizations.has(id))
  );
};

/** Whether a title or its organization has some words. */
const isAt = (
  { title, organization }: Role,
  wanted: readonly string[],
  { organizations }: Library,
): boolean => {
  const at = organization === undefined ? undefined : organizations.get(organization);
  const known = new Set(
    [...Object.values(title), ...(at === undefined ? [] : spellings(at))].flatMap(foldedOf),
  );
  return wanted.length > 0 && wanted.every((word) => known.has(word));
};

/** Whether a role that names no such place may be there, if its article does: a “prefect”, but not a “head of the fire service” if only “head” is asked. */
const mayBeThere = (
  { title, organization }: Role,
  asked: readonly NameWord[],
  isOrganization: boolean,
): boolean => {
  const titles = Object.values(title).map((each) => tellingWords(nameWords(each)));
  // “The opposition” is the whole of “leader of the opposition”.
  const isWhole = titles.some((words) => subjectsIn(words) <= subjectsIn(asked));
  const saysWhere =
    organization !== undefined && (isOrganization || titles.every(({ length }) => length < 2));
  return isWhole && !saysWhere;
};

/** How many words say what an office is for. */
const subjectsIn = (title: readonly NameWord[]): number =>
  title.filter(({ written }) => !isOffice(written)).length;
