import type { Language } from "../../base/language/language.ts";
import type { SaidDays } from "./heard-days.ts";
import { type Assumed, completedBy, type PresetGroup, resolve, type Times } from "./preset-groups.ts";
import { foldPreset } from "./preset-words.ts";
import { readScheduleWords } from "./read-words.ts";
import { readDays } from "./said-days.ts";
import { isFollowedByDay, readExcept } from "./said-exceptions.ts";
import { allMonths, isOnlyStart, isPartOfDate, readMonths } from "./said-months.ts";
import { readTimes } from "./said-times.ts";
import { placeAfter, skipWords, type WordCursor } from "./word-cursor.ts";

export interface ReadGroups {
  readonly groups: readonly Times[];
  readonly language: Language | null;
}

/** The days and times of a preset, and the language of its words; null if the text is ambiguous. The text is folded. `assumed` decides about what is unclear. */
export const readGroups = (
  text: string,
  assumed: Assumed = { half: null, range: null },
): ReadGroups | null => {
  const reading = readScheduleWords(text);
  if (!reading.ok) return null;
  const groups = readAll({ words: reading.words, at: 0 });
  if (groups === null || groups.length === 0) return null;
  // In which of several groups a month holds, is unclear.
  if (groups.length > 1 && groups.some(({ months, count }) => months !== null || count !== null)) return null;
  const resolved = groups.map((group) => resolve(group, assumed));
  const known = resolved.filter((each) => each !== null);
  if (known.length < resolved.length) return null;
  const days: readonly string[] = ["days", "day", "of-month", "ordinal"];
  const language = reading.words.find(({ kind }) => days.includes(kind))?.language ?? null;
  return { groups: known.flat(), language };
};

/**
 * Reads a preset in any language of `locales/`, with or without accents: days and times (`weekdays 08:30`,
 * `lundi et jeudi à 14h30`, `first monday of the month 10:00`), moments (`arrival`), steps (`every 2 hours`). Null if the text
 * is not a preset.
 */
export const parsePreset = (written: string): readonly Times[] | null =>
  readGroups(foldPreset(written))?.groups ?? null;

/** Groups days with their times, in either order; null if it is ambiguous. */
const readAll = (cursor: WordCursor): readonly PresetGroup[] | null => {
  const groups: PresetGroup[] = [];
  let opens: "days" | "times" | null = null;
  let last: "days" | "times" | null = null;
  const groupFor = (side: "days" | "times", completed: PresetGroup | null = null): PresetGroup => {
    opens ??= side;
    const open = groups.at(-1);
    const isNew = open === undefined || (side === opens && last !== null && last !== opens);
    last = side;
    if (completed !== null) return completed;
    if (!isNew) return open;
    const group: PresetGroup = {
      days: [],
      except: [],
      times: [],
      part: null,
      isDaily: false,
      from: null,
      months: null,
      count: null,
      closed: null,
    };
    groups.push(group);
    return group;
  };
  const addDays = (days: readonly SaidDays[]): boolean => {
    const group = groupFor("days");
    group.days.push(...days);
    return group.closed !== "days";
  };
  while (cursor.at < cursor.words.length) {
    const start = cursor.at;
    const before = last;
    const between = skipWords(cursor, "filler", "and", "each", "day-word");
    const isJoined = between.some((word) => word.kind === "and" && !word.isComma);
    const word = cursor.words[cursor.at];
    switch (word?.kind) {
      case undefined: {
        // A sentence that ends with “and” is incomplete.
        if (isJoined || between.some(({ kind }) => kind === "day-word" || kind === "each")) return null;
        break;
      }
      case "except": {
        cursor.at += 1;
        const group = groups.at(-1) ?? groupFor("days");
        skipWords(cursor, "filler");
        if (cursor.words[cursor.at]?.kind === "month") {
          group.closed = before;
          const months = readMonths(cursor);
          if (months === null || group.months !== null || isFollowedByDay(cursor)) return null;
          group.months = allMonths.filter((month) => !months.includes(month));
          if (group.months.length === 0) return null;
          break;
        }
        const except = readExcept(cursor);
        // “Except Wednesdays, weekdays 9:00” is refused: the list has Wednesday twice, so “weekdays” cannot be meant as an exception.
        if (except === null || new Set(except).size < except.length) return null;
        group.except.push(...except);
        if (opens === "days" && group.times.length > 0) group.closed = "times";
        break;
      }
      case "month": {
        const group = groups.at(-1) ?? groupFor("days");
        // A month after another condition may belong to it, as in “except Sundays and August”.
        const isOfException = group.except.length > 0 && last !== "times" && between.length > 0;
        const isUnclear = isPartOfDate(cursor, start) || isOnlyStart(cursor, start) || isOfException;
        const months = isUnclear ? null : readMonths(cursor);
        if (months === null || group.months !== null) return null;
        group.months = months;
        group.closed = before;
        break;
      }
      case "count": {
        const group = groups.at(-1) ?? groupFor("days");
        if (group.count !== null) return null;
        group.count = word;
        cursor.at += 1;
        break;
      }
      case "date": {
        const group = groups.at(-1);
        if (group === undefined || group.from !== null) return null;
        group.from = word.date;
        cursor.at += 1;
        break;
      }
      case "part": {
        // “thu hai toi thu bay” without accents is “tới”, to, or “tối”, in the evening.
        const next = cursor.words[cursor.at + 1]?.kind;
        if (before === "days" && between.length === 0 && (next === "day" || next === "days")) return null;
        const group = groupFor("days");
        if (group.part !== null) return null;
        group.part = word.part;
        group.isDaily = word.isDaily;
        cursor.at += 1;
        break;
      }
      case "between":
      case "time":
      case "at":
      case "at-or-to":
      case "number":
      case "step": {
        const isDays =
          (word.kind === "number" && isDayNumber(cursor, start)) ||
          (word.kind === "step" && (word.unit === "weeks" || word.unit === "days"));
        if (isDays) {
          cursor.at = start;
          const days = readDays(cursor);
          if (days === null) return null;
          if (!addDays(days)) return null;
          break;
        }
        // « vingt deux heures » without its hyphen is one hour, and not 20:00 and 2:00.
        if (last === "times" && cursor.words[cursor.at - 1]?.kind === "number") return null;
        // “monday and 9am” is ambiguous, like the numbers in “thứ 2 và 4”.
        if (isJoined && opens === "days" && last === "days") return null;
        if (between.some(({ kind }) => kind === "day-word")) return null;
        const times = readTimes(cursor);
        if (times === null) return null;
        const group = groupFor("times", completedBy(times, groups.at(-1)));
        if (group.closed === "times") return null;
        group.times.push(times);
        break;
      }
      case "to":
      case "or":
      case "once":
      case "public-holidays":
        return null;
      default: {
        cursor.at = start;
        const days = readDays(cursor);
        if (days === null) return null;
        if (!addDays(days)) return null;
      }
    }
  }
  return groups;
};

/** Whether a number belongs to days: a day of the month, or in “un lundi sur deux”. */
const isDayNumber = (cursor: WordCursor, start: number): boolean => {
  const { words, at } = cursor;
  const [word, next] = [words[at], words[at + 1]];
  if (word?.kind === "number" && word.value === 1 && (next?.kind === "day" || next?.kind === "days"))
    return true;
  const hasDayWord = words
    .slice(start, at)
    .some((each) => each.kind === "day-word" || (each.kind === "filler" && each.isDayArticle));
  const place = placeAfter({ words, at }, "number", "ordinal", "and", "filler", "day-word", "to", "at-or-to");
  return hasDayWord || words[place]?.kind === "of-month";
};
