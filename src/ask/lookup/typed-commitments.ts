import type { DatedReader } from "../../answer/fact-entry.ts";
import type { WantedStatus } from "../../library/briefing/commitment-status.ts";
import { takeSummary } from "./commitment-summary.ts";
import type { DateRange } from "./date-range.ts";
import { readDueRange } from "./due-range.ts";
import { readStatus, takeStatus } from "./due-status.ts";

interface Typed {
  readonly who: string | null;
  readonly due: string | null;
  readonly status: WantedStatus | null;
}

interface ReadCommitments extends Omit<Typed, "due"> {
  readonly due: DateRange | null;
  /** Whether there is no `due`, or it could be read. */
  readonly isDueRead: boolean;
  /** Whether the words ask for counts. */
  readonly isSummary: boolean;
}

/** Reads a status, due dates and “summary” in words without an option's name, `/commitments overdue whitlock` or `/commitments due in january`, unless they are a name on record. */
export const readTypedCommitments = (typed: Typed, reader: DatedReader): ReadCommitments => {
  const { names } = reader.library;
  const { today, language } = reader;
  const isName = (words: string): boolean => names.actors.search(words).matches !== "none";
  const isFree = typed.who !== null && !isName(typed.who);
  const summary = typed.who !== null && isFree ? takeSummary(typed.who) : null;
  const afterSummary = summary === null ? typed.who : summary.rest || null;
  const taken = afterSummary !== null && isFree ? takeStatus(afterSummary) : null;
  const words = taken === null ? afterSummary : taken.rest || null;
  const isOfSubject = (some: string): boolean => isName(some) || names.topics.search(some).matches !== "none";
  const inWords =
    typed.due === null && words !== null && !isOfSubject(words) ? readDueRange(words, today, language) : null;
  const dueAsStatus = typed.due === null ? null : readStatus(typed.due);
  const due =
    typed.due === null ? inWords : dueAsStatus === null ? readDueRange(typed.due, today, language) : null;
  // “Due in January” has one condition.
  const statusTyped = inWords !== null && taken?.status === "due" ? null : taken?.status;
  return {
    who: inWords === null ? words : null,
    due,
    isDueRead: typed.due === null || dueAsStatus !== null || due !== null,
    status: typed.status ?? statusTyped ?? (dueAsStatus === "open" ? "due" : dueAsStatus),
    isSummary: summary !== null,
  };
};
