import { firstPlainHour, inPart } from "./clock-time.ts";
import type { PartOfDay } from "./schedule-words.ts";
import type { Word } from "./word.ts";
import { placeAfter, skipWords, type WordCursor } from "./word-cursor.ts";

type Time = Extract<Word, { readonly kind: "time" | "number" }>;

/** Times of the day, as a text has them. */
export type SaidTimes =
  | { readonly kind: "list"; readonly times: readonly Time[]; readonly hasAt: boolean }
  | { readonly kind: "range"; readonly from: Time; readonly to: Time }
  | { readonly kind: "step"; readonly unit: "hours" | "minutes"; readonly count: number };

/** Reads times at the cursor; null if they have no meaning. */
export const readTimes = (cursor: WordCursor): SaidTimes | null => {
  const before = skipWords(cursor, "at", "at-or-to", "filler", "between");
  const first = cursor.words[cursor.at];
  if (first?.kind === "step") {
    if (first.unit !== "hours" && first.unit !== "minutes") return null;
    cursor.at += 1;
    return { kind: "step", unit: first.unit, count: first.count };
  }
  const from = timeAt(cursor, cursor.at);
  if (from === null) return null;
  cursor.at += 1;
  const range = cursor.words[cursor.at];
  const isBetween = before.some(({ kind }) => kind === "between");
  if (isBetween && range?.kind !== "and" && range?.kind !== "to" && range?.kind !== "at-or-to") return null;
  if (isBetween || range?.kind === "to" || range?.kind === "at-or-to") {
    const place = placeAfter({ words: cursor.words, at: cursor.at + 1 }, "filler", "at", "at-or-to");
    const to = timeAt(cursor, place);
    if (to !== null) {
      cursor.at = place + 1;
      return { kind: "range", from, to };
    }
  }
  const times: Time[] = [from];
  for (let place = nextInList(cursor); place !== null; place = nextInList(cursor)) {
    const time = timeAt(cursor, place);
    const rest = { words: cursor.words, at: place + 1 };
    const after = cursor.words[rest.at];
    // “9h, 10h à 12h” is neither a list of times nor a range.
    if (
      (after?.kind === "to" || after?.kind === "at-or-to") &&
      timeAt(rest, placeAfter({ ...rest, at: rest.at + 1 }, "filler")) !== null
    )
      return null;
    if (time !== null) times.push(time);
    cursor.at = place + 1;
  }
  return { kind: "list", times, hasAt: before.some(({ kind }) => kind !== "filler") };
};

const timeAt = ({ words }: WordCursor, place: number): Time | null => {
  const word = words[place];
  return word?.kind === "time" || word?.kind === "number" ? word : null;
};

/** The position of the next time in a list, or null at its end. */
const nextInList = ({ words, at }: WordCursor): number | null => {
  const place = placeAfter({ words, at }, "and", "at", "at-or-to", "filler");
  const joined = words.slice(at, place).some(({ kind }) => kind === "and");
  return joined && timeAt({ words, at }, place) !== null ? place : null;
};

/** Whether a time of the early morning follows one of the same day’s morning or noon, so that it may be in the afternoon instead. */
const isBackwards = (minutes: number, before: readonly Time[]): boolean =>
  minutes < firstPlainHour * 60 &&
  before.some((each) => each.kind === "time" && each.minutes > minutes && each.minutes < 13 * 60);

/** The hour of a number without a sign; null if it is ambiguous which half of the day is meant. */
const bareHour = (
  { value }: { readonly value: number },
  index: number,
  times: readonly Time[],
  hasAt: boolean,
  part: PartOfDay | null,
  half: PartOfDay | null,
): number | null => {
  if (value > 23) return null;
  const minutes = value * 60;
  const isOpen = value >= 1 && value <= 12;
  const explicit = times.filter((each) => each.kind === "time");
  if (part !== null) return inPart(minutes, part, isOpen);
  if (!isOpen) return hasAt || explicit.length > 0 ? minutes : null;
  const next = times.slice(index + 1).find((each) => each.kind === "time");
  if (next !== undefined && next.part !== null) {
    const same = inPart(minutes, next.part, true);
    return same !== null && same < next.minutes ? same : null;
  }
  // “10am and 6” is not 06:00, and “18h et 6” is.
  if (isBackwards(minutes, times.slice(0, index))) return null;
  if (explicit.length > 0) return explicit.some((each) => each.part !== null) ? null : minutes;
  const isOfTwentyFour = times.some(
    (each) => each.kind === "number" && (each.value > 12 || each.value === 0),
  );
  if (half !== null && hasAt && value < firstPlainHour && !isOfTwentyFour) return inPart(minutes, half, true);
  return hasAt && (isOfTwentyFour || value >= firstPlainHour) ? minutes : null;
};

/** Minutes after midnight, in the order of the text; null if one is ambiguous. `half` decides about those. */
export const minutesOfTimes = (
  times: readonly Time[],
  hasAt: boolean,
  part: PartOfDay | null,
  half: PartOfDay | null,
): readonly number[] | null => {
  const all = times.map((time, index) => {
    if (time.kind === "number") return bareHour(time, index, times, hasAt, part, half);
    if (part !== null) return inPart(time.minutes, part, time.isOpen);
    // “Noon and 6 h” is not 06:00, and “12h et 6h” is.
    const moments = times.slice(0, index).filter((each) => each.kind === "time" && each.isMoment);
    if (time.isOpen && isBackwards(time.minutes, moments)) return null;
    if (!time.isSpoken) return time.minutes;
    return half === null ? null : inPart(time.minutes, half, true);
  });
  const known = all.filter((each) => each !== null);
  return known.length === all.length ? known : null;
};
