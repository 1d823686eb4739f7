import type { Language } from "../../base/language/language.ts";
import { scheduleWords, scheduleWordsOf } from "./known-schedule-words.ts";
import { cronsOf } from "./preset-crons.ts";
import { anyOf, foldPreset, meaningOf } from "./preset-words.ts";
import { readGroups } from "./presets.ts";
import { sayRecurrence } from "./say-recurrence.ts";

const allWords = [...scheduleWords.values()];

const everyNthPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf(allWords.flatMap(({ each }) => each.map(foldPreset)))}) (?<nth>\\d{1,2}(?=[a-zº])|${anyOf(allWords.flatMap(({ ordinals }) => Object.keys(ordinals).map(foldPreset)))})\\p{L}*`,
  "u",
);

/** Both meanings of “every third Friday”: of each month, or every three weeks. */
export const everyNthReadings = (text: string, language: Language): readonly string[] => {
  const { nth = "" } = everyNthPattern.exec(text)?.groups ?? {};
  const meaning = meaningOf(nth);
  const count = meaning?.kind === "ordinal" ? meaning.value : Number(nth);
  if (!(count > 2)) return [];
  const { ofMonth, every, units } = scheduleWordsOf(language);
  const weeks = foldPreset(`${every[0] ?? ""} ${count} ${units.weeks[0] ?? ""}`);
  const texts = [`${foldPreset(ofMonth[0] ?? "")} ${text}`, text.replace(everyNthPattern, weeks)];
  const readings = texts.map((each) => readGroups(each)).filter((each) => each !== null);
  if (readings.length < texts.length) return [];
  // The language of the days, because the word for the month is the reader's.
  const written = readings.at(-1)?.language ?? language;
  return readings.map((read) => sayRecurrence(cronsOf(read.groups), written).join("; "));
};
