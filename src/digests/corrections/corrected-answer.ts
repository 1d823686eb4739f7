import { type Answer, type Block, type Entry, factsShownIn, type Mark, note } from "../../answer/answer.ts";
import { gravity } from "../../answer/fact-entry.ts";
import { alone, factLine, labelled, type Reader } from "../../answer/fact-lines.ts";
import { formatShortDate } from "../../base/language/format.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type Inline, plainLine, text } from "../../base/text/inline.ts";
import type { Correction } from "../../library/briefing/briefing.ts";
import { correctionHash } from "../../library/briefing/fact-hash.ts";
import { isTakenBack } from "../../library/briefing/fact-kind.ts";
import type { CorrectionKind } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import type { FactChange } from "../../store/posted/message-edits.ts";
import { goneHash } from "./plan-edits.ts";

const say = messagesOf("digests", "corrections/corrected-answer");

/** The new content of a corrected message. */
export interface CorrectedMessage {
  /** The whole message with its corrections, to show and to remember. */
  readonly whole: Answer;
  /** The corrected facts alone, with a button for the others, if the whole message has become too long. */
  readonly short: Answer;
}

/** Marks that are no longer true once a fact is corrected. */
const passing: ReadonlySet<Mark["state"]> = new Set(["new", "updated", ...gravity]);

interface Correcting {
  readonly corrections: readonly Correction[];
  readonly isGone: boolean;
}

const correctionsOf = ({ reference, hashes }: FactChange, { library, language }: Reader): Correcting => ({
  corrections: (library.corrections.get(reference) ?? []).filter((each) =>
    hashes.includes(correctionHash(each, language)),
  ),
  isGone: hashes.includes(goneHash) && !library.facts.has(reference),
});

/** The most serious of the corrections of a fact. */
const gravestOf = ({ corrections, isGone }: Correcting): CorrectionKind =>
  gravity.findLast((kind) => corrections.some((each) => each.kind === kind)) ??
  (isGone ? "withdrawn" : "corrected");

const notesOf = ({ corrections }: Correcting, { language }: Reader): readonly (readonly Inline[])[] =>
  corrections.map(({ date, note: why, kind }) =>
    labelled(
      say(language, `note.${kind}`, { date: formatShortDate(language, date) }),
      language,
      text(localize(why, language)),
    ),
  );

/** An entry with its corrections: the state first, then the new wording, why it changed, and the old wording. */
const correctedEntry = (entry: Entry, change: FactChange, reader: Reader): Entry | null => {
  const { language, library } = reader;
  const correcting = correctionsOf(change, reader);
  const { corrections, isGone } = correcting;
  // The correction was removed meanwhile, or is under embargo.
  if (corrections.length === 0 && !isGone) return null;
  const state = gravestOf(correcting);
  const fact = library.facts.get(change.reference);
  const isUsed = fact !== undefined && !isGone && !isTakenBack(state);
  const content = isUsed ? factLine(fact, alone, reader) : entry.content;
  const isReworded = plainLine(content) !== plainLine(entry.content);
  return {
    ...entry,
    corrections: [...(entry.corrections ?? []), ...change.hashes],
    marks: [
      { state, text: say(language, `mark.${state}`) },
      ...entry.marks.filter((mark) => isUsed && !passing.has(mark.state)),
    ],
    content,
    notes: [
      ...notesOf(correcting, reader),
      ...(corrections.length === 0 ? [[text(say(language, "gone"))]] : []),
      ...(isReworded ? [labelled(say(language, "before"), language, ...entry.content)] : []),
      ...entry.notes,
    ],
    // If the newsroom no longer uses a fact, the bot does not show its passage again, but it shows its source.
    quotes: isUsed ? entry.quotes : entry.quotes.map((quote) => ({ ...quote, exact: null })),
    controls: fact === undefined || isGone ? [] : entry.controls,
    whole: fact === undefined || isGone ? null : entry.whole,
  };
};

const othersControl = (answer: Answer, corrected: ReadonlySet<string>): readonly Block[] => {
  const others = factsShownIn(answer).filter((reference) => !corrected.has(reference));
  if (others.length === 0) return [];
  const label = say(answer.language, "others", { count: others.length });
  return [
    {
      kind: "controls",
      controls: [{ label, line: `digest more ${others.join(" ")}`, effect: "follow" }],
    },
  ];
};

/** A message with its corrections; null if there is nothing to correct in it any more. Pure. */
export const correctedMessage = (
  shown: Answer,
  changes: readonly FactChange[],
  library: Library,
): CorrectedMessage | null => {
  const { language } = shown;
  const reader: Reader = { library, language };
  const corrected: Entry[] = [];
  const blocks = shown.blocks.map((block): Block => {
    if (block.kind !== "entry") return block;
    const change = changes.find(({ reference }) => reference === block.reference);
    const entry = change === undefined ? null : correctedEntry(block, change, reader);
    if (entry === null) return block;
    corrected.push(entry);
    return entry;
  });
  const [first] = corrected;
  if (first === undefined) return null;
  const references = new Set(corrected.flatMap(({ reference }) => reference ?? []));
  const summary = say(language, "summary", { count: references.size, line: plainLine(first.content) });
  return {
    whole: { language, summary, blocks },
    short: { language, summary, blocks: [...corrected, ...othersControl(shown, references)] },
  };
};

/** The notice in the thread of an edited message: its corrected facts, as the message shows them now. */
export const noticeOf = (edited: Answer, changes: readonly FactChange[]): Answer => {
  const { language, summary } = edited;
  const references = new Set(changes.map(({ reference }) => reference));
  const entries = edited.blocks.filter(
    (block) => block.kind === "entry" && block.reference !== null && references.has(block.reference),
  );
  return {
    language,
    summary,
    blocks: [note(text(say(language, "notice", { count: references.size }))), ...entries],
  };
};
