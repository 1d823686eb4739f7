import { isVietnamese } from "../../base/text/vietnamese.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { foldWord } from "./split-time.ts";

/**
 * A text without its part of a day, and the hour at which that begins; null if it names none. `typed` is the text with its accents: the Vietnamese
 * “tối” is an evening, and “tới” is not.
 */
export const withoutPart = (
  day: string,
  typed: string,
): { readonly day: string; readonly hour: number } | null => {
  const written = typed.toLowerCase().normalize("NFC");
  const parts = partsBesideDay.flatMap(({ way, folded, hour }) => {
    // “Friday morning”, “chiều mai”.
    const rest = isVietnamese(written) && !written.includes(way) ? null : textBeside(day, folded);
    return rest === null ? [] : [{ day: rest, hour, length: way.length }];
  });
  const [longest = null] = parts.toSorted((a, b) => b.length - a.length);
  return longest;
};

/** The hour at which a part of a day begins, by the words for it. */
const partsBesideDay = [...scheduleWords.values()].flatMap((words) =>
  Object.entries(words.partsBesideDay).map(([way, hour]) => ({ way, folded: foldWord(way), hour })),
);

export const evening = 18;

/** A time of a part of a day: “tonight at 8” is at 20:00. Null if it is not in that part, or may be of the next day. */
export const inPartFrom = (hour: number, minutes: number | null): number | null => {
  if (minutes === null) return hour * 60;
  if (hour < 12 || minutes >= 12 * 60) return minutes;
  const isAfternoon = minutes >= (hour < evening ? 60 : 5 * 60);
  return isAfternoon ? minutes + 12 * 60 : null;
};

/** A text without some words before or after it; null if it has none of them. */
export const textBeside = (text: string, way: string): string | null => {
  if (text.endsWith(` ${way}`)) return text.slice(0, -way.length - 1);
  return text.startsWith(`${way} `) ? text.slice(way.length + 1) : null;
};
