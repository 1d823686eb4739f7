import type { Statement } from "./briefing.ts";
import type { StatusUpdate, Update } from "./update.ts";
import { type WrittenStatus, writtenStatuses } from "./update-schema.ts";

/** The statuses of a commitment. `overdue` is never in a file: it follows from the due date. */
export const commitmentStatuses = [...writtenStatuses, "overdue"] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What a reader can ask for: a status, or commitments that wait for their date or have none. */
export const wantedStatuses = [...commitmentStatuses, "due", "open"] as const;
export type WantedStatus = (typeof wantedStatuses)[number];

/** A commitment's status on a day, and its update. For `overdue`, the update is the last one before. */
export interface StatusOn {
  readonly status: CommitmentStatus;
  readonly update: StatusUpdate | null;
}

/** Whether an update in a history applies, needs a second editor, or was reversed. */
export type UpdateState = "applies" | "proposed" | "taken-back";

const verdicts: ReadonlySet<WrittenStatus> = new Set(["kept", "partly-kept", "compromise", "broken"]);

/** Whether a status judges the commitment, so that a newsroom may want a second editor for it. */
export const isVerdict = (status: WrittenStatus): boolean => verdicts.has(status);

/** Whether a status concludes the commitment, so that it can no longer become overdue. */
const isConcluded = (status: WrittenStatus): boolean => isVerdict(status) || status === "unverifiable";

/** The statuses that conclude a commitment. */
const concludedStatuses: readonly WrittenStatus[] = writtenStatuses.filter(isConcluded);

/** The status of a commitment whose written status is known, and whether its due date has passed. */
export const statusOnDue = (status: WrittenStatus, isPast: boolean): CommitmentStatus =>
  isPast && !isConcluded(status) ? "overdue" : status;

/**
 * Commitments that are wanted, in the order in which the first ones are the most useful: those that are due next, those whose date passed
 * last, or those that were made last: all, those without a past date, or those without a date.
 */
export interface CommitmentSpan {
  readonly statuses: readonly WrittenStatus[];
  readonly order: "next" | "last" | "made" | "notPast" | "undated";
  /** The days on which they are due; null if these do not matter. */
  readonly due: { readonly from: string; readonly to: string } | null;
}

/** The commitments with a status on a day, and with a due date, if these are wanted. */
export const commitmentSpans = (
  status: WantedStatus | null,
  due: { readonly from?: string; readonly to?: string } | null,
  today: string,
): readonly CommitmentSpan[] => {
  const open = writtenStatuses.filter((each) => !isConcluded(each));
  const isOpen = status !== null && !concludedStatuses.some((each) => each === status);
  const written = writtenStatuses.filter((each) => each === status);
  const wanted = status === null ? writtenStatuses : written.length > 0 ? written : open;
  if (status === "open") return due === null ? [{ statuses: wanted, order: "undated", due: null }] : [];
  if (due === null && status !== "overdue" && status !== "due")
    return [
      isOpen
        ? { statuses: wanted, order: "notPast", due: { from: today, to: lastDay } }
        : { statuses: wanted, order: "made", due: null },
    ];
  const [from, to] = [due?.from ?? firstDay, due?.to ?? lastDay];
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  const next = { from: from > today ? from : today, to };
  const last = { from, to: to < yesterday ? to : yesterday };
  return [
    ...(status === "overdue" ? [] : [{ statuses: wanted, order: "next" as const, due: next }]),
    ...(isOpen && status !== "overdue" ? [] : [{ statuses: wanted, order: "last" as const, due: last }]),
  ];
};

const [firstDay, lastDay] = ["0000-01-01", "9999-12-31"];

/** Each update with its number, counted from 1, and whether it applies. */
export const updatesWithState = (
  updates: readonly Update[],
): readonly { readonly update: Update; readonly number: number; readonly updateState: UpdateState }[] => {
  const numbersOf = (type: "taking-back" | "confirmation"): ReadonlySet<number> =>
    new Set(updates.flatMap((update) => (update.type === type ? [update.number] : [])));
  const takenBack = numbersOf("taking-back");
  const confirmed = numbersOf("confirmation");
  return updates.map((update, index) => {
    const number = index + 1;
    if (takenBack.has(number)) return { update, number, updateState: "taken-back" };
    const waits = update.type === "status" && update.awaitsSecond && !confirmed.has(number);
    return { update, number, updateState: waits ? "proposed" : "applies" };
  });
};

/** The last status that was not reversed and does not need a second editor; null if there is none. */
export const writtenStatusOf = ({ updates }: Pick<Statement, "updates">): StatusUpdate | null => {
  // A fast exit, because most commitments have no updates, and this is called for all of them.
  if (updates.length === 0) return null;
  return updatesWithState(updates).reduce<StatusUpdate | null>(
    (last, { update, updateState }) =>
      update.type === "status" && updateState === "applies" ? update : last,
    null,
  );
};

/** Whether a commitment has a status that concludes it, so that its due date no longer matters. */
export const isConcludedCommitment = (commitment: Pick<Statement, "updates">): boolean => {
  const update = writtenStatusOf(commitment);
  return update !== null && isConcluded(update.status);
};

/** A commitment's status on a day. It is overdue if its due date has passed, at its precision, and no status concludes it. */
export const statusOf = (
  commitment: Pick<Statement, "updates" | "due">,
  today: Temporal.PlainDate,
): StatusOn => {
  const update = writtenStatusOf(commitment);
  const status = update?.status ?? "not-rated";
  const isPast = commitment.due !== undefined && commitment.due.endsOn < today.toString();
  return { status: statusOnDue(status, isPast), update };
};
