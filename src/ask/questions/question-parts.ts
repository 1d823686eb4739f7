import { isLittleWord } from "../../library/names/name-words.ts";
import { phraseLength } from "./date-tokens.ts";
import { isKnown, isKnownInAnyWay } from "./known-words.ts";
import { longerName, withBody } from "./longer-name.ts";
import type { NamedSpan } from "./named-span.ts";
import { isUnknownName, namedSpans } from "./named-spans.ts";
import { nearHolders } from "./near-holders.ts";
import { isPlace } from "./place.ts";
import type { QuestionWords } from "./question-words.ts";
import type { Asked } from "./reading.ts";
import { type QuestionToken, textOf } from "./tokens.ts";
import { isInGlossary } from "./translated-words.ts";

/** The speakers and the subject of a question. */
export interface QuestionParts {
  /** The speakers, if the question names them. */
  readonly speakers: readonly NamedSpan[];
  /** Words in the position of a speaker that are not a known name. */
  readonly unknownSpeaker: string | null;
  /** The people with a similar office, if an office is unknown: the mayors on record, and not that of Paris. */
  readonly holders: readonly string[];
  /** The other words, which are the subject. */
  readonly words: string;
}

/** Tokens of a question, by their indexes; `to` is after the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The record that a question asks about, and the words of its language. */
type QuestionRecord = Pick<Asked, "library" | "words" | "articles">;

/** Separates the speakers from the subject. `keepsVerbs` means that verbs of saying belong to the subject. */
export const questionParts = (
  tokens: readonly QuestionToken[],
  record: QuestionRecord,
  keepsVerbs: boolean,
): QuestionParts => {
  const { library } = record;
  const spans = namedSpans(tokens, library).filter((span) => !isPlace(span, tokens, record));
  const verbAt = tokens.findIndex(isVerb);
  const aboutAt = aboutFrom(tokens);
  const named = (keepsVerbs ? [] : speakersIn(tokens, spans, verbAt, aboutAt, record.words)).map((span) => ({
    span,
    longer: span.ids.length === 0 ? span : longerName(span, { tokens, verbAt, ...record }),
  }));
  const other = named.find(({ longer }) => longer?.ids.length === 0);
  const speakers =
    other === undefined
      ? named.map(({ span, longer }) =>
          longer === null ? nearHolders(span, record) : { ...span, ...longer },
        )
      : [];
  const unnamed = named.length > 0 || keepsVerbs;
  const unknown =
    other?.longer ??
    (unnamed
      ? null
      : (unknownNameAfter(tokens, verbAt, aboutAt, record) ??
        unknownSpeakerIn(tokens, verbAt, aboutAt, record)));
  const taken = [
    ...speakers.map((span) => withBody(span, tokens, library)),
    ...(unknown === null ? [] : [unknown]),
  ];
  const subject = tokens.filter((token, at) => {
    if (taken.some(({ from, to }) => at >= from && at < to)) return false;
    if (token.tag === null) return true;
    // “The dam, who promised what” asks for promises, and “on the promised homes” has the word in its subject.
    const isAsked = tokens.slice(aboutAt, at).some(({ tag }) => tag?.is === "asks");
    return token.tag.is === "kind" && (keepsVerbs || (at > aboutAt && !isAsked));
  });
  return {
    speakers,
    unknownSpeaker: unknown === null ? null : textOf(tokens.slice(unknown.from, unknown.to)),
    holders: other === undefined || other.span.isName ? [] : other.span.ids,
    words: textOf(subject),
  };
};

const isVerb = ({ tag }: QuestionToken): boolean =>
  tag?.is === "kind" || tag?.is === "said" || tag?.is === "quote";

/** The index at which the subject begins: after “about”, if words follow it. */
const aboutFrom = (tokens: readonly QuestionToken[]): number => {
  const at = tokens.findIndex(
    ({ tag }, index) => tag?.is === "about" && tokens.slice(index + 1).some((next) => next.tag === null),
  );
  return at < 0 ? tokens.length : at;
};

/** Whether the question is what others say to or of a person: « ¿de qué acusan a la alcaldesa? ». */
const isObject = (
  tokens: readonly QuestionToken[],
  { from }: NamedSpan,
  verbAt: number,
  { holders: { objectMark } }: QuestionWords,
): boolean => {
  const between = verbAt < 0 || verbAt >= from ? [] : tokens.slice(verbAt + 1, from);
  return (
    between.every(({ tag }) => tag?.is === "filler") &&
    between.some(({ written }) => objectMark.includes(written.split(" ")[0] ?? ""))
  );
};

/** The first name without other words before it, and the names joined to it. */
const speakersIn = (
  tokens: readonly QuestionToken[],
  named: readonly NamedSpan[],
  verbAt: number,
  aboutAt: number,
  words: QuestionWords,
): readonly NamedSpan[] => {
  const spans = named.filter((span) => !isObject(tokens, span, verbAt, words));
  const isIn = (at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);
  const hasWords = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ tag }, index) => tag === null && !isIn(from + index));
  const by = spans.filter(({ from }) => tokens[from - 1]?.tag?.is === "by");
  if (by.length > 0) return by;
  const cleft = speakersBeforeWho(tokens, spans, verbAt);
  if (cleft.length > 0) return cleft;
  if (tokens.some(({ tag }) => tag?.is === "asks")) return [];
  const first = spans.findIndex(
    ({ from }) => from < aboutAt && (from < verbAt || !hasWords(verbAt + 1, from)),
  );
  if (first < 0) return speakersAtEnd(tokens, spans);
  return joinedFrom(spans.slice(first), tokens).filter(({ from }) => from < aboutAt);
};

