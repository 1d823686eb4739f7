import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import type { ScheduleWords, Ways } from "./schedule-words.ts";
import type { Meaning, Word } from "./word.ts";

export const everyDay = [0, 1, 2, 3, 4, 5, 6] as const;
export const weekdays = [1, 2, 3, 4, 5] as const;
export const weekend = [0, 6] as const;

/**
 * The moments of a newsroom's working day, in minutes after midnight: before the morning conference, at noon, and
 * before the handover to the evening.
 */
export const moments = { arrival: 8 * 60 + 30, noon: 12 * 60, "wrap-up": 17 * 60 + 30 } as const;

/** Alternatives of a pattern, the longest first. */
export const anyOf = (ways: Iterable<string>): string =>
  [...new Set(ways)]
    .sort((a, b) => b.length - a.length)
    .map((way) => RegExp.escape(way))
    .join("|");

const numbers = new Map(
  [...scheduleWords.values()].flatMap((words) =>
    Object.entries(words.numbers).map(([way, value]) => [fold(way), value] as const),
  ),
);
const numberWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(numbers.keys())})(?![\\p{L}\\p{N}])`, "gu");

const numbersAfter = new Map(
  [...scheduleWords.values()].flatMap((words) => Object.entries(words.numbersAfter)),
);
/** “Las ocho y veinte”. */
const spokenTimes = [...scheduleWords.values()].flatMap(({ spokenMinutes }) =>
  spokenMinutes === null
    ? []
    : [
        new RegExp(
          `(?<=(?:^| )(?:${anyOf(spokenMinutes.before)}) )(?<hour>${anyOf(numbers.keys())}) ${spokenMinutes.between} (?<minute>${anyOf(spokenMinutes.minutes)})(?= |,|$)`,
          "gu",
        ),
      ],
);
const inDigits = (text: string): string =>
  spokenTimes.reduce(
    (before, time) =>
      before.replaceAll(
        time,
        (_, hour: string, minute: string) =>
          `${numbers.get(hour)}:${String(numbers.get(minute)).padStart(2, "0")}`,
      ),
    text,
  );

const accentedWords = new Map(
  [...scheduleWords.values()].flatMap((words) => Object.entries(words.accentedWords)),
);
const accentedWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf(accentedWords.keys())})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** Folds a text for reading, and writes numbers in digits, also in “thứ hai”. */
export const foldPreset = (written: string): string =>
  inDigits(
    fold(
      written
        .normalize("NFC")
        .replaceAll(accentedWord, (word) => accentedWords.get(word.toLowerCase()) ?? word),
    ),
  )
    .replaceAll("’", "'")
    .replaceAll(numberWord, (word, at, whole) => {
      const before = numbersAfter.get(word);
      const isNumber = before === undefined || whole.slice(0, at).endsWith(`${before} `);
      return isNumber ? String(numbers.get(word) ?? word) : word;
    })
    .trim()
    .replaceAll(/\s+/gu, " ");

const phrases = new Map<string, Word>();
const learn = (meaning: Meaning, waysOf: (words: ScheduleWords) => Ways): void => {
  for (const [language, words] of scheduleWords) {
    for (const way of waysOf(words)) {
      const phrase = foldPreset(way);
      if (!phrases.has(phrase)) phrases.set(phrase, { ...meaning, language });
    }
  }
};
const learnEach = <Value>(
  recordOf: (words: ScheduleWords) => Readonly<Record<string, Value>>,
  meaningFor: (value: Value) => Meaning,
): void => {
  for (const words of scheduleWords.values()) {
    for (const [way, value] of Object.entries(recordOf(words))) {
      learn(meaningFor(value), (each) => (each === words ? [way] : []));
    }
  }
};
const fixedTime = (minutes: number, isMoment: boolean): Meaning => ({
  kind: "time",
  minutes,
  isMoment,
  isOpen: false,
  isSpoken: false,
  part: null,
});
learn({ kind: "days", days: everyDay }, (words) => words.everyDay);
learn({ kind: "days", days: weekdays }, (words) => words.weekdays);
learn({ kind: "days", days: weekend }, (words) => words.weekend);
learnEach(
  (words) => words.daySets,
  (days) => ({ kind: "days", days }),
);
for (const day of everyDay) learn({ kind: "day", day }, (words) => words.days[day]);
learn(fixedTime(moments.arrival, true), (words) => words.arrival);
learn(fixedTime(moments.noon, true), (words) => words.noon);
learn(fixedTime(moments["wrap-up"], true), (words) => words["wrap-up"]);
learn(fixedTime(0, false), (words) => words.midnight);
learnEach(
  (words) => words.namedTimes,
  (minutes) => fixedTime(minutes, false),
);
learn({ kind: "step", unit: "hours", count: 1 }, (words) => words.hourly);
learn({ kind: "step", unit: "minutes", count: 30 }, (words) => words.halfHourly);
learn({ kind: "step", unit: "minutes", count: 15 }, (words) => words.quarterHourly);
learnEach(
  (words) => words.weekSteps,
  (count) => ({ kind: "step", unit: "weeks", count }),
);
learnEach(
  (words) => words.daySteps,
  (count) => ({ kind: "step", unit: "days", count }),
);
learn({ kind: "every-other" }, (words) => words.everyOther);
learn({ kind: "except" }, (words) => words.except);
learn({ kind: "of-month", isQuarter: false }, (words) => words.ofMonth);
learn({ kind: "of-month", isQuarter: true }, (words) => words.ofQuarter);
learnEach(
  (words) =>
    Object.fromEntries(
      Object.entries(words.ordinals).map(([way, value]) => [way, { value, isInDigits: /^\d/.test(way) }]),
    ),
  (position) => ({ kind: "ordinal", ...position }),
);
learnEach(
  (words) => words.dailyParts,
  (part) => ({ kind: "part", part, isDaily: true }),
);
// Not `am` and `pm`, which belong to the time before them.
learnEach(
  ({ partsOfDay: { am: _am, pm: _pm, ...others } }) => others,
  (part) => ({ kind: "part", part, isDaily: false }),
);
learn({ kind: "to" }, (words) => words.to);
learn({ kind: "at-or-to", isOfTimes: true }, (words) => words.atOrToTime);
learn({ kind: "at-or-to", isOfTimes: false }, (words) => words.atOrTo);
learn({ kind: "at" }, (words) => words.at);
learn({ kind: "at" }, (words) => words.about);
learn({ kind: "and", isComma: false }, (words) => words.and);
learn({ kind: "and", isComma: true }, () => [",", ";"]);
learn({ kind: "each" }, (words) => words.each);
learn({ kind: "day-word" }, (words) => words.dayWord);
learn({ kind: "between" }, (words) => words.between);
learn({ kind: "public-holidays" }, (words) => words.publicHolidays);
learn({ kind: "or" }, (words) => words.or);
learn({ kind: "once" }, (words) => words.once);
for (const per of ["day", "week"] as const) {
  learnEach(
    (words) => (per === "day" ? words.timesADay : words.timesAWeek),
    (count) => ({ kind: "count", count, per }),
  );
}
for (let month = 1; month <= 12; month += 1) {
  const waysOf = (words: ScheduleWords): Ways => words.months[month - 1] ?? [];
  learn({ kind: "month", month, hasLead: false }, waysOf);
  learn({ kind: "month", month, hasLead: true }, (words) =>
    words.inMonth.flatMap((lead) => waysOf(words).map((way) => `${lead} ${way}`)),
  );
}
learn({ kind: "filler", isDayArticle: false, isStart: true }, (words) => words.starts);
learn({ kind: "filler", isDayArticle: true, isStart: false }, (words) => words.dayArticles);
learn({ kind: "filler", isDayArticle: false, isStart: false }, (words) => [...words.filler, ".", "—"]);

/** Every word or phrase that has a meaning, folded. */
export const knownPhrases: readonly string[] = [...phrases.keys()];

/** The meaning of a folded phrase, or null. */
export const meaningOf = (phrase: string): Word | null => phrases.get(phrase) ?? null;

const about = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf([...scheduleWords.values()].flatMap((words) => words.about.map(foldPreset)))})(?![\\p{L}\\p{N}])`,
  "u",
);

/** Whether a schedule has a time that need not be exact: “around 8”. */
export const isApproximate = (written: string): boolean => about.test(foldPreset(written));
