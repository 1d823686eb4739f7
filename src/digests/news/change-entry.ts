import type { Entry, Mark } from "../../answer/answer.ts";
import { citationOf, quotesOf } from "../../answer/cite.ts";
import { knownCorrections } from "../../answer/fact-blocks.ts";
import { factControls, factLabel, wholeControl } from "../../answer/fact-entry.ts";
import { alone, factLine, type Reader } from "../../answer/fact-lines.ts";
import { words } from "../../answer/words.ts";
import { formatShortDate } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type Inline, strong, text } from "../../base/text/inline.ts";
import { kindOf } from "../../library/briefing/fact-kind.ts";
import type { Change, Due } from "./changes.ts";

const say = messagesOf("digests", "news/change-entry");

const dueMark = (due: Due, language: Language): Mark => {
  if (due.status === "soon") return { state: "due", text: say(language, "soon", { days: due.days }) };
  return due.status === "today"
    ? { state: "due", text: say(language, "today") }
    : { state: "overdue", text: say(language, "overdue", { days: due.days }) };
};

/** A change in one line, with its mark, its corrections and the source of its fact. */
export const changeEntry = (
  { fact, mark, due, corrections }: Omit<Change, "told">,
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
      ...(mark === null ? [] : [{ state: mark, text: say(language, mark) }]),
      ...(due === null ? [] : [dueMark(due, language)]),
    ],
    content: factLine(fact, alone, reader),
    notes,
    quotes: [{ exact: null, citation: citationOf(fact.passages[0], language) }],
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
