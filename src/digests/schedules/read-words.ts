import { readTime } from "./clock-time.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { anyOf, foldPreset, knownPhrases, meaningOf } from "./preset-words.ts";
import { timeUnitOf } from "./time-units.ts";
import type { Word } from "./word.ts";

/** A word and its length in the text. */
interface ReadWord {
  readonly word: Word;
  readonly length: number;
}

/** The lengths of phrases, longest first, so that a phrase which is the start of another one is tried later. */
const phraseLengths = [...new Set(knownPhrases.map(({ length }) => length))].sort((a, b) => b - a);

// `thu 2` is Monday in Vietnamese, but `thu 2:30` and `thu 2 pm` are Thursdays in English.
const goesOn = /[\p{L}\p{N}]| ?(?:[ap]\.?m(?!\p{L})|:\d)/uy;

const all = [...scheduleWords.values()];
const folded = (ways: readonly string[]): string => anyOf(ways.map(foldPreset));

// `every 2 hours`, `cada 2 semanas`, `2 gio 1 lan`; `8h` by itself is a time.
const stepPattern = new RegExp(
  String.raw`(?<every>(?:${folded(all.flatMap((words) => [...words.every, ...words.each]))}) )?(?<count>\d{1,2}) ?(?<unit>${folded(all.flatMap(({ units }) => Object.values(units).flat()))})(?<once> (?:${folded(all.flatMap((words) => words.afterStep))}))?(?![\p{L}\p{N}])`,
  "uy",
);
const ordinalPattern = /(?<value>\d{1,2})(?:st|nd|rd|th|er|eme|e|º)(?![\p{L}\p{N}])/uy;
const datePattern = /\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])/uy;
const numberPattern = /(?<!\d)\d+(?![\p{L}\p{N}])/uy;

/** The words of a folded text, or the position of the first unknown word. */
export type ScheduleReading =
  | { readonly ok: true; readonly words: readonly Word[] }
  | { readonly ok: false; readonly unknownAt: number };

export const readScheduleWords = (text: string): ScheduleReading => {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.charAt(at) === " ") {
      at += 1;
      continue;
    }
    const read =
      readDate(text, at) ??
      readStep(text, at) ??
      readPhrase(text, at) ??
      readOrdinal(text, at) ??
      readTime(text, at) ??
      readNumber(text, at);
    if (read === null) return { ok: false, unknownAt: at };
    words.push(read.word);
    at += read.length;
  }
  return { ok: true, words };
};

/** Whether a phrase that ends here is only a part of a longer word or number. */
const isPartOfMore = (text: string, end: number): boolean => {
  goesOn.lastIndex = end;
  return goesOn.test(text);
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const readStep = (text: string, at: number): ReadWord | null => {
  const match = matchAt(stepPattern, text, at);
  const { every, count, unit = "", once } = match?.groups ?? {};
  const named = timeUnitOf(unit);
  if (match === null || named === null || (every === undefined && once === undefined)) return null;
  // « tous les 15 jours » is every two weeks, and “every 3 months” is a quarter.
  const idiom = meaningOf(match[0]);
  if (idiom?.kind === "step" || idiom?.kind === "of-month") return { word: idiom, length: match[0].length };
  return {
    word: { kind: "step", unit: named, count: Number(count), language: null },
    length: match[0].length,
  };
};

const readDate = (text: string, at: number): ReadWord | null => {
  const [date] = matchAt(datePattern, text, at) ?? [];
  if (date === undefined) return null;
  try {
    Temporal.PlainDate.from(date, { overflow: "reject" });
    return { word: { kind: "date", date, language: null }, length: date.length };
  } catch {
    return null;
  }
};

/** Looks up slices of the text. A regular expression of all phrases would take a tenth of a second to compile, and block answers. */
const readPhrase = (text: string, at: number): ReadWord | null => {
  for (const length of phraseLengths) {
    const phrase = text.slice(at, at + length);
    const word = meaningOf(phrase);
    if (word === null || phrase.length < length) continue;
    if (/[\p{L}\p{N}]$/u.test(phrase) && isPartOfMore(text, at + length)) continue;
    return { word, length };
  }
  return null;
};

const readOrdinal = (text: string, at: number): ReadWord | null => {
  const match = matchAt(ordinalPattern, text, at);
  return match === null
    ? null
    : {
        word: { kind: "ordinal", value: Number(match.groups?.value), isInDigits: true, language: null },
        length: match[0].length,
      };
};

const readNumber = (text: string, at: number): ReadWord | null => {
  const [digits] = matchAt(numberPattern, text, at) ?? [];
  return digits === undefined
    ? null
    : { word: { kind: "number", value: Number(digits), language: null }, length: digits.length };
};
