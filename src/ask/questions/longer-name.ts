import { isVietnamese } from "../../base/text/vietnamese.ts";
import type { Library } from "../../library/library.ts";
import { phraseLength } from "./date-tokens.ts";
import { occupationLength } from "./described-people.ts";
import { holdersAt, namesOrganization } from "./holders-at.ts";
import type { NamedSpan } from "./named-span.ts";
import { namedSpans } from "./named-spans.ts";
import type { QuestionWords } from "./question-words.ts";
import { type QuestionToken, textOf } from "./tokens.ts";
import { isBody, placeWords, waysOf } from "./translated-words.ts";

/** A name on record together with the words beside it that belong to it. */
export interface LongerName {
  readonly from: number;
  readonly to: number;
  /** The people whom all of it means; none if it names someone who is not on record. */
  readonly ids: readonly string[];
}

interface Reading {
  readonly tokens: readonly QuestionToken[];
  /** The index of the verb of the question; -1 if it has none. After the last word, if the words are no question. */
  readonly verbAt: number;
  readonly words: QuestionWords;
  readonly library: Library;
}

/**
 * What a name or a title means with the words beside it: “Ada Carter” is not Ada Stone, “the mayor of Paris” and “the deputy mayor” are not the mayor
 * on record, and “the mayor’s lawyer” is not the mayor. Null if no word beside it belongs to it.
 */
export const longerName = (span: NamedSpan, reading: Reading): LongerName | null =>
  longerSurname(span, reading) ?? longerTitle(span, reading);

/** The same for a title, or for a person who is named by another one. */
export const longerTitle = (span: NamedSpan, reading: Reading): LongerName | null =>
  companionOf(span, reading) ?? longerOffice(span, reading);

/** An organization with the word beside its name that says what it is: « le syndicat CGT ». */
export const withBody = (
  { from, to, ids }: NamedSpan,
  tokens: readonly QuestionToken[],
  { organizations }: Library,
): Pick<LongerName, "from" | "to"> => {
  const isOne = ids.length > 0 && ids.every((id) => organizations.has(id));
  const isBeside = (at: number): boolean => tokens[at]?.tag === null && isBody(tokens[at].written);
  return isOne
    ? { from: isBeside(from - 1) ? from - 1 : from, to: isBeside(to) ? to + 1 : to }
    : { from, to };
};

/** Another word beside a part of a name, in the position of the speaker, before the verb (“what did Ada Carter promise”), or with a capital (“quotes by Ada Carter”). */
const longerSurname = (
  { from, to, isPart, ids }: NamedSpan,
  { tokens, verbAt, words, library }: Reading,
): LongerName | null => {
  if (!isPart) return null;
  // « Bà Mai chê lời hứa »: after a name with a capital, a small word is a verb, if the language has relatives before the name.
  const endsName = (at: number): boolean =>
    at >= to &&
    !words.companionsFollow &&
    tokens[to - 1]?.hasCapital === true &&
    tokens[at]?.hasCapital === false &&
    phraseLength(tokens, at, words.companions) === 0;
  const belongs = (at: number): boolean =>
    tokens[at]?.tag === null && (tokens[at].hasCapital || (at < verbAt && to <= verbAt)) && !endsName(at);
  let [start, end] = [from, to];
  while (belongs(start - 1)) start -= 1;
  while (belongs(end)) end += 1;
  if (start === from && end === to) return null;
  // “Coach Pinto” is the coach of that name.
  const before = tokens.slice(start, from).map(({ written }) => written);
  const isTheirs =
    end === to && occupationLength(before) === before.length && areCalled(ids, before, library);
  return { from: start, to: end, ids: isTheirs ? ids : [] };
};

/** Whether people have a title with the words for what a person does, in any language. */
const areCalled = (ids: readonly string[], occupation: readonly string[], { texts }: Library): boolean => {
  const ways = waysOf(occupation).map((word) => word.ways);
  return ids.every((id) => texts.closest(ways, { types: ["role"], actors: [id] }) !== null);
};