/** The first of some names, and those joined to it by “and” or “or”. */
const joinedFrom = (spans: readonly NamedSpan[], tokens: readonly QuestionToken[]): readonly NamedSpan[] => {
  const joined: NamedSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.to, span.from);
    const isJoined =
      between.every(({ tag }) => tag?.is === "and" || tag?.is === "filler") &&
      between.some(({ tag }) => tag?.is === "and");
    if (last !== undefined && !isJoined) break;
    joined.push(span);
  }
  return joined;
};

/** “Was it Whitlock or Brady who promised homes?”: names right before “who”, and the verb behind it. */
const speakersBeforeWho = (
  tokens: readonly QuestionToken[],
  spans: readonly NamedSpan[],
  verbAt: number,
): readonly NamedSpan[] => {
  const whoAt = tokens.findIndex(({ tag }) => tag?.is === "asks");
  if (whoAt < 0 || verbAt < whoAt) return [];
  const before = spans.filter(({ isName, to }) => isName && to <= whoAt);
  const joined = joinedFrom(before, tokens);
  const last = joined.at(-1);
  const isWhole = last !== undefined && joined.length === before.length;
  const isRightBefore = isWhole && tokens.slice(last.to, whoAt).every(({ tag }) => tag?.is === "filler");
  return isRightBefore ? joined : [];
};

/** « ¿Prometió viviendas Ponte o Mejías? »: several names joined at the end, behind the verb and its object. */
const speakersAtEnd = (
  tokens: readonly QuestionToken[],
  spans: readonly NamedSpan[],
): readonly NamedSpan[] => {
  const names = spans.filter(({ isName }) => isName);
  const joined = joinedFrom(names, tokens);
  const isAll = joined.length > 1 && joined.length === names.length && joined.at(-1)?.to === tokens.length;
  const opensWithVerb = tokens.find(({ tag }) => tag?.is !== "filler")?.tag?.is === "kind";
  return isAll && opensWithVerb ? joined : [];
};

/** Words in the position of a speaker, if no fact has them. */
const unknownSpeakerIn = (
  tokens: readonly QuestionToken[],
  verbAt: number,
  aboutAt: number,
  { library, words }: QuestionRecord,
): Stretch | null => {
  if (verbAt < 0 || tokens.some(({ tag }) => tag?.is === "asks")) return null;
  const before = tokens.slice(0, Math.min(verbAt, aboutAt)).some(({ tag }) => tag === null);
  if (!before && aboutAt === tokens.length) return unknownOfficeAfter(tokens, verbAt, { library, words });
  const [start, end] = before ? [0, Math.min(verbAt, aboutAt)] : [verbAt + 1, aboutAt];
  const stretch = tokens.slice(start, end);
  const from = stretch.findIndex(({ tag }) => tag === null);
  const last = stretch.findLastIndex(({ tag }) => tag === null);
  if (from < 0) return null;
  const found = { from: start + from, to: start + last + 1 };
  const named = tokens.slice(found.from, found.to);
  const text = textOf(named);
  if (isUnknownName(named, library)) return found;
  return library.texts.factsAbout(text, 1).length > 0 ? null : found;
};

/**
 * After the verb and an article, a word that nothing on record has, with its place: « ¿qué dijo el obispo de Harwick de los alquileres? » is not what others
 * said about them.
 */
const unknownOfficeAfter = (
  tokens: readonly QuestionToken[],
  verbAt: number,
  { library, words }: Pick<Asked, "library" | "words">,
): Stretch | null => {
  const from = tokens.findIndex(({ tag }, at) => at > verbAt && tag === null);
  const { written } = tokens[from] ?? { written: "" };
  // « Pide que devuelvan las ayudas »: no office is behind “that”.
  const hasArticle = from > verbAt + 1 && isLittleWord(tokens[from - 1]?.written ?? "");
  if (!hasArticle || isKnownInAnyWay(written, library)) return null;
  const isContent = (at: number): boolean => tokens[at]?.tag === null;
  let to = from + 1;
  const link = phraseLength(tokens, to, words.belongs);
  if (link > 0 && isContent(to + link)) to += link;
  while (isContent(to)) to += 1;
  return { from, to };
};

/**
 * The name of an unknown person right after the verb, as in « qu’a promis Ada Carter ? »: parts of two names on record, or a part of one with
 * another word with a capital before it. Null if there is none.
 */
const unknownNameAfter = (
  tokens: readonly QuestionToken[],
  verbAt: number,
  aboutAt: number,
  { library, words }: QuestionRecord,
): Stretch | null => {
  const start = tokens.findIndex(({ tag }, at) => at > verbAt && at < aboutAt && tag === null);
  if (verbAt < 0 || start < 0) return null;
  let end = start;
  while (end < aboutAt && tokens[end]?.tag === null) end += 1;
  for (let to = end; to > start + 1; to -= 1)
    if (isUnknownName(tokens.slice(start, to), library)) return { from: start, to };
  const [span] = namedSpans(tokens.slice(start, end), library);
  if (span?.isName !== true) return null;
  const named = { ...span, from: start + span.from, to: start + span.to };
  const longer = longerName(named, { tokens, verbAt: -1, words, library });
  if (longer?.from === start && longer.ids.length === 0) return longer;
  // “A quote by robert Carter”, in lower case.
  const before = tokens.slice(start, named.from);
  const isFirstName = ({ written }: QuestionToken): boolean =>
    !isInGlossary(written) && !isKnown(written, library);
  const isLonger = span.isPart && tokens[start - 1]?.tag?.is === "by" && before.length > 0;
  return isLonger && before.every(isFirstName) ? { from: start, to: named.to } : null;
};
