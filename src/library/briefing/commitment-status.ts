import type { Statement } from "./briefing.ts";
import type { StatusUpdate, Update } from "./update.ts";
import { type WrittenStatus, writtenStatuses } from "./update-schema.ts";

/** The statuses of a commitment. `overdue` is never in a file: it follows from the due date. */
export const commitmentStatuses = [...writtenStatuses, "overdue"] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

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
export const concludedStatuses: readonly WrittenStatus[] = writtenStatuses.filter(isConcluded);

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

/** The status on a day, as an ISO date. Dates are compared as texts, which is fastest for many commitments. */
const statusOnDate = (commitment: Pick<Statement, "updates" | "due">, today: string): StatusOn => {
  const update = writtenStatusOf(commitment);
  const status = update?.status ?? "not-rated";
  const isPast = commitment.due !== undefined && commitment.due.endsOn < today;
  return { status: isPast && !isConcluded(status) ? "overdue" : status, update };
};

/** A commitment's status on a day. It is overdue if its due date has passed, at its precision, and no status concludes it. */
export const statusOf = (
  commitment: Pick<Statement, "updates" | "due">,
  today: Temporal.PlainDate,
): StatusOn => statusOnDate(commitment, today.toString());

/** The commitments that have a status on a day, in their order. */
export const withStatus = (
  statements: readonly Statement[],
  status: CommitmentStatus,
  today: Temporal.PlainDate,
): readonly Statement[] => {
  const date = today.toString();
  return statements.filter(
    (statement) => statement.kind === "commitment" && statusOnDate(statement, date).status === status,
  );
};
