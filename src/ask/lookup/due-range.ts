/** Which due dates are wanted: `overdue` are those before today, `open` those from today on. */
export interface DueRange {
  readonly from: string;
  /** Its last day. */
  readonly to: string;
}

const firstDay = "0000-01-01";
const lastDay = "9999-12-31";

const parse = <Value>(read: () => Value): Value | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/**
 * Reads `overdue`, `open`, `any`, a year, a month such as `2026-11`, a day, or two days as an ISO 8601 interval, `2026-11-23/2026-11-29`. Null
 * for anything else.
 */
export const readDueRange = (written: string, today: Temporal.PlainDate): DueRange | null => {
  const value = written.trim().toLowerCase();
  if (value === "overdue") return { from: firstDay, to: today.subtract({ days: 1 }).toString() };
  if (value === "open") return { from: today.toString(), to: lastDay };
  if (value === "any") return { from: firstDay, to: lastDay };
  if (/^\d{4}$/u.test(value)) return { from: `${value}-01-01`, to: `${value}-12-31` };
  if (/^\d{4}-\d{2}$/u.test(value)) {
    const month = parse(() => Temporal.PlainYearMonth.from(value));
    if (month === null) return null;
    return { from: `${value}-01`, to: month.toPlainDate({ day: month.daysInMonth }).toString() };
  }
  const [from = "", to = from, more] = value.split("/");
  const isDay = (day: string): boolean =>
    /^\d{4}-\d{2}-\d{2}$/u.test(day) && parse(() => Temporal.PlainDate.from(day)) !== null;
  return more === undefined && isDay(from) && isDay(to) ? { from, to } : null;
};
