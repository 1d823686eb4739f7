import { type CronProblem, cronProblem, inField } from "./cron-problem.ts";
import type { Weeks } from "./heard-days.ts";

/**
 * A recurring local time, without a time zone: the five fields of crontab(5), and two conditions that only words can express:
 * positions in the month, and weeks. A value of this type always recurs, because an expression that never happens is refused.
 */
export interface Cron {
  /** The five fields with one space between them, extended by the conditions of words: `0 9 * * 1#1`, `0 9 L * *`. */
  readonly expression: string;
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** From words, -1 is the last day of the month. */
  readonly daysOfMonth: ReadonlySet<number>;
  /** 1 is January. */
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly daysOfWeek: ReadonlySet<number>;
  /** Whether a day needs to match only one of the two day fields. */
  readonly eitherDay: boolean;
  /** The positions of the weekday in the month: 1 is the first, -1 the last; null for all. */
  readonly positions: ReadonlySet<number> | null;
  /** Positions among the days from Monday to Friday of the month: 1 is the first, -1 the last; null for all. */
  readonly workingDays: ReadonlySet<number> | null;
  /** The weeks in which it recurs; null for all. */
  readonly weeks: Weeks | null;
}

/** A schedule, or why there is none. */
export type ParsedCron =
  | { readonly ok: true; readonly cron: Cron }
  | { readonly ok: false; readonly problem: CronProblem };

interface Field {
  readonly name: "minute" | "hour" | "dayOfMonth" | "month" | "dayOfWeek";
  readonly least: number;
  readonly most: number;
  /** Words for the values from `least` on. */
  readonly words: readonly string[];
}

const fields = {
  minute: { name: "minute", least: 0, most: 59, words: [] },
  hour: { name: "hour", least: 0, most: 23, words: [] },
  dayOfMonth: { name: "dayOfMonth", least: 1, most: 31, words: [] },
  month: {
    name: "month",
    least: 1,
    most: 12,
    words: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  },
  // 7 is Sunday too. A star means 0 to 6, which are the same days.
  dayOfWeek: {
    name: "dayOfWeek",
    least: 0,
    most: 7,
    words: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
  },
} as const satisfies Readonly<Record<string, Field>>;

/** The most days of each month. */
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads five fields as in crontab(5): lists, ranges, steps, names of months and days, 7 for Sunday. If neither day field starts
 * with `*`, a day must match one of them; otherwise both.
 */
export const parseCron = (written: string): ParsedCron => {
  try {
    return { ok: true, cron: readCron(written) };
  } catch (error) {
    if (error instanceof FieldProblem) return { ok: false, problem: error.problem };
    throw error;
  }
};

/** A problem of one field. Used only in this file. */
class FieldProblem extends Error {
  readonly problem: CronProblem;

  constructor(problem: CronProblem) {
    super(problem("en"));
    this.problem = problem;
  }
}

const readValue = (written: string, { least, most, words }: Field): number => {
  const word = words.indexOf(written.toLowerCase());
  if (word >= 0) return least + word;
  const value = /^\d{1,2}$/.test(written) ? Number(written) : Number.NaN;
  if (value >= least && value <= most) return value;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const key = words.length === 0 ? "value" : "value-or-word";
  throw new FieldProblem(cronProblem(key, { least, most, first, last }));
};

const readRange = (written: string, field: Field): { readonly from: number; readonly to: number } => {
  if (written === "*") return { from: field.least, to: field === fields.dayOfWeek ? 6 : field.most };
  const [first = "", last, ...more] = written.split("-");
  if (more.length > 0) throw new FieldProblem(cronProblem("range"));
  const from = readValue(first, field);
  if (last === undefined) return { from, to: from };
  const end = readValue(last, field);
  // The week may end on its Sunday: sat-sun.
  const to = field === fields.dayOfWeek && end === 0 && from > 0 ? 7 : end;
  if (from > to) {
    const instead = `${first}-${field.most},${field.least}-${last}`;
    throw new FieldProblem(cronProblem("backwards", { range: written, instead }));
  }
  return { from, to };
};

const readItem = (item: string, field: Field): number[] => {
  const [range = "", stepText, ...more] = item.split("/");
  const { from, to } = readRange(range, field);
  if (stepText === undefined) return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (range !== "*" && !range.includes("-")) {
    const instead = `${range}-${field.most}/${stepText || 5}`;
    throw new FieldProblem(cronProblem("step-of", { instead }));
  }
  const most = field.most - field.least + 1;
  const step = /^\d{1,2}$/.test(stepText) ? Number(stepText) : 0;
  if (more.length > 0 || step < 1 || step > most) throw new FieldProblem(cronProblem("step", { most }));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
};

const readField = (written: string, field: Field): readonly number[] => {
  try {
    const values = written.split(",").flatMap((item) => readItem(item, field));
    const days = field === fields.dayOfWeek ? values.map((value) => value % 7) : values;
    return [...new Set(days)].sort((a, b) => a - b);
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    throw new FieldProblem(inField(field.name, written, error.problem));
  }
};

const readCron = (written: string): Cron => {
  const parts = written.trim().split(/\s+/u);
  const [minute, hour, dayOfMonth, month, dayOfWeek] = parts;
  if (
    minute === undefined ||
    hour === undefined ||
    dayOfMonth === undefined ||
    month === undefined ||
    dayOfWeek === undefined ||
    parts.length > 5
  ) {
    throw new FieldProblem(cronProblem("fields"));
  }
  const daysOfMonth = readField(dayOfMonth, fields.dayOfMonth);
  const months = readField(month, fields.month);
  const cron: Cron = {
    expression: parts.join(" "),
    minutes: readField(minute, fields.minute),
    hours: readField(hour, fields.hour),
    daysOfMonth: new Set(daysOfMonth),
    months: new Set(months),
    daysOfWeek: new Set(readField(dayOfWeek, fields.dayOfWeek)),
    eitherDay: !dayOfMonth.startsWith("*") && !dayOfWeek.startsWith("*"),
    positions: null,
    workingDays: null,
    weeks: null,
  };
  // Every date falls on every day of the week within 400 years, so only a day that its month never has is impossible.
  const happens = months.some((each) => daysOfMonth.some((day) => day <= (longestMonths[each - 1] ?? 0)));
  if (happens || cron.eitherDay) return cron;
  throw new FieldProblem(inField("dayOfMonth", dayOfMonth, cronProblem("never", { month })));
};
