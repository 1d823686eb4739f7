import type { Language } from "../../base/language/language.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { closest } from "../../base/text/suggest.ts";
import { everyNthReadings } from "./every-nth.ts";
import { scheduleWords, scheduleWordsOf } from "./known-schedule-words.ts";
import { cronsOf } from "./preset-crons.ts";
import { type Assumed, steps, type Times } from "./preset-groups.ts";
import { anyOf, everyDay, foldPreset, knownPhrases, weekdays, weekend } from "./preset-words.ts";
import { type ReadGroups, readGroups } from "./presets.ts";
import { readScheduleWords } from "./read-words.ts";
import { sayRecurrence } from "./say-recurrence.ts";

const allWords = [...scheduleWords.values()];

const halves: readonly Assumed[] = [false, true].map((isAfternoon) => ({
  half: () => isAfternoon,
  range: null,
}));
const ranges: readonly Assumed[] = (["hourly", "ends"] as const).map((range) => ({ half: null, range }));

// A text with more mistakes than this is not corrected.
const mostMistakes = 3;

/** Presets to suggest if no part of the text is understood. */
const examples = ["hourly", "every 2 hours", "weekdays 08:30", "arrival", "wrap-up"];

const decisive = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf(allWords.flatMap((words) => words.decisive.map(foldPreset)))})(?![\\p{L}\\p{N}])`,
  "u",
);

/**
 * The presets that were most likely meant, in their usual form: two if an hour may be before or after noon. A sentence with an
 * unknown word that may change its meaning gets no suggestion. `language` is the reader's.
 */
export const closestPresets = (written: string, language: Language): readonly string[] => {
  const text = foldPreset(written);
  const reading = readScheduleWords(text);
  const [only, ...others] = reading.ok ? reading.words : [];
  if (only?.kind === "step" && others.length === 0) {
    if (only.unit !== "hours" && only.unit !== "minutes") return [];
    const isLong = only.unit === "minutes" && only.count >= 60;
    const [unit, count] = isLong
      ? (["hours", Math.round(only.count / 60)] as const)
      : [only.unit, only.count];
    return [writeStep(unit, nearestStep(unit, count), language)];
  }
  // How many times there must be does not say when they are.
  if (reading.ok && reading.words.some(({ kind }) => kind === "count")) return [];
  const everyNth = everyNthReadings(text, language);
  if (everyNth.length > 0) return everyNth;
  const isDate =
    reading.ok && reading.words.some(({ kind }) => kind === "month" || kind === "public-holidays");
  const isDecisive = isDate || decisive.test(text);
  const corrected = withoutPart(isDecisive ? text : correct(text));
  // The text has only days or only times, or a time without a sign.
  const kinds: readonly string[] = reading.ok ? reading.words.map(({ kind }) => kind) : [];
  const isPosition = kinds.includes("ordinal") && kinds.includes("day");
  const completed = [
    corrected,
    ...(isPosition ? [`${foldPreset(scheduleWordsOf(language).ofMonth[0] ?? "")} ${corrected}`] : []),
    `${corrected} 08:30`,
    ...(isDate ? [] : [withSigns(corrected)]),
    ...(isDecisive ? [] : [`${foldPreset(scheduleWordsOf(language).everyDay[0] ?? "")} ${corrected}`]),
  ];
  for (const candidate of completed) {
    const suggestions = readingsOf(candidate)
      .map((read) => writeGroups(read.groups, read.language ?? language))
      // Recurrences of several kinds have no words that are read as one schedule: every hour; Monday to Friday at 08:00.
      .filter((suggestion) => readGroups(foldPreset(suggestion)) !== null)
      .filter((suggestion) => corrected === text || keepsNumbers(text, suggestion));
    if (suggestions.length > 0) return [...new Set(suggestions)];
  }
  const near = isDecisive ? null : closest(text, examples);
  return near !== null && keepsNumbers(text, near) ? [near] : [];
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const isSame = (a: readonly number[], b: readonly number[]): boolean => String(a) === String(b);

/** The usual words for days; null if there are so many that a range is usual. */
const daysText = (days: readonly number[], language: Language): string | null => {
  const words = scheduleWordsOf(language);
  const all = [
    { days: everyDay, ways: words.everyDay },
    { days: weekdays, ways: words.weekdays },
    { days: weekend, ways: words.weekend },
  ];
  const known = all.find((each) => isSame(each.days, days));
  if (known === undefined && days.length > 2) return null;
  const ways = known === undefined ? days.map((day) => words.days[day] ?? []) : [known.ways];
  return ways.map(([usual = ""]) => usual).join(` ${words.and[0]} `);
};

/** The usual way to write days and times, such as `weekdays 08:30 and 17:30`; null if they are written differently. */
const writeGroup = ({ days, times }: Times, language: Language): string | null => {
  if (days.kind !== "week" || days.weeks !== null || times.kind !== "at" || times.minutes.length > 4)
    return null;
  const said = daysText(days.days, language);
  const and = ` ${scheduleWordsOf(language).and[0]} `;
  return said === null ? null : `${said} ${times.minutes.map(clock).join(and)}`;
};

const writeGroups = (groups: readonly Times[], language: Language): string => {
  const usual = groups.map((group) => writeGroup(group, language));
  return usual.includes(null) ? sayRecurrence(cronsOf(groups), language).join("; ") : usual.join(", ");
};

/** The start and end of each piece of a text around a position, with up to three words. */
const piecesAround = (text: string, at: number): readonly (readonly [start: number, end: number])[] => {
  const before = text.slice(0, at).trimEnd();
  const starts = [at, before.lastIndexOf(" ") + 1];
  const [, first = "", second = ""] = /^(\S+)(?:( \S+))?/.exec(text.slice(at)) ?? [];
  const ends = [at + first.length, at + first.length + second.length];
  return starts.flatMap((start) => ends.map((end) => [start, end] as const));
};

/** The text with the unknown words at a position replaced by the most similar word or phrase, or null. */
const correctAt = (text: string, at: number): string | null => {
  let best: { readonly share: number; readonly text: string } | null = null;
  for (const [start, end] of piecesAround(text, at)) {
    const distanceTo = editDistanceFrom(text.slice(start, end));
    // A word of three letters is too short to be corrected: “été” is not “et”.
    const most = Math.floor((end - start) / 4);
    for (const phrase of knownPhrases) {
      if (/^\d/u.test(phrase)) continue;
      const distance = distanceTo(phrase);
      const share = distance / phrase.length;
      if (distance > most || (best !== null && best.share <= share)) continue;
      best = { share, text: `${text.slice(0, start)}${phrase}${text.slice(end)}` };
    }
  }
  return best?.text ?? null;
};

/** The text with unknown words corrected, as far as that can be done. */
const correct = (text: string): string => {
  let corrected = text;
  for (let mistake = 0; mistake < mostMistakes; mistake += 1) {
    const reading = readScheduleWords(corrected);
    if (reading.ok) return corrected;
    corrected = correctAt(corrected, reading.unknownAt) ?? corrected;
  }
  return corrected;
};

/** The usual way to write a step: `every 2 hours`. */
const writeStep = (unit: "hours" | "minutes", count: number, language: Language): string => {
  const { hourly, every, units } = scheduleWordsOf(language);
  return count === 1 ? (hourly[0] ?? "") : `${every[0] ?? ""} ${count} ${units[unit][0] ?? ""}`;
};

const nearestStep = (unit: "hours" | "minutes", count: number): number =>
  steps[unit].reduce((a, b) => (Math.abs(b - count) < Math.abs(a - count) ? b : a));

/** The readings of a text: two if an hour may be before or after noon, or if “9am to 5pm” may be every hour or only two times. */
const readingsOf = (text: string): readonly ReadGroups[] => {
  const read = readGroups(text);
  if (read !== null) return [read];
  const under = (assumptions: readonly Assumed[]): readonly ReadGroups[] =>
    assumptions.map((each) => readGroups(text, each)).filter((each) => each !== null);
  const ofHalves = under(halves);
  if (ofHalves.length > 0) return ofHalves;
  const ofRanges = under(ranges);
  // “9 to 5” goes backwards.
  return ofRanges.length < ranges.length ? [] : ofRanges;
};

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/gu) ?? []).map(Number);

/** Whether a suggestion has every number of the text. An hour may be in the other half of the day. */
const keepsNumbers = (written: string, suggestion: string): boolean => {
  const suggested = new Set(numbersIn(suggestion));
  return numbersIn(written).every((each) => suggested.has(each) || (each < 12 && suggested.has(each + 12)));
};

/** The text without an am or pm that contradicts its hour: `17:30 pm`. */
const withoutPart = (text: string): string =>
  text.replaceAll(
    /\b(1[3-9]|2[0-3])(:\d\d)? ?[ap]\.?m\b\.?/gu,
    (_, hour, minute) => `${hour}${minute ?? ":00"}`,
  );

/** The text with a sign in the numbers that may be times: `1730 daily`, `mon 9, tue 10`. */
const withSigns = (text: string): string => {
  const reading = readScheduleWords(text);
  const signed = text.replaceAll(/(?<=^| )(1\d|2[0-3])([0-5]\d)(?= |$)/g, "$1:$2");
  const hasTimes = signed !== text || (reading.ok && reading.words.some(({ kind }) => kind === "time"));
  return hasTimes ? signed : text.replaceAll(/(?<=^| )(\d{1,2})(?=[ ,;]|$)/g, "$1:00");
};
