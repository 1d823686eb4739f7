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
import { factKinds, kindOf } from "../../library/briefing/briefing.ts";
import type { StatusUpdate } from "../../library/briefing/update.ts";
import { byUrgency, type Change, type ChangeMark, type Due, isCorrection } from "./changes.ts";

/** The parts of a digest, in order. */
const parts = ["corrected", "rated", "due", "new", "updated"] as const;
type Part = (typeof parts)[number];

/** The number of changes in each part, without empty parts. */
export const countsOf = (
  changes: readonly Change[],
): readonly { readonly part: Part; readonly count: number }[] =>
  parts.flatMap((part) => {
    const count = changes.filter((change) => partOf(change) === part).length;
    return count === 0 ? [] : [{ part, count }];
  });

/** The part of a change. Corrections come first, then due dates. */
const partOf = ({ mark, due }: Change): Part => {
  if (isCorrection(mark)) return "corrected";
  if (mark === "rated") return mark;
  if (due !== null || mark === null) return "due";
  return mark;
};

const byDue = ({ due: one }: Change, { due: other }: Change): number =>
  one === null || other === null ? 0 : byUrgency(one, other);

const byKind = (a: Change, b: Change): number =>
  factKinds.indexOf(kindOf(a.fact)) - factKinds.indexOf(kindOf(b.fact));

/** Sorts changes by part. They must be newest first. */
export const ordered = (changes: readonly Change[]): readonly Change[] => {
  const byPart = Map.groupBy(changes, partOf);
  return parts.flatMap((part) => {
    const group = byPart.get(part) ?? [];
    return part === "due" ? group.toSorted(byDue) : group;
  });
};

/** Readers do not read a digest that is longer than a screen. */
const mostShown = 7;

/** The changes that a digest shows, and those behind its button. All corrections are shown, because they must reach all who read the wrong fact. */
export const shownOf = (
  changes: readonly Change[],
): { readonly shown: readonly Change[]; readonly rest: readonly Change[] } => {
  const all = ordered(changes);
  const corrections = all.filter(({ mark }) => isCorrection(mark));
  const count = Math.max(mostShown, corrections.length);
  // First choose the newest of all kinds, then sort them by kind, so that no hope comes between two commitments.
  const shown = all.slice(0, count);
  const byPart = Map.groupBy(shown, partOf);
  return {
    shown: parts.flatMap((part) => {
      const group = byPart.get(part) ?? [];
      return part === "due" ? group : group.toSorted(byKind);
    }),
    rest: all.slice(count),
  };
};

const say = messagesOf("digests", "news/shown-changes");

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
