import { formatDate } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { type Inline, strong, text } from "../base/text/inline.ts";
import type { Statement } from "../library/briefing/briefing.ts";
import { statusOf, updatesWithState } from "../library/briefing/commitment-status.ts";
import { type StatusUpdate, sinceOf, type Update } from "../library/briefing/update.ts";
import { erased } from "../store/people/person-address.ts";
import { type Block, heading, note, paragraph } from "./answer.ts";
import { citationOf } from "./cite.ts";
import { labelled } from "./fact-lines.ts";
import { statusLabels } from "./status-words.ts";
import { words } from "./words.ts";

const say = messagesOf("answer", "commitment-history");

/** `Kept (as of 3 July 2026)` */
export const statusAsOf = (update: StatusUpdate, language: Language): string => {
  const date = words(language, "asOf", { date: formatDate(language, sinceOf(update)) });
  return `${statusLabels[update.status](language)} (${date})`;
};

/**
 * `Status: Kept (as of 3 July 2026)`, or `Status: Overdue; last: Stalled (as of 1 May 2026)`; null if there is no status to
 * show yet.
 */
export const statusLine = (
  commitment: Statement,
  today: Temporal.PlainDate,
  language: Language,
): readonly Inline[] | null => {
  const { status, update } = statusOf(commitment, today);
  if (status === "not-rated" && update === null) return null;
  const last = update === null ? null : statusAsOf(update, language);
  const value =
    status !== "overdue"
      ? (last ?? statusLabels[status](language))
      : last === null
        ? statusLabels.overdue(language)
        : say(language, "overdueLast", { overdue: statusLabels.overdue(language), last });
  return labelled(say(language, "status"), language, text(value));
};

/** The same as a block, for a commitment in a list. */
export const statusBlocks = (
  commitment: Statement,
  today: Temporal.PlainDate,
  language: Language,
): readonly Block[] => {
  const line = commitment.kind === "commitment" ? statusLine(commitment, today, language) : null;
  return line === null ? [] : [paragraph(...line)];
};

/** Who wrote an update, and on which day. */
const writtenBy = (update: Update, timeZone: string, language: Language): Block => {
  const day = Temporal.Instant.from(update.at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const date = formatDate(language, day);
  return note(
    text(
      update.by === erased
        ? say(language, "byErased", { date })
        : say(language, "by", { who: update.by, date }),
    ),
  );
};

/** The sentence of a status, and its passages. */
const statusUpdateBlocks = (number: number, update: StatusUpdate, language: Language): readonly Block[] => [
  paragraph(
    strong(`${number}. ${statusAsOf(update, language)}`),
    text(` ${localize(update.note, language)}`),
  ),
  ...update.passages.map(
    (passage): Block => ({
      kind: "passage",
      exact: passage.exact,
      citation: citationOf([passage], language),
    }),
  ),
];

const line = (number: number, ...content: readonly Inline[]): Block =>
  paragraph(strong(`${number}. `), ...content);

/** How a history is shown. Only editors see statuses that need a second editor. */
export interface HistoryView {
  readonly language: Language;
  readonly timeZone: string;
  readonly showsProposed: boolean;
}

/** The history of a commitment, oldest first, including statuses that were reversed. */
export const historyBlocks = (
  { updates }: Statement,
  { language, timeZone, showsProposed }: HistoryView,
): readonly Block[] => {
  const entries = updatesWithState(updates).flatMap(({ update, number, updateState }): readonly Block[] => {
    const by = writtenBy(update, timeZone, language);
    switch (update.type) {
      case "status": {
        if (updateState === "proposed" && !showsProposed)
          return [line(number, text(say(language, "waits"))), by];
        const state = updateState === "applies" ? [] : [note(text(say(language, updateState)))];
        return [...statusUpdateBlocks(number, update, language), ...state, by];
      }
      case "taking-back": {
        const what = say(language, "takesBack", { number: update.number });
        return [line(number, text(`${what} ${localize(update.note, language)}`)), by];
      }
      case "confirmation":
        return [line(number, text(say(language, "confirms", { number: update.number }))), by];
      default:
        return update satisfies never;
    }
  });
  return [
    heading(2, text(say(language, "history"))),
    ...(entries.length === 0 ? [paragraph(text(say(language, "none")))] : entries),
  ];
};
