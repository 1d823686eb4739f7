import { daysLeft } from "../../base/time/due-date.ts";
import { type Fact, isTakenBack, type Statement } from "../../library/briefing/briefing.ts";
import { isConcludedCommitment } from "../../library/briefing/commitment-status.ts";
import type { Library } from "../../library/library.ts";

/** When those who watch a commitment are reminded of its due date: by days left. */
const stages = [
  { stage: "overdue", days: -1 },
  { stage: "today", days: 0 },
  { stage: "day", days: 1 },
  { stage: "week", days: 7 },
] as const;

/** The reminder of a commitment that applies on a day. */
export interface Reminder {
  /** Changes with each reminder, and with the due date. */
  readonly hash: string;
  /** The day from which it applies. */
  readonly from: string;
}

/** If the bot was off, a reminder may be so many days late. */
const mostDaysLate = 7;

/** Null if the commitment is not due soon, was due long ago, or has a status that concludes it. */
export const reminderOf = (fact: Fact, today: Temporal.PlainDate): Reminder | null => {
  if (fact.type !== "statement" || fact.kind !== "commitment" || fact.due === undefined) return null;
  const { endsOn } = fact.due;
  const left = daysLeft(fact.due, today);
  const next = stages.find(({ days }) => left <= days);
  if (next === undefined || next.days - left > mostDaysLate || isConcludedCommitment(fact)) return null;
  return {
    hash: `${next.stage}:${endsOn}`,
    from: Temporal.PlainDate.from(endsOn).subtract({ days: next.days }).toString(),
  };
};

/** An archive may have thousands of commitments around one day. */
const mostRead = 5_000;

const known = new WeakMap<Library, Map<string, readonly Statement[]>>();

/** The commitments with a reminder on a day. Cached, because those of all channels are read from the same snapshot. */
export const withReminder = (library: Library, today: Temporal.PlainDate): readonly Statement[] => {
  const days = known.get(library) ?? new Map<string, readonly Statement[]>();
  known.set(library, days);
  const found =
    days.get(today.toString()) ??
    library
      .dueBy(today.add({ days: 7 }).toString(), mostRead)
      .flatMap((reference) => library.facts.get(reference) ?? [])
      .filter((fact) => fact.type === "statement")
      .filter(
        (fact) =>
          reminderOf(fact, today) !== null &&
          !(library.corrections.get(fact.reference) ?? []).some(({ kind }) => isTakenBack(kind)),
      );
  days.set(today.toString(), found);
  return found;
};
