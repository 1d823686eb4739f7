import { isVietnamese } from "../../base/text/vietnamese.ts";
import type { Library } from "../../library/library.ts";
import { foldedOf, isLittleWord } from "../../library/names/name-words.ts";
import type { NamedSpan } from "./named-span.ts";
import type { QuestionToken } from "./tokens.ts";

/**
 * The span of nobody, if the words beside or between the parts of a name make it another one: Nguyễn Mạnh Cường and Nguyen Van Hung are not Nguyễn Mạnh Hùng.
 * Otherwise the same span.
 */
export const withOtherName = (
  span: NamedSpan,
  tokens: readonly QuestionToken[],
  library: Library,
): NamedSpan => {
  if (!span.isPart || span.ids.length === 0) return span;
  const namesOf = (id: string): readonly string[] => Object.values(library.people.get(id)?.names ?? {});
  const typed = tokens.slice(span.from, span.to).map(({ folded }) => folded);
  const isBetween = ({ written }: QuestionToken, at: number): boolean =>
    at > 0 && at < typed.length - 1 && isLittleWord(written);
  const between = tokens.slice(span.from, span.to).filter(isBetween);
  const hasOtherMiddle = span.ids.every((id) => {
    const known = namesOf(id).flatMap(foldedOf);
    return known.length > 0 && between.some(({ folded }) => !known.includes(folded));
  });
  const nobody = { ids: [], others: [], isPart: false } as const;
  if (hasOtherMiddle) return { ...span, ...nobody };
  // People with Vietnamese names are called by the last word. A family name alone is also a word of places.
  const lacksLast = span.ids.every((id) => {
    const names = namesOf(id);
    return names.some(isVietnamese) && names.every((name) => !typed.includes(foldedOf(name).at(-1) ?? ""));
  });
  const isLonger = typed.length > 1 && lacksLast && tokens[span.to]?.tag === null;
  if (isLonger) return { ...span, ...nobody, to: span.to + 1 };
  const families = new Set(
    span.ids.flatMap((id) =>
      namesOf(id).some(isVietnamese) ? namesOf(id).map((name) => foldedOf(name)[0] ?? "") : [],
    ),
  );
  const from = familyBefore(span.from, tokens, families);
  return from === null ? span : { ...span, ...nobody, from };
};

/** The index of a family name before a given one, with another middle name between them; null if there is none. */
const familyBefore = (
  given: number,
  tokens: readonly QuestionToken[],
  families: ReadonlySet<string>,
): number | null => {
  for (let at = given - 1; at >= Math.max(0, given - mostMiddle - 1); at -= 1) {
    const token = tokens[at];
    if (token === undefined || (token.tag !== null && !isLittleWord(token.written))) return null;
    if (families.has(token.folded)) return at === given - 1 ? null : at;
  }
  return null;
};

const mostMiddle = 2;
