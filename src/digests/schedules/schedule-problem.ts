import { formatChoice } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { closestPresets } from "./closest-preset.ts";
import { foldPreset } from "./preset-words.ts";
import { readScheduleWords } from "./read-words.ts";
import type { Word } from "./word.ts";

const say = messagesOf("digests", "schedules/schedule");

/** What is wrong with a preset that was not understood: a reason of its own, the presets that were meant, or the first unknown word. */
export const presetProblem = (written: string, language: Language): string => {
  const reading = readScheduleWords(foldPreset(written));
  const reason = reading.ok ? reasonOf(reading.words) : null;
  if (reason === "holidays") return say(language, reason, { option: "holidays:FR" });
  if (reason !== null) return say(language, reason);
  const sentence = say(language, "expected");
  const closest = closestPresets(written, language);
  if (closest.length > 0) {
    return say(language, "closest", { expected: sentence, closest: formatChoice(language, closest) });
  }
  const word = firstUnknownWord(written);
  if (word !== null && /^(?:utc|gmt)?[+−-]\d/iu.test(word)) return say(language, "offset", { word });
  return word === null ? sentence : say(language, "unknown", { expected: sentence, word });
};

type Reason = "holidays" | "or" | "once" | "count" | "day";

/** Why words that are all known are no schedule; null if the reason is another. */
const reasonOf = (words: readonly Word[]): Reason | null => {
  const has = (...kinds: readonly Word["kind"][]): boolean => words.some(({ kind }) => kinds.includes(kind));
  if (has("public-holidays")) return "holidays";
  if (has("or")) return "or";
  if (has("once") || hasDate(words)) return "once";
  // “Five days a week” does not say which.
  const isPerWeek = words.some((word) => word.kind === "count" && word.per === "week");
  if (has("count") && (!has("time", "number") || (isPerWeek && !has("day", "days")))) return "count";
  return has("of-month") && !has("day", "days", "number", "ordinal", "day-word") ? "day" : null;
};

/** Whether a day of the month is beside a month: 24 December. */
const hasDate = (words: readonly Word[]): boolean => {
  const said = words.filter(({ kind }) => kind !== "filler");
  return said.some((word, at) => {
    const [before, after] = [said[at - 1], said[at + 1]];
    const isDated = before?.kind === "number" || before?.kind === "ordinal";
    return word.kind === "month" && (isDated || (after?.kind === "ordinal" && after.isInDigits));
  });
};

/** The first word of a text that no schedule has, as it was written; null if every word is known. */
const firstUnknownWord = (written: string): string | null => {
  const reading = readScheduleWords(foldPreset(written));
  if (reading.ok) return null;
  const words = written.split(" ");
  const place = words.findIndex(
    (_, index) => foldPreset(words.slice(0, index + 1).join(" ")).length > reading.unknownAt,
  );
  return words[place] ?? null;
};