/** Words such as “of”, which join what is beside them, from an index on in one direction; `at` is the first token behind them. */
const linkFrom = (
  start: number,
  step: 1 | -1,
  { tokens, words: { belongs } }: Reading,
): { readonly at: number; readonly isLink: boolean } => {
  let [at, isLink] = [start, false];
  while (tokens[at]?.tag?.is === "filler" || tokens[at]?.tag?.is === "by") {
    isLink ||= phraseLength(tokens, at, belongs) > 0;
    at += step;
  }
  return { at, isLink };
};

/** “The mayor’s wife”, « l’avocat de Kerbrat »: another person, who is named by the one on record. */
const companionOf = ({ from, to }: NamedSpan, reading: Reading): LongerName | null => {
  const { tokens, words } = reading;
  const before = linkFrom(from - 1, -1, reading);
  const isCompanion = (at: number): boolean =>
    tokens[at]?.tag === null && phraseLength(tokens, at, words.companions) > 0;
  if (before.isLink && isCompanion(before.at)) return { from: before.at, to, ids: [] };
  // Only English has the person first: “the mayor’s wife”.
  const after = tokens[to]?.written === "s" ? to + 1 : to;
  return words.companionsFollow && isCompanion(after) ? { from, to: after + 1, ids: [] } : null;
};

/** The title of an office with the words that say which one: a place, an organization, “deputy”. */
const longerOffice = (span: NamedSpan, reading: Reading): LongerName | null => {
  if (span.isName || span.ids.length === 0) return null;
  const { tokens, library } = reading;
  let start = span.from;
  while (tokens[start - 1]?.tag === null && !isNamed(start - 1, reading)) start -= 1;
  const { to: end, isLinked } = placeAfter(span, reading);
  if (start === span.from && end === span.to) return null;
  const before = textOf(tokens.slice(start, span.from));
  const content = tokens.slice(span.to, end).filter(({ tag }) => tag === null);
  // “Minister for transport”: the title itself, without the word between.
  const whole = [...tokens.slice(span.from, span.to), ...content];
  const [titled] = before === "" && isLinked ? namedSpans(whole, library) : [];
  if (titled?.from === 0 && titled.to === whole.length && !titled.isPart)
    return { from: span.from, to: end, ids: titled.ids };
  const isOfOne = before === "" && isLinked;
  const office = textOf(tokens.slice(span.from, span.to));
  const holders = isOfOne ? holdersAt(span.ids, office, content, library) : [];
  if (holders.length > 0) return { from: span.from, to: end, ids: holders };
  if (span.ids.length > mostHolders) {
    const isPlace = placeWords(content.map(({ written }) => written)) !== null;
    return isOfOne && (isPlace || namesOrganization(content, library))
      ? { from: start, to: end, ids: [] }
      : null;
  }
  // “Mayor housing promises”: the words are what a holder of the office spoke about.
  const isSubject = [before, textOf(content)].every(
    (text) =>
      text === "" ||
      (library.texts.isKnown(inRow(text)) &&
        library.texts.factsAbout(text, 1, { types: ["statement"], actors: span.ids }).length > 0),
  );
  return isSubject ? null : { from: start, to: end, ids: [] };
};

/** A query for words. In Vietnamese, the syllables of a word must be side by side: “quốc phòng”. */
const inRow = (text: string): string => (isVietnamese(text) ? `"${text}"` : text);

/** More people have one office in many places, so that their facts have most words. */
const mostHolders = 20;

/** Whether a word is a part of someone’s name, or of an organization’s. */
const isNamed = (at: number, { tokens, library }: Reading): boolean =>
  namedSpans(tokens, library).some(({ from, to, isName }) => isName && at >= from && at < to);

/** The words after an office that may say which one it is: right beside it, or after words such as “of”. */
const placeAfter = (
  { from, to }: NamedSpan,
  reading: Reading,
): { readonly to: number; readonly isLinked: boolean } => {
  const { tokens, verbAt } = reading;
  let [end, isLinked] = [to, false];
  for (;;) {
    const { at, isLink } = linkFrom(end, 1, reading);
    // Without a verb of saying, a word right beside the office may be another verb: « quand le ministre ira-t-il… ».
    const isBeside = at === end && verbAt >= 0 && (verbAt < from || at < verbAt);
    if (tokens[at]?.tag !== null || !(isBeside || isLink)) return { to: end, isLinked };
    end = at;
    while (tokens[end]?.tag === null) end += 1;
    isLinked ||= isLink;
  }
};
