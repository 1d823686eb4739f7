import { type Block, type CommandAnswer, choices, oneLine, paragraph } from "../../answer/answer.ts";
import { changedBy } from "../../ask/access/recorded.ts";
import type { CommandContext } from "../../ask/command.ts";
import type { LocalizedText } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { strong } from "../../base/text/inline.ts";
import { draftControls, stateOfDraft, titleOfDraft } from "../../digests/desk/draft-words.ts";
import type { ItemReader } from "../../digests/desk/item-words.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import type { DraftChange } from "../../store/queue/draft-queue.ts";
import type { DraftEntry } from "../../store/queue/queue-item.ts";
import type { Store } from "../../store/store.ts";

const say = messagesOf("commands", "queue/change");

/** A draft in the queue that the editor may see. */
export interface FoundDraft {
  readonly entry: DraftEntry;
  readonly headline: LocalizedText;
}

/** Finds a draft by its number; null if there is none, or if the editor may not see it. */
export const findDraft = async (
  number: number,
  drafts: Drafts,
  { draftQueue }: Store,
): Promise<FoundDraft | null> => {
  const entry = await draftQueue.find(number);
  const read = entry === null ? null : await drafts.read(entry.slug);
  if (entry === null || read?.found !== "briefing" || read.briefing.status !== "draft") return null;
  return { entry, headline: read.briefing.headline };
};

const stateBlock = async (entry: DraftEntry, context: CommandContext): Promise<Block> => {
  const state = stateOfDraft(entry, await readerOf(context));
  return paragraph(...state.map((part) => (part.kind === "text" ? strong(part.text) : part)));
};

/** A draft with its state and its buttons. */
export const draftAnswer = async (
  { entry, headline }: FoundDraft,
  context: CommandContext,
): Promise<CommandAnswer> => {
  const { language } = context;
  const summary = titleOfDraft(entry, headline, language);
  return {
    language,
    summary,
    blocks: [
      paragraph(strong(summary)),
      await stateBlock(entry, context),
      ...choices(String(entry.number), draftControls(entry, language)),
    ],
  };
};

/** Changes a draft for an editor. If another editor was first, says who, and when. `more` follows what was done. */
export const changeDraft = async (
  { entry: before }: FoundDraft,
  change: DraftChange,
  done: string,
  more: (entry: DraftEntry) => Promise<readonly Block[]>,
  { draftQueue }: Store,
  context: CommandContext,
): Promise<CommandAnswer> => {
  const { language, newsdesk } = context;
  const outcome = await draftQueue.change(before.number, change, changedBy(context));
  const entry = outcome.became === "nothing" ? before : outcome.entry;
  const controls = choices(String(entry.number), draftControls(entry, language));
  if (outcome.became === "changed") {
    newsdesk.changed();
    return oneLine(language, done, ...(await more(entry)), ...controls);
  }
  const isOpen = entry.state === "open";
  const summary = isOpen ? say(language, "notTaken", { item: entry.number }) : say(language, "first");
  const state = isOpen ? [] : [await stateBlock(entry, context)];
  return oneLine(language, summary, ...state, ...controls);
};

/** The reader of an answer about the queue. */
export const readerOf = async ({ asker, language, timeZone }: CommandContext): Promise<ItemReader> => ({
  language,
  platform: asker.platform,
  timeZone: (await asker.timeZone()) ?? timeZone,
});
