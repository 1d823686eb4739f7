import { formatNumber } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { type Inline, plainLine, shorten } from "../base/text/inline.ts";
import { daysLeft } from "../base/time/due-date.ts";
import { type Fact, isTakenBack, kindOf } from "../library/briefing/briefing.ts";
import { type CommitmentStatus, statusOf } from "../library/briefing/commitment-status.ts";
import type { CorrectionKind } from "../library/briefing/schema.ts";
import type { Library } from "../library/library.ts";
import type { CommandAnswer, Control, Entry, Mark } from "./answer.ts";
import { correctionLines, knownCorrections, quotesOf } from "./cite.ts";
import { statusLine } from "./commitment-history.ts";
import { actorName, alone, type FactView, factLine, type Reader } from "./fact-lines.ts";
import { statusLabels } from "./status-words.ts";

const say = messagesOf("answer", "entries");

/** The reader, and the date in their time zone. */
export interface DatedReader extends Reader {
  readonly today: Temporal.PlainDate;
}

/** From this many days before its due date, a fact shows how many are left. */
export const markedDueDays = 30;

const longestLabel = 60;

/** From the least to the most serious. The most serious correction of a fact is its mark. */
export const correctionsBySeverity = [
  "updated",
  "clarified",
  "corrected",
  "withdrawn",
  "retracted",
] as const satisfies readonly CorrectionKind[];

type CommitmentState =
  | { readonly state: "overdue" | "due"; readonly days: number }
  | { readonly state: "rated"; readonly status: CommitmentStatus };

/** The status of a commitment, or how close its due date is. Null if there is nothing to say of it. */
export const commitmentStateOf = (fact: Fact, today: Temporal.PlainDate): CommitmentState | null => {
  if (fact.type !== "statement" || fact.kind !== "commitment") return null;
  const { status } = statusOf(fact, today);
  const days = fact.due === undefined ? null : daysLeft(fact.due, today);
  if (status === "overdue" && days !== null) return { state: "overdue", days: -days };
  if (status !== "not-rated") return { state: "rated", status };
  return days === null || days > markedDueDays ? null : { state: "due", days };
};

const correctionMark = ({ reference }: Fact, { library, language }: Reader): readonly Mark[] => {
  const kinds = (library.corrections.get(reference) ?? []).map(({ kind }) => kind);
  const gravest = correctionsBySeverity.findLast((kind) => kinds.includes(kind));
  return gravest === undefined ? [] : [{ state: gravest, text: say(language, gravest) }];
};

const statusMark = (fact: Fact, { language, today }: DatedReader): readonly Mark[] => {
  const found = commitmentStateOf(fact, today);
  switch (found?.state) {
    case undefined:
      return [];
    case "rated":
      return [{ state: "rated", text: statusLabels[found.status](language).toLocaleUpperCase(language) }];
    case "overdue":
      return [{ state: "overdue", text: say(language, "overdue", { days: found.days }) }];
    case "due": {
      const { days } = found;
      return [{ state: "due", text: days === 0 ? say(language, "today") : say(language, "soon", { days }) }];
    }
    default:
      return found satisfies never;
  }
};

/** Whether a fact is withdrawn or retracted. A commitment is then no longer due, and has no status. */
export const isWithdrawn = (
  { reference }: Pick<Fact, "reference">,
  { corrections }: Pick<Library, "corrections">,
): boolean => (corrections.get(reference) ?? []).some(({ kind }) => isTakenBack(kind));

/** The notes and dates of a commitment's updates. */
const statusNotes = (
  fact: Fact,
  { language, today, library }: DatedReader,
): readonly (readonly Inline[])[] => {
  if (fact.type !== "statement" || fact.kind !== "commitment" || fact.updates.length === 0) return [];
  if (isWithdrawn(fact, library)) return [];
  const line = statusLine(fact, today, language);
  return line === null ? [] : [line];
};

/** Why to take care before publishing a fact, in words. Also shown if the fact is withdrawn. */
export const sensitivityMarks = (
  { sensitivity = [] }: Pick<Fact, "sensitivity">,
  language: Language,
): readonly Mark[] =>
  sensitivity.map((each) => ({ state: "sensitive", text: say(language, `sensitivity.${each}`) }));

