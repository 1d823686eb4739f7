import { scheduleWords } from "./known-schedule-words.ts";
import { anyOf, foldPreset } from "./preset-words.ts";
import type { PartOfDay } from "./schedule-words.ts";
import type { Word } from "./word.ts";

const all = [...scheduleWords.values()];

const folded = <Value>(
  recordOf: (words: (typeof all)[number]) => Readonly<Record<string, Value>>,
): ReadonlyMap<string, Value> =>
  new Map(
    all.flatMap((words) => Object.entries(recordOf(words)).map(([way, value]) => [foldPreset(way), value])),
  );

const partsOfDay: ReadonlyMap<string, PartOfDay> = folded((words) => words.partsOfDay);
const beforeHour: ReadonlyMap<string, number> = folded((words) => words.beforeHour);
const beforeHourAfterAt: ReadonlyMap<string, number> = folded((words) => words.beforeHourAfterAt);
const afterHour: ReadonlyMap<string, number> = folded((words) => words.afterHour);

const sign = `(?:${anyOf(all.flatMap((words) => words.hourSigns.map(foldPreset)))})`;
const minus = anyOf(all.flatMap((words) => words.minus.map(foldPreset)));
const beforeTime = anyOf(
  all.flatMap((words) => [...words.at, ...words.atOrTo, ...words.atOrToTime].map(foldPreset)),
);
const partWord = anyOf([...partsOfDay.keys()].filter((way) => way !== "am" && way !== "pm"));

// 8:30, 8:30 h, 8.30, 8h30, 8 h 30, 8h, 8 heures 30, 8 giờ rưỡi, 8 y media, half past 8, 9 giờ kém 15, 8g30, 10am,
// 7:15 p.m., 7 h du soir, 8 giờ sáng, 9 o'clock; folded.
const timePattern = new RegExp(
  String.raw`(?:(?<before>${anyOf(beforeHour.keys())}|(?<=(?:^| )(?:${beforeTime}) )(?:${anyOf(beforeHourAfterAt.keys())})) )?(?<hour>\d{1,2})(?:(?:[:.]|\s*${sign}\s*)(?<minute>\d{2})(?:\s*${sign}(?!\p{L}))?|(?:\s*${sign})?\s*(?<after>${anyOf(afterHour.keys())})|(?:\s*${sign})?\s*(?:${minus}) (?<left>\d{1,2})|(?<sign>\s*${sign}|\s*(?<word>o'clock))| (?<spoken>15|20|30|40|45|50))?\s*(?<part>[ap]\.?m\.?|${partWord})?(?![\p{L}\p{N}])`,
  "uy",
);

// 0830, or “at 1730”. Other numbers of four digits are years.
const compactPattern = new RegExp(
  String.raw`(?<hour>0\d|(?<=(?:^| )(?:${beforeTime}) )(?:1\d|2[0-3]))(?<minute>[0-5]\d)(?: ?(?:hrs|h|hours))?(?![\p{L}\p{N}])`,
  "uy",
);

/** From this hour on, an hour without am or pm is on the 24-hour clock. Before it, the hour is ambiguous. */
export const firstPlainHour = 7;

/** Minutes after midnight, in a part of the day; null if the time is never in it. */
export const inPart = (minutes: number, part: PartOfDay, isOpen: boolean): number | null => {
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
  const isAfternoon = part(((hour + 11) % 12) + 1);
  if (isAfternoon === null) return null;
  if (isOpen) return ((hour % 12) + (isAfternoon ? 12 : 0)) * 60 + rest;
  return hour >= 12 === isAfternoon ? minutes : null;
};

const plainTime = {
  kind: "time",
  isMoment: false,
  isOpen: false,
  isSpoken: false,
  part: null,
  language: null,
} as const;

/** The time at a position in a folded text, or null. A number alone is not a time: it needs a word or sign beside it. */
export const readTime = (
  text: string,
  at: number,
): { readonly word: Word; readonly length: number } | null => {
  compactPattern.lastIndex = at;
  const compact = compactPattern.exec(text);
  if (compact?.groups !== undefined) {
    const minutes = Number(compact.groups.hour) * 60 + Number(compact.groups.minute);
    return { word: { ...plainTime, minutes }, length: compact[0].length };
  }
  timePattern.lastIndex = at;
  const match = timePattern.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const { before, after, left, sign: signed } = groups;
  const minute = groups.minute ?? groups.spoken;
  if ((before ?? minute ?? after ?? left ?? signed ?? groups.part) === undefined) return null;
  if (before !== undefined && (minute ?? after ?? left) !== undefined) return null;
  const hour = Number(groups.hour);
  const offset =
    before !== undefined
      ? (beforeHour.get(before) ?? beforeHourAfterAt.get(before) ?? 0)
      : after !== undefined
        ? (afterHour.get(after) ?? 0)
        : left !== undefined
          ? -Number(left)
          : Number(minute ?? 0);
  if (hour > 23 || offset > 59 || offset < -30) return null;
  const written = groups.part?.replaceAll(".", "");
  const part = written === undefined ? null : (partsOfDay.get(written) ?? null);
  if ((written === "am" || written === "pm") && (hour === 0 || hour > 12)) return null;
  const isOpen = hour >= 1 && hour <= 12 && !/^0/.test(groups.hour ?? "");
  // Half past four is in the night or in the afternoon; half past eight is in the morning for a newsroom.
  const isAmbiguous =
    isOpen &&
    part === null &&
    hour < firstPlainHour &&
    (before ?? after ?? left ?? groups.word ?? groups.spoken) !== undefined;
  const onTheHour = part === null ? hour * 60 : inPart(hour * 60, part, hour >= 1 && hour <= 12);
  if (onTheHour === null) return null;
  const minutes = (onTheHour + offset + 1_440) % 1_440;
  return {
    word: { ...plainTime, minutes, isOpen: isOpen && part === null, isSpoken: isAmbiguous, part },
    length: match[0].length,
  };
};
