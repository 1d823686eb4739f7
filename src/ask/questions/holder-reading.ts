import type { Library } from "../../library/library.ts";
import { nameWords } from "../../library/names/name-words.ts";
import { officeFormsOf, oneInOffice } from "../../library/names/offices.ts";
import { phraseLength } from "./date-tokens.ts";
import { longerName } from "./longer-name.ts";
import type { NamedSpan } from "./named-span.ts";
import { namedSpans } from "./named-spans.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionReading } from "./reading.ts";
import { contentTokens, type QuestionToken, textOf } from "./tokens.ts";

type Side = "before" | "after";

/** A word that asks for other people in an office. */
interface HolderWord {
  readonly at: number;
  readonly to: number;
  readonly side: Side;
  readonly is: "noun" | "verb" | "preposition";
}

/** The data for reading who else held an office. */
interface HolderQuestion {
  readonly tokens: readonly QuestionToken[];
  readonly words: QuestionWords;
  readonly library: Library;
  /** The ids of the people whom words such as “she” mean. */
  readonly they: readonly string[];
}

/**
 * Reads “the minister before Ferrand”, “Ferrand’s predecessor”, “who replaced Odgers?” and “the previous mayor”; null if a question asks for no
 * other people in an office. The person who is named is never the answer.
 */
export const holderReadings = (question: HolderQuestion): readonly QuestionReading[] | null => {
  const { tokens, words, library } = question;
  const former = formerPlural(question);
  if (former !== null) return former;
  const spans = namedSpans(tokens, library);
  const word = holderWordIn(tokens, spans, words);
  const asked = word === null ? null : askedAbout(word, question, spans);
  if (asked === null) return formerReadings(question, spans);
  const { name, side, span } = asked;
  const content = textOf(contentTokens(tokens));
  const search: QuestionReading = { command: "search", given: { words: content } };
  const offices = spans.filter((other) => other !== span && !other.isName);
  const isOther = offices.some(({ from, to, ids, others }) => {
    // The office may be in another language than the record.
    if (span?.ids.some((id) => ids.includes(id) || others.includes(id))) return false;
    const office = tokens
      .slice(from, to)
      .filter((_, at) => phraseLength(tokens, from + at, words.formerOffice) === 0);
    return !span?.ids.some((id) => hasOffice(id, office, library));
  });
  const reading: QuestionReading = { command: "who", given: { name, holder: side } };
  return isOther && span !== null ? [search, reading] : [reading, search];
};

/** The first word that asks for other people in an office. */
const holderWordIn = (
  tokens: readonly QuestionToken[],
  spans: readonly NamedSpan[],
  { holders, formerOffice, careers }: QuestionWords,
): HolderWord | null => {
  const has = (...cues: readonly string[]): boolean =>
    tokens.some(({ tag }) => tag !== null && cues.includes(tag.is));
  const isStatement = has("kind", "said", "quote", "count", "when", "why", "where", "due", "overdue");
  const asksWho = !isStatement && has("identity", "asks");
  const hasAny = (ways: readonly string[]): boolean =>
    tokens.some((_, at) => phraseLength(tokens, at, ways) > 0);
  // “The minister before Ferrand” has no words but these.
  const isOnlyNames =
    spans.length > 1 &&
    tokens.every(
      ({ tag }, at) =>
        tag !== null ||
        spans.some(({ from, to }) => at >= from && at < to) ||
        phraseLength(tokens, at, formerOffice) > 0,
    );
  const whoAt = tokens.findIndex(({ tag }) => tag?.is === "asks");
  // “Who served as director before Ada Stone?”
  const asksForOffice = spans.some(
    ({ from, isName }) =>
      !isName &&
      from > whoAt &&
      tokens
        .slice(whoAt + 1, from)
        .every(({ tag, written }) => tag?.is === "filler" || careers.others.includes(written)),
  );
  const isIdentity =
    !isStatement && (has("identity") || isOnlyNames || (asksWho && (hasAny(holders.post) || asksForOffice)));
  const kinds = [
    { is: "noun", side: "before", ways: holders.predecessor, isMeant: true },
    { is: "noun", side: "after", ways: holders.successor, isMeant: true },
    { is: "verb", side: "before", ways: holders.precedes, isMeant: asksWho },
    { is: "verb", side: "after", ways: holders.succeeds, isMeant: asksWho },
    { is: "preposition", side: "before", ways: holders.before, isMeant: isIdentity },
    { is: "preposition", side: "after", ways: holders.after, isMeant: isIdentity },
  ] as const;
  for (const { is, side, ways, isMeant } of kinds) {
    if (!isMeant) continue;
    for (const at of tokens.keys()) {
      const length = phraseLength(tokens, at, ways);
      if (length > 0) return { at, to: at + length, side, is };
    }
  }
  return null;
};

