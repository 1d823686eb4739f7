import type { Fact } from "../../library/briefing/briefing.ts";

/** Where a commitment stands towards its due date. Whether it was kept is not on record. */
export type Due =
  | { readonly status: "soon"; readonly date: string; readonly days: number }
  | { readonly status: "today"; readonly date: string }
  | { readonly status: "overdue"; readonly date: string };

/** A week: the digest of a weekday reaches to the same weekday's, so that a weekly meeting misses no due date. */
const dueSoonDays = 7;

/** Null where nothing is promised, no date is given, or it is still far off. */
export const dueOf = (fact: Fact, today: Temporal.PlainDate): Due | null => {
  if (fact.type !== "statement" || fact.kind !== "commitment" || fact.due === undefined) return null;
  const { due: date } = fact;
  const { days } = today.until(date, { largestUnit: "days" });
  if (days < 0) return { status: "overdue", date };
  if (days === 0) return { status: "today", date };
  return days <= dueSoonDays ? { status: "soon", date, days } : null;
};

/** Changes when a channel is to be told of it again, and not every day. */
export const dueHash = ({ status, date }: Due): string => `${status}:${date}`;
