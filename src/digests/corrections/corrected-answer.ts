import type { Answer, Block, Entry, Mark } from "../../answer/answer.ts";
import { correctionsBySeverity } from "../../answer/fact-entry.ts";
import { alone, factLine, labelled, type Reader } from "../../answer/fact-lines.ts";
import { formatShortDate } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type Inline, plainLine, text } from "../../base/text/inline.ts";
import { type Correction, isTakenBack } from "../../library/briefing/briefing.ts";
import { correctionHash } from "../../library/briefing/fact-hash.ts";
import type { CorrectionKind } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import { isBackHash, isGoneHash, isGoneIn } from "../../store/posted/gone.ts";
import type { FactChange } from "../../store/posted/message-edits.ts";

const say = messagesOf("digests", "corrections/corrected-answer");

/** Marks that are no longer true once a fact is corrected. */
const passing: ReadonlySet<Mark["state"]> = new Set(["new", "updated", ...correctionsBySeverity]);

/** The marks that say why to take care. An entry keeps them even if its fact is withdrawn, because it still has the words. */
export const sensitiveMarks = ({ marks }: Entry): readonly Mark[] =>
  marks.filter(({ state }) => state === "sensitive");

export const markOf = (state: CorrectionKind, language: Language): Mark => ({
  state,
  text: say(language, `mark.${state}`),
});

/** The corrections of a change that are still in its briefing. */
export const correctionsOf = (
  { reference, hashes }: FactChange,
  { library, language }: Reader,
): readonly Correction[] =>
  (library.corrections.get(reference) ?? []).filter((each) =>
    hashes.includes(correctionHash(each, language)),
  );

/** `Correction of 1 Jun 2026: The minister said July.` */
export const correctionNote = (
  { date, note: why, kind }: Correction,
  { language }: Pick<Reader, "language">,
): readonly Inline[] =>
  labelled(
    say(language, `note.${kind}`, { date: formatShortDate(language, date) }),
    language,
    text(localize(why, language)),
  );

/** The hash that says that the fact is gone or back, if it is so by now, and the entry does not say it yet. */
const presenceOf = ({ reference, hashes }: FactChange, known: readonly string[], library: Library) =>
  hashes.filter((hash) =>
    library.facts.has(reference) ? isBackHash(hash) && isGoneIn(known) : isGoneHash(hash) && !isGoneIn(known),
  );

/** An entry as its message and the notice below it can show it: it names its speaker, because the notice has no title that does. */
const byItself = (entry: Entry): Entry => {
  const { byItself: content = entry.content, ...rest } = entry;
  return { ...rest, content };
};

/** An entry with the most serious of its corrections as its mark, the new wording, why it changed, and the old wording. */
const withCorrections = (entry: Entry, corrections: readonly Correction[], reader: Reader): Entry => {
  const { language, library } = reader;
  const kinds = [...corrections.map(({ kind }) => kind), ...entry.marks.map(({ state }) => state)];
  const gravest = correctionsBySeverity.findLast((kind) => kinds.includes(kind));
  const fact = library.facts.get(entry.reference ?? "");
  const isUsed = fact !== undefined && (gravest === undefined || !isTakenBack(gravest));
  const content = isUsed ? factLine(fact, alone, reader) : entry.content;
  const isReworded = plainLine(content) !== plainLine(entry.content);
  return {
    ...entry,
    marks: [
      ...sensitiveMarks(entry),
      ...(gravest === undefined ? [] : [markOf(gravest, language)]),
      ...entry.marks.filter(({ state }) => isUsed && state !== "sensitive" && !passing.has(state)),
    ],
    content,
    notes: [
      ...corrections.map((each) => correctionNote(each, reader)),
      ...(isReworded ? [labelled(say(language, "before"), language, ...entry.content)] : []),
      ...entry.notes,
    ],
    // If the newsroom no longer uses a fact, the bot does not show its passage again, but it shows its source.
    quotes: isUsed ? entry.quotes : entry.quotes.map((quote) => ({ ...quote, exact: null })),
  };
};

/** Null if there is nothing to correct any more: the correction was removed meanwhile, or is under embargo, or the fact is back. */
const correctedEntry = (entry: Entry, change: FactChange, reader: Reader): Entry | null => {
  const known = entry.corrections ?? [];
  const corrections = correctionsOf(change, reader);
  const presence = presenceOf(change, known, reader.library);
  if (corrections.length === 0 && presence.length === 0) return null;
  const isBack = presence.some(isBackHash);
  const before = byItself(entry);
  const hashes = [...corrections.map((each) => correctionHash(each, reader.language)), ...presence];
  return {
    ...(corrections.length > 0 || isBack ? withCorrections(before, corrections, reader) : before),
    corrections: [...known, ...hashes],
  };
};

/**
 * A message with its corrections, to remember: `shownMessage` makes what the message shows from it. Null if there is nothing to correct in
 * it any more. Pure.
 */
export const correctedMessage = (
  remembered: Answer,
  changes: readonly FactChange[],
  library: Library,
): Answer | null => {
  const { language } = remembered;
  const reader: Reader = { library, language };
  const corrected: Entry[] = [];
  const blocks = remembered.blocks.map((block): Block => {
    if (block.kind !== "entry") return block;
    const change = changes.find(({ reference }) => reference === block.reference);
    const entry = change === undefined ? null : correctedEntry(block, change, reader);
    if (entry === null) return block;
    corrected.push(entry);
    return entry;
  });
  const [first] = corrected;
  if (first === undefined) return null;
  const { size: count } = new Set(corrected.flatMap(({ reference }) => reference ?? []));
  const isUpdate = corrected.every(({ marks }) => marks.some(({ state }) => state === "updated"));
  const key = isUpdate ? "summary.updated" : "summary";
  return { language, summary: say(language, key, { count, line: plainLine(first.content) }), blocks };
};
