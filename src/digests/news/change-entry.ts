import type { Entry, Mark } from "../../answer/answer.ts";
import { citationOf, knownCorrections, quotesOf } from "../../answer/cite.ts";
import { statusAsOf } from "../../answer/commitment-history.ts";
import { factControls, factLabel, sensitivityMarks, wholeControl } from "../../answer/fact-entry.ts";
import { alone, factLine, type Reader } from "../../answer/fact-lines.ts";
import { statusLabels } from "../../answer/status-words.ts";
import { words } from "../../answer/words.ts";
import { formatShortDate } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type Inline, strong, text } from "../../base/text/inline.ts";
import { kindOf } from "../../library/briefing/briefing.ts";
import type { StatusUpdate } from "../../library/briefing/update.ts";
import type { Change, ChangeMark, Due } from "./changes.ts";

const say = messagesOf("digests", "news/change-entry");

const dueMark = (due: Due, language: Language): Mark => {
  if (due.status === "soon") return { state: "due", text: say(language, "soon", { days: due.days }) };
  return due.status === "today"
    ? { state: "due", text: say(language, "today") }
    : { state: "overdue", text: say(language, "overdue", { days: due.days }) };
};

/** A status with its note; a sentence if an editor took the last one back. */
const statusNote = (status: StatusUpdate | null, language: Language): readonly Inline[] =>
  status === null
    ? [text(say(language, "statusTakenBack"))]
    : [
        strong(`${statusAsOf(status, language)}${words(language, "colon")}`),
        text(localize(status.note, language)),
      ];

/** The mark of a change in words. */
const markText = (mark: ChangeMark, status: StatusUpdate | null | undefined, language: Language): string =>
  mark === "rated"
    ? statusLabels[status?.status ?? "not-rated"](language).toLocaleUpperCase(language)
    : say(language, mark);

/** A change in one line, with its mark, its corrections and the source of its fact. */
export const changeEntry = (
  { fact, mark, due, status, corrections }: Omit<Change, "told">,
  reader: Reader,
): Entry => {
  const { language } = reader;
  const notes = corrections.map(({ date, note, kind }): Inline[] => [
    strong(say(language, `correction.${kind}`, { date: formatShortDate(language, date) })),
    text(`${words(language, "colon")}${localize(note, language)}`),
  ]);
  return {
    kind: "entry",
    counts: kindOf(fact),
    reference: fact.reference,
    ...knownCorrections(fact.reference, reader),
    marks: [
      ...sensitivityMarks(fact, language),
      ...(mark === null ? [] : [{ state: mark, text: markText(mark, status, language) }]),
      ...(due === null ? [] : [dueMark(due, language)]),
    ],
    content: factLine(fact, alone, reader),
    notes: [...notes, ...(status === undefined ? [] : [statusNote(status, language)])],
    quotes: [fact.passages[0], ...(status?.passages.slice(0, 1) ?? [])].map((passage) => ({
      exact: null,
      citation: citationOf([passage], language),
    })),
    controls: factControls(fact.reference, factLabel(fact, reader), language),
    whole: null,
  };
};

/** The same with its passages, for one reader. */
export const wholeChangeEntry = (change: Omit<Change, "told">, reader: Reader): Entry => ({
  ...changeEntry(change, reader),
  quotes: quotesOf(change.fact, reader.language),
  whole: wholeControl(change.fact, factLabel(change.fact, reader), reader.language),
});