/** Whom the question names, and on which side of them the office is asked for. */
const askedAbout = (
  { at, to, side, is }: HolderWord,
  { tokens, words, library, they }: HolderQuestion,
  spans: readonly NamedSpan[],
): { readonly name: string; readonly side: Side; readonly span: NamedSpan | null } | null => {
  const other: Side = side === "before" ? "after" : "before";
  const after = preferred(spans.filter(({ from }) => from >= to));
  const before = preferred(spans.filter((span) => span.to <= at));
  const whoAt = tokens.findIndex(({ tag }) => tag?.is === "asks");
  const isObject = words.holders.objectMark.includes(tokens[whoAt - 1]?.written ?? "");
  // “Who did she replace?” asks for the earlier one.
  const verbSide = after === null || isObject ? other : side;
  const span = is === "noun" ? preferred(spans) : is === "verb" ? (after ?? before) : after;
  if (span !== null) {
    const [only, another] = span.ids;
    const longer = longerName(span, { tokens, verbAt: -1, words, library });
    const { from, to: end } = longer ?? span;
    const isKnown = only !== undefined && another === undefined && longer === null;
    const name = isKnown ? only : textOf(tokens.slice(from, end));
    return { name, side: is === "verb" ? verbSide : side, span };
  }
  const [known, ...others] = they;
  const hasPronoun = tokens.some(({ tag }) => tag?.is === "pronoun");
  if (hasPronoun && known !== undefined && others.length === 0) {
    const pronounAt = tokens.findIndex(({ tag }) => tag?.is === "pronoun");
    return { name: known, side: is === "verb" && pronounAt < at ? other : side, span: null };
  }
  const rest = tokens.slice(is === "noun" ? 0 : to);
  const content = rest.filter(
    ({ tag }, index) => tag === null && !(is === "noun" && index >= at && index < to),
  );
  // “Before the flood” names no person.
  const isName = is === "noun" ? content.length > 0 : is === "preposition" && content[0]?.hasCapital === true;
  return isName ? { name: textOf(content), side, span: null } : null;
};

/** A name rather than a title. */
const preferred = (spans: readonly NamedSpan[]): NamedSpan | null =>
  spans.find(({ isName }) => isName) ?? spans[0] ?? null;

/** Whether the titles and organizations of a person have all words of an office. */
const hasOffice = (id: string, office: readonly QuestionToken[], { names }: Library): boolean => {
  const known = new Set(
    (names.people.entry(id)?.roles ?? []).flatMap(({ titles, organization }) =>
      [...titles, ...organization].flatMap((text) =>
        nameWords(text).flatMap(({ folded }) => officeFormsOf(folded)),
      ),
    ),
  );
  return office.every(({ tag, folded }) => tag !== null || known.has(folded));
};

/** “The former mayors”: all who had the office, and not only those whose titles say so. */
const formerPlural = ({ tokens, words, library }: HolderQuestion): readonly QuestionReading[] | null => {
  const at = tokens.findIndex((_, place) => phraseLength(tokens, place, words.formerOffice) > 0);
  const rest = at < 0 ? [] : tokens.toSpliced(at, phraseLength(tokens, at, words.formerOffice));
  const isSeveral =
    rest.some(({ tag, folded }) => tag === null && oneInOffice(folded) !== folded) ||
    rest.some((_, place) => phraseLength(rest, place, words.several) > 0);
  const isBare = rest.every(({ tag }) => tag === null || tag.is === "filler" || tag.is === "identity");
  const office = contentTokens(rest).filter(({ written }) => !words.several.includes(written));
  const [span] = namedSpans(office, library);
  const isOffice = span?.isName === false && span.from === 0 && span.to === office.length;
  return isSeveral && isBare && isOffice
    ? [{ command: "who", given: { name: textOf(office), holder: "before" } }]
    : null;
};

/** “The previous mayor”: those who held the office of the present holders before them. */
const formerReadings = (
  { tokens, words, library }: HolderQuestion,
  spans: readonly NamedSpan[],
): readonly QuestionReading[] | null => {
  const [span, another] = spans;
  if (span === undefined || another !== undefined || span.isName) return null;
  const isCovered = (at: number): boolean => at >= span.from && at < span.to;
  const former = tokens.findIndex(
    (_, at) => !isCovered(at) && phraseLength(tokens, at, words.formerOffice) > 0,
  );
  if (former < 0) return null;
  const length = phraseLength(tokens, former, words.formerOffice);
  const isAll = tokens.every(
    ({ tag }, at) =>
      isCovered(at) ||
      (at >= former && at < former + length) ||
      tag?.is === "filler" ||
      tag?.is === "identity",
  );
  if (!isAll) return null;
  const office = textOf(tokens.slice(span.from, span.to));
  return [
    { command: "who", given: { name: office, holder: "before" } },
    { command: "who", given: { name: office } },
    ...span.others
      .filter((id) => library.people.has(id))
      .map((id) => ({ command: "who", given: { name: id } })),
  ];
};
