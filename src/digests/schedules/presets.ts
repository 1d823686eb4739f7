import type { Language } from "../../base/language/language.ts";
import { type PresetGroup, resolve, type Times } from "./preset-groups.ts";
import { foldPreset } from "./preset-words.ts";
import { readScheduleWords } from "./read-words.ts";
import { readDay } from "./said-day.ts";
import { readDays } from "./said-days.ts";
import { readTimes } from "./said-times.ts";
import { placeAfter, skipWords, type WordCursor } from "./word-cursor.ts";

/** The days and times of a preset, and the language of its words; null if the text is ambiguous. The text is folded. */
export const readGroups = (
  text: string,
): { readonly groups: readonly Times[]; readonly language: Language | null } | null => {
  const reading = readScheduleWords(text);
  if (!reading.ok) return null;
  const groups = readAll({ words: reading.words, at: 0 });
  if (groups === null || groups.length === 0) return null;
  const resolved = groups.map(resolve);
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
  const groupFor = (side: "days" | "times"): PresetGroup => {
    opens ??= side;
    const open = groups.at(-1);
    const isNew = open === undefined || (side === opens && last !== null && last !== opens);
    last = side;
    if (!isNew) return open;
    const group: PresetGroup = {
      days: [],
      except: [],
      times: [],
      part: null,
      isDaily: false,
      from: null,
      isClosed: false,
    };
    groups.push(group);
    return group;
  };
  while (cursor.at < cursor.words.length) {
    const start = cursor.at;
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
        const except = readExcept(cursor);
        if (except === null) return null;
        const group = groups.at(-1) ?? groupFor("days");
        group.except.push(...except);
        group.isClosed = opens === "days" && group.times.length > 0;
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
        const group = groupFor("days");
        if (group.part !== null) return null;
        group.part = word.part;
        group.isDaily = word.isDaily;
        cursor.at += 1;
        break;
      }
      case "time":
      case "at":
      case "at-or-to":
      case "number":
      case "step": {
        const isDays =
          (word.kind === "number" && isDayNumber(cursor, start)) ||
          (word.kind === "step" && word.unit === "weeks");
        if (isDays) {
          cursor.at = start;
          const days = readDays(cursor);
          if (days === null) return null;
          groupFor("days").days.push(...days);
          break;
        }
        // “monday and 9am” is ambiguous, like the numbers in “thứ 2 và 4”.
        if (isJoined && opens === "days" && last === "days") return null;
        if (between.some(({ kind }) => kind === "day-word")) return null;
        const times = readTimes(cursor);
        if (times === null) return null;
        const group = groupFor("times");
        if (group.isClosed) return null;
        group.times.push(times);
        break;
      }
      case "to":
        return null;
      default: {
        cursor.at = start;
        const days = readDays(cursor);
        if (days === null) return null;
        groupFor("days").days.push(...days);
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
  const hasDayWord = words.slice(start, at).some(({ kind }) => kind === "day-word");
  const place = placeAfter({ words, at }, "number", "ordinal", "and", "filler", "day-word", "to", "at-or-to");
  return hasDayWord || words[place]?.kind === "of-month";
};

const readExcept = (cursor: WordCursor): readonly number[] | null => {
  const days: number[] = [];
  let isVietnamese = false;
  for (;;) {
    const start = cursor.at;
    skipWords(cursor, "filler", "and", "each", "day-word");
    const read = readDay(cursor, isVietnamese);
    if (read === false) return null;
    if (read === null) {
      cursor.at = start;
      return days.length > 0 ? days : null;
    }
    days.push(...read.days);
    isVietnamese = read.isVietnamese;
  }
};
