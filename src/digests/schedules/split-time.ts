import { fold } from "../../base/text/fold.ts";
import { firstPlainHour, readTime } from "./clock-time.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { anyOf } from "./preset-words.ts";

const all = [...scheduleWords.values()];

export const foldWord = (way: string): string => fold(way).replaceAll("’", "'");

/** Times with a name, such as “noon”, in minutes after midnight. */
const namedTimes: readonly (readonly [way: string, minutes: number])[] = all.flatMap((words) => [
  ...words.noon.map((way) => [foldWord(way), 720] as const),
  ...words.midnight.map((way) => [foldWord(way), 0] as const),
  ...Object.entries(words.namedTimes).map(([way, minutes]) => [foldWord(way), minutes] as const),
]);

const atWords = anyOf(
  all.flatMap((words) => [...words.at, ...words.atOrTo, ...words.atOrToTime]).map(foldWord),
);
const beforeTime = new RegExp(`(?: (?:${atWords})|,)$`, "u");
const atStart = new RegExp(`^(?:${atWords}) `, "u");
/** An hour without a sign: “tomorrow at 9”. */
const bareHour = new RegExp(`^(?<day>.+) (?:${atWords}) (?<hour>\\d{1,2})$`, "u");

/** The time of day at the end of a text or at its start, in minutes, and the rest of the text. */
export const splitTime = (written: string): { readonly day: string; readonly minutes: number | null } => {
  for (const [way, minutes] of namedTimes)
    if (` ${written}`.endsWith(` ${way}`))
      return {
        day: ` ${written.slice(0, written.length - way.length).trim()}`.replace(beforeTime, "").trim(),
        minutes,
      };
  for (let at = 0; at !== -1 && at < written.length; ) {
    const read = readTime(written, at);
    if (read?.word.kind === "time" && at + read.length === written.length) {
      const day = written
        .slice(0, at)
        .trim()
        .replace(/t$/u, (end) => (at > 0 && written[at - 1] === "t" ? "" : end));
      return { day: ` ${day}`.replace(beforeTime, "").trim(), minutes: read.word.minutes };
    }
    const next = written.slice(at).search(/[ t](?=\d)/u);
    at = next === -1 ? -1 : at + next + 1;
  }
  const rest = written.replace(atStart, "");
  const named = namedTimes.find(([way]) => rest.startsWith(`${way} `));
  const first = named === undefined ? readTime(rest, 0) : null;
  const after = rest.slice(named?.[0].length ?? first?.length ?? 0);
  const minutes = named?.[1] ?? (first?.word.kind === "time" ? first.word.minutes : null);
  if (minutes !== null && /^,? \S/u.test(after)) return { day: after.replace(/^,? /u, ""), minutes };
  const { day = "", hour = "" } = bareHour.exec(written)?.groups ?? {};
  // Before seven, the hour may be in the morning or in the evening.
  if (day !== "" && Number(hour) >= firstPlainHour && Number(hour) < 24)
    return { day, minutes: Number(hour) * 60 };
  return { day: written, minutes: null };
};