/**
 * Each different mark of this kind in the first entries of an answer. `library` has the fact that the whole answer may be about. An answer
 * may have more entries than its reader was shown.
 */
export const sensitivityIn = (
  { blocks, fact, language }: CommandAnswer,
  mostEntries: number,
  library: Library | null,
): readonly Mark[] => {
  const about = fact === undefined ? undefined : library?.facts.get(fact);
  const marks = [
    ...(about === undefined ? [] : sensitivityMarks(about, language)),
    ...blocks
      .filter((block) => block.kind === "entry")
      .slice(0, mostEntries)
      .flatMap((entry) => entry.marks),
  ];
  return different(marks.filter(({ state }) => state === "sensitive"));
};

const different = (marks: readonly Mark[]): readonly Mark[] => [
  ...new Map(marks.map((mark) => [mark.text, mark])).values(),
];

/** The marks of several facts together. */
export const sensitivityOfAll = (facts: readonly Fact[], language: Language): readonly Mark[] =>
  different(facts.flatMap((fact) => sensitivityMarks(fact, language)));

const denialMark = (fact: Fact, language: Language): readonly Mark[] =>
  kindOf(fact) === "denial" ? [{ state: "denied", text: say(language, "denied") }] : [];

/** The marks before a fact. */
export const marksOf = (fact: Fact, reader: DatedReader): readonly Mark[] => {
  const { library, language } = reader;
  const corrected = [...sensitivityMarks(fact, language), ...correctionMark(fact, reader)];
  if (isWithdrawn(fact, library)) return corrected;
  return [...corrected, ...denialMark(fact, language), ...statusMark(fact, reader)];
};

/** A fact in a few words, such as `Whitlock: 4,000 affordable homes by 2030`, for menus. */
export const factLabel = (fact: Fact, reader: Reader): string => {
  const { language } = reader;
  if (fact.type !== "statement") {
    return shorten(plainLine(factLine(fact, { speaker: true, kindOfFact: false }, reader)), longestLabel);
  }
  const name = actorName(fact.speaker, reader);
  return shorten(say(language, "label", { name, text: localize(fact.text, language) }), longestLabel);
};

/** A control that shows the passages of a fact, if they are too long for an answer. */
export const wholeControl = (fact: Fact, about: string, language: Language): Control => {
  const count = fact.passages.reduce((sum, { exact }) => sum + exact.length, 0);
  return {
    label: say(language, "passage", { count: formatNumber(language, count) }),
    line: `source ${fact.reference}`,
    effect: "follow",
    about,
  };
};

/** A fact as an entry of an answer. `notes` are below its corrections. */
export const factEntry = (
  fact: Fact,
  view: FactView,
  reader: DatedReader,
  notes: readonly (readonly Inline[])[] = [],
): Entry => {
  const { language } = reader;
  const about = factLabel(fact, reader);
  const marks = marksOf(fact, reader);
  // Only commitments have due dates.
  const isDue = marks.some(({ state }) => state === "due" || state === "overdue" || state === "rated");
  const shown = isDue ? { ...view, kindOfFact: false } : view;
  return {
    kind: "entry",
    counts: kindOf(fact),
    reference: fact.reference,
    ...knownCorrections(fact.reference, reader),
    marks,
    content: factLine(fact, shown, reader),
    ...(shown === alone ? {} : { byItself: factLine(fact, alone, reader) }),
    notes: [...correctionLines(fact.reference, reader), ...statusNotes(fact, reader), ...notes],
    quotes: quotesOf(fact, language),
    controls: factControls(fact.reference, about, language),
    whole: wholeControl(fact, about, language),
  };
};

/** The controls for a fact. `about` names the fact in words, for readers who hear or see only the control. */
export const factControls = (reference: string, about: string, language: Language): readonly Control[] => [
  { label: say(language, "source"), line: `source ${reference}`, effect: "follow", about },
  { label: say(language, "attribution"), line: `attribution ${reference}`, effect: "follow", about },
  { label: say(language, "wrong"), line: `wrong ${reference} note:?`, effect: "form", about },
];

/** The buttons below an answer about one fact. `own` is the command of the answer, which gets no button. */
export const ownControls = (
  reference: string,
  about: string,
  own: "source" | "attribution",
  language: Language,
): readonly Control[] =>
  factControls(reference, about, language).filter(({ line }) => !line.startsWith(`${own} `));
