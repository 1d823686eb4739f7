import { statusLabels } from "../../answer/status-words.ts";
import { type InLanguage, inEachLanguage, languages } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import type { WantedStatus } from "../../library/briefing/commitment-status.ts";
import type { CommitmentCount } from "../../library/library.ts";

/** The statuses of commitments without a verdict: the due date has passed, is in the future, or is unknown. */
export const dueStatuses = ["overdue", "due", "open"] as const;
export type DueStatus = (typeof dueStatuses)[number];

/** The labels of the statuses. */
export const dueLabels = {
  overdue: textsOf("ask", "lookup/due-status", "overdue"),
  due: textsOf("ask", "lookup/due-status", "due"),
  open: textsOf("ask", "lookup/due-status", "open"),
} as const;

/** The words for each status in every language, separated by `|`. */
const statusWays = {
  overdue: inEachLanguage(textsOf("ask", "lookup/due-status", "overdue.ways")),
  due: inEachLanguage(textsOf("ask", "lookup/due-status", "due.ways")),
  open: inEachLanguage(textsOf("ask", "lookup/due-status", "open.ways")),
} as const;

const waysOf = (status: DueStatus): readonly string[] =>
  languages.flatMap((language) => statusWays[status](language).split("|").map(fold));

/** The statuses by their words. Accents and capitals do not matter. */
const statuses: ReadonlyMap<string, DueStatus> = new Map(
  dueStatuses.flatMap((status) => waysOf(status).map((way) => [way, status] as const)),
);

export const labelOfStatus = (status: WantedStatus): InLanguage =>
  status === "due" || status === "open" ? dueLabels[status] : statusLabels[status];

/** Whether counted commitments have a status that a reader asks for. */
export const isCountOf = ({ status, hasDueDate }: CommitmentCount, wanted: WantedStatus): boolean => {
  if (wanted !== "due" && wanted !== "open") return status === wanted;
  const waits = status === "not-rated" || status === "in-progress" || status === "stalled";
  return waits && hasDueDate === (wanted === "due");
};

/** The status that some words name; null if they name none. */
export const readStatus = (words: string): DueStatus | null => statuses.get(fold(words)) ?? null;

/** Splits a status from the beginning or the end of the typed words: `overdue`, `whitlock overdue`, `en retard kerbrat`. */
export const takeStatus = (typed: string): { readonly status: DueStatus; readonly rest: string } | null => {
  const words = typed.trim().split(/\s+/u);
  for (let count = Math.min(words.length, mostWords); count > 0; count -= 1) {
    const first = readStatus(words.slice(0, count).join(" "));
    if (first !== null) return { status: first, rest: words.slice(count).join(" ") };
    const last = readStatus(words.slice(-count).join(" "));
    if (last !== null) return { status: last, rest: words.slice(0, -count).join(" ") };
  }
  return null;
};

/** The most words of a status. */
const mostWords = 4;
