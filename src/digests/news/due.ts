import { compareDueDates, type DueDate, daysLeft } from "../../base/time/due-date.ts";
import type { Fact } from "../../library/briefing/briefing.ts";

/** The status of a commitment by its due date. Whether it was kept is not on record. */
export type Due =
  | { readonly status: "soon"; readonly due: DueDate; readonly days: number }
  | { readonly status: "today"; readonly due: DueDate }
  | { readonly status: "overdue"; readonly due: DueDate };

/** A week: the digest of a weekday reaches to the same weekday's, so that a weekly meeting misses no due date. */
const dueSoonDays = 7;

/** Null if nothing is promised, no date is given, or it is still far off. */
export const dueOf = (fact: Fact, today: Temporal.PlainDate): Due | null => {
  if (fact.type !== "statement" || fact.kind !== "commitment" || fact.due === undefined) return null;
  const { due } = fact;
  const days = daysLeft(due, today);
  if (days < 0) return { status: "overdue", due };
  if (days === 0) return { status: "today", due };
  return days <= dueSoonDays ? { status: "soon", due, days } : null;
};

/** Changes when a channel is to be told of it again, and not every day. */
export const dueHash = ({ status, due }: Due): string => `${status}:${due.endsOn}`;

const urgency = { today: 0, soon: 1, overdue: 2 };

/** Due today, then what falls due soonest, then what fell due last. */
export const byUrgency = (one: Due, other: Due): number => {
  if (one.status !== other.status) return urgency[one.status] - urgency[other.status];
  const order = compareDueDates(one.due, other.due);
  return one.status === "overdue" ? -order : order;
};
