import type { Library } from "../../library/library.ts";
import type { NamedSpan } from "./named-span.ts";
import { namedBy } from "./naming.ts";
import { type QuestionToken, textOf } from "./tokens.ts";
import { translatedNames } from "./translated-words.ts";

/**
 * The spans of a question, in which an office and a name right behind it are one: of those who have both, or of nobody. The prefect Cazal is not the prefect,
 * if no Cazal on record is one.
 */
export const withOfficesJoined = (
  spans: readonly NamedSpan[],
  tokens: readonly QuestionToken[],
  library: Library,
): readonly NamedSpan[] => {
  const joined: NamedSpan[] = [];
  for (const span of spans) {
    const office = joined.at(-1);
    const one = office?.to === span.from ? joinedTo(office, span, tokens, library) : null;
    joined.splice(one === null ? joined.length : -1, 1, one ?? span);
  }
  return joined;
};

/** An office and a name as one span; null if each is its own. */
const joinedTo = (
  office: NamedSpan,
  name: NamedSpan,
  tokens: readonly QuestionToken[],
  library: Library,
): NamedSpan | null => {
  const isOfOthers = isOfficeOfOthers(office, name, tokens, library);
  const both = name.ids.filter((id) => office.ids.includes(id) || office.others.includes(id));
  const isOfBoth = office.isOffice && name.isName && !name.isOffice && both.length > 0;
  return isOfOthers || isOfBoth
    ? { ...name, from: office.from, ids: isOfOthers ? [] : both, others: [], isPart: false }
    : null;
};

/** Whether an office is that of other people than those whom a name means. In the language of the question, or in another, none of these has it. */
const isOfficeOfOthers = (
  office: NamedSpan,
  name: NamedSpan,
  tokens: readonly QuestionToken[],
  library: Library,
): boolean => {
  if (!office.isOffice || !name.isName || name.isOffice || name.ids.length === 0) return false;
  if (!name.ids.every((id) => library.people.has(id))) return false;
  if (name.ids.some((id) => office.ids.includes(id) || office.others.includes(id))) return false;
  const title = textOf(tokens.slice(office.from, office.to));
  const ways = [title, ...translatedNames(title)].map((way) => namedBy(way, library, false));
  return !name.ids.some((id) => {
    const entry = library.names.people.entry(id);
    return entry !== null && ways.some((namingOf) => namingOf(entry) !== null);
  });
};

/** A name, and behind it the office of others: “Cazal, the prefect”, but not “the lawyer of Cazal”. Null if there is none. */
export const nameBeforeOffice = (
  tokens: readonly QuestionToken[],
  spans: readonly NamedSpan[],
  library: Library,
): { readonly name: NamedSpan; readonly office: NamedSpan } | null => {
  for (const office of spans) {
    const name = spans.find((each) => {
      const isOwner = /['’]s?$/u.test(tokens[each.to - 1]?.written ?? "");
      const isBefore = each.to <= office.from && !office.isName && !isOwner;
      const between = tokens.slice(each.to, office.from);
      return (
        isBefore &&
        between.every(({ tag }) => tag?.is === "filler") &&
        isOfficeOfOthers(office, each, tokens, library)
      );
    });
    if (name !== undefined) return { name, office };
  }
  return null;
};
