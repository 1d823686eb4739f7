import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { knownPhrases, meaningOf, type Word } from "./preset-words.ts";

/** How long phrases are, the longest first: one that begins another is read last. */
const phraseLengths = [...new Set(knownPhrases.map(({ length }) => length))].sort((a, b) => b - a);

// `thu 2` is Monday in Vietnamese, but `thu 2:30` and `thu 2 pm` are Thursdays in English.
const goesOn = /[\p{L}\p{N}]| ?(?:[ap]\.?m(?!\p{L})|:\d)/uy;

/** Whether a phrase that ends here in a letter or a number is part of something longer. */
const isPartOfMore = (text: string, end: number): boolean => {
  goesOn.lastIndex = end;
  return goesOn.test(text);
};

const all = [...scheduleWords.values()];
const anyOf = (ways: readonly string[]): string =>
  ways
    .map(fold)
    .sort((a, b) => b.length - a.length)
    .map((way) => RegExp.escape(way).replaceAll("'", "['’]"))
    .join("|");

/** The parts of the day by their words, folded. */
const partsOfDay = new Map(
  all.flatMap((words) =>
    Object.entries(words.partsOfDay).map(([way, isAfternoon]) => [fold(way), isAfternoon]),
  ),
);

const hourSign = `(?:${anyOf(all.flatMap((words) => words.hourSigns))})`;
const halfPast = anyOf(all.flatMap((words) => words.halfPast));
const partOfDay = anyOf([...partsOfDay.keys()].filter((way) => way !== "am" && way !== "pm"));

// 8:30, 8:30 h, 8.30, 8h30, 8 h 30, 8h, 8 heures 30, 8 giờ rưỡi, 8 y media, 8g30, 10am, 7:15 p.m., 7 h du soir, 8 giờ sáng; folded.
const timePattern = new RegExp(
  String.raw`(?<hour>\d{1,2})(?:(?:[:.]|\s*${hourSign}\s*)(?<minute>\d{2})(?:\s*${hourSign}(?!\p{L}))?|(?:\s*${hourSign})?\s*(?<halfPast>${halfPast})|(?<sign>\s*${hourSign}))?\s*(?<part>[ap]\.?m\.?|${partOfDay})?(?![\p{L}\p{N}])`,
  "uy",
);

const numberPattern = /(?<!\d)\d+(?![\p{L}\p{N}])/uy;

/** The minutes after midnight of a time as it is written, or null where there is no such time. */
const minutesOf = (groups: Readonly<Record<string, string | undefined>>): number | null => {
  const hour = Number(groups.hour);
  const minute = groups.halfPast === undefined ? Number(groups.minute ?? 0) : 30;
  const part = groups.part?.replaceAll(".", "").replaceAll("’", "'");
  if (minute > 59 || hour > 23) return null;
  if (part === undefined) return hour * 60 + minute;
  if (hour === 0 || hour > 12) return null;
  const afternoon = partsOfDay.get(part)?.(hour) ?? null;
  return afternoon === null ? null : ((hour % 12) + (afternoon ? 12 : 0)) * 60 + minute;
};

const readTime = (text: string, at: number): { readonly word: Word; readonly length: number } | null => {
  timePattern.lastIndex = at;
  const match = timePattern.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  if ((groups.minute ?? groups.halfPast ?? groups.sign ?? groups.part) === undefined) return null;
  const minutes = minutesOf(groups);
  return minutes === null
    ? null
    : { word: { kind: "time", minutes, isMoment: false, language: null }, length: match[0].length };
};

/** Looks up slices of the text: a pattern of all phrases takes a tenth of a second to compile, and answers wait meanwhile. */
const readPhrase = (text: string, at: number): { readonly word: Word; readonly length: number } | null => {
  for (const length of phraseLengths) {
    const phrase = text.slice(at, at + length);
    const word = meaningOf(phrase);
    if (word === null || phrase.length < length) continue;
    if (/[\p{L}\p{N}]$/u.test(phrase) && isPartOfMore(text, at + length)) continue;
    return { word, length };
  }
  return null;
};

const readNumber = (text: string, at: number): { readonly word: Word; readonly length: number } | null => {
  numberPattern.lastIndex = at;
  const [digits] = numberPattern.exec(text) ?? [];
  return digits === undefined
    ? null
    : { word: { kind: "number", value: Number(digits), language: null }, length: digits.length };
};

/** The words of a folded text, or where in it something begins that means nothing. */
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
    const read = readPhrase(text, at) ?? readTime(text, at) ?? readNumber(text, at);
    if (read === null) return { ok: false, unknownAt: at };
    words.push(read.word);
    at += read.length;
  }
  return { ok: true, words };
};
