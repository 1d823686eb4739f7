import { type Answer, type Block, type Entry, factsShownIn, type Mark, note } from "../../answer/answer.ts";
import { correctionsBySeverity } from "../../answer/fact-entry.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { isBackHash, isBackIn, isGoneIn } from "../../store/posted/gone.ts";
import type { FactChange } from "../../store/posted/message-edits.ts";
import { othersControl } from "../deliveries/others-control.ts";
import { markOf, sensitiveMarks } from "./corrected-answer.ts";

const say = messagesOf("digests", "corrections/shown-message");

/** A remembered answer as its message shows it, if it has room for it. */
export const asShown = (remembered: Answer): Answer => ({
  ...remembered,
  blocks: remembered.blocks.map((block) =>
    block.kind === "entry" ? shownEntry(block, remembered.language) : block,
  ),
});

const hashesOf = ({ corrections = [] }: Entry): readonly string[] => corrections;

/** A fact that is no longer on record, without its passage: it may come back, so the bot remembers the entry as it was. */
const asGone = (entry: Entry, language: Language): Entry => {
  const serious = entry.marks.filter(({ state }) => state === "withdrawn" || state === "retracted");
  return {
    ...entry,
    marks: [...sensitiveMarks(entry), ...(serious.length > 0 ? serious : [markOf("withdrawn", language)])],
    notes: serious.length > 0 ? entry.notes : [[text(say(language, "gone"))], ...entry.notes],
    quotes: entry.quotes.map((quote) => ({ ...quote, exact: null })),
    controls: [],
    whole: null,
  };
};

const shownEntry = (entry: Entry, language: Language): Entry => {
  if (isGoneIn(hashesOf(entry))) return asGone(entry, language);
  if (!isBackIn(hashesOf(entry))) return entry;
  return { ...entry, notes: [[text(say(language, "back"))], ...entry.notes] };
};

/** Facts that are gone come first: no button leads to them. */
const seriousness = (entry: Entry): number => {
  const states: readonly Mark["state"][] = entry.marks.map(({ state }) => state);
  return isGoneIn(hashesOf(entry))
    ? correctionsBySeverity.length
    : correctionsBySeverity.findLastIndex((kind) => states.includes(kind));
};

/** The line below a shared answer that says who shared it. */
const namesPerson = (block: Block): boolean =>
  block.kind === "note" && block.content.some(({ kind }) => kind === "user");

/** Some entries of a message, and below them what leads to its facts that are not whole, and who shared it. */
const shortened = (remembered: Answer, shown: readonly Entry[], whole: readonly Entry[]): Answer => {
  const { language, summary, blocks } = remembered;
  const referencesOf = (entries: readonly Entry[]) => new Set(entries.map(({ reference }) => reference));
  const [isShown, isWhole] = [referencesOf(shown), referencesOf(whole)];
  const gone = referencesOf(
    blocks.filter((block) => block.kind === "entry").filter((entry) => isGoneIn(hashesOf(entry))),
  );
  const references = factsShownIn(remembered);
  const goneToo = references.filter((each) => gone.has(each) && !isShown.has(each)).length;
  const others = references.filter((each) => !gone.has(each) && !isWhole.has(each));
  return {
    language,
    summary,
    blocks: [
      ...shown,
      ...(goneToo === 0 ? [] : [note(text(say(language, "goneToo", { count: goneToo })))]),
      ...othersControl(language, others),
      ...blocks.filter(namesPerson),
    ],
  };
};

/**
 * What a corrected message shows: all of it, or else as many of its corrected facts as have room, the most serious ones first, and what leads to the
 * others. If not even one has room, that one is without its notes and passages. `isPart` is true for one of several messages that show the
 * answer together. Pure.
 */
export const shownMessage = (
  remembered: Answer,
  isPart: boolean,
  fits: (answer: Answer) => boolean,
): Answer => {
  const all = asShown(remembered);
  if (!isPart && fits(all)) return all;
  const corrected = all.blocks
    .filter((block) => block.kind === "entry")
    .filter((entry) => hashesOf(entry).length > 0);
  const bySeriousness = corrected.toSorted((a, b) => seriousness(b) - seriousness(a));
  for (let count = corrected.length; count > 0; count -= 1) {
    const chosen = new Set(bySeriousness.slice(0, count));
    const shown = corrected.filter((entry) => chosen.has(entry));
    const some = shortened(remembered, shown, shown);
    if (fits(some)) return some;
  }
  const bare = bySeriousness
    .slice(0, 1)
    .map((entry): Entry => ({ ...entry, notes: [], quotes: [], controls: [] }));
  return shortened(remembered, bare, []);
};

/** The notice in the thread of an edited message: its corrected facts. */
export const noticeOf = (remembered: Answer, changes: readonly FactChange[]): Answer => {
  const { language, summary, blocks } = remembered;
  const references = new Set(changes.map(({ reference }) => reference));
  const entries = blocks.filter(
    (block) => block.kind === "entry" && block.reference !== null && references.has(block.reference),
  );
  const isBack = changes.every(({ hashes }) => hashes.every(isBackHash));
  return {
    language,
    summary,
    blocks: [
      note(text(say(language, isBack ? "notice.back" : "notice", { count: references.size }))),
      ...entries,
    ],
  };
};
