import { z } from "zod";
import { type CommandAnswer, choices, oneLine, paragraph } from "../../answer/answer.ts";
import { asEditor } from "../../ask/access/editing.ts";
import { changedBy, notOpen } from "../../ask/access/recorded.ts";
import type { CommandContext } from "../../ask/command.ts";
import { requiredText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command, plainLine, strong } from "../../base/text/inline.ts";
import { itemControls, stateOfItem } from "../../digests/desk/item-words.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import type { QueueChange } from "../../store/queue/queue.ts";
import type { Store } from "../../store/store.ts";
import { changeDraft, draftAnswer, findDraft, readerOf } from "./change-draft.ts";

const say = messagesOf("commands", "queue/change");

const itemOption = requiredText(textsOf("commands", "queue/change", "option.item"));

export const itemOptions = z.strictObject({ item: itemOption });

/** The number of an item, as people type it: `3` or `#3`. Null if it is no number. */
export const numberOf = (typed: string): number | null => {
  const [, digits] = /^#?(\d{1,9})$/u.exec(typed) ?? [];
  return digits === undefined ? null : Number(digits);
};

export const noSuchItem = (typed: string, { language }: CommandContext): CommandAnswer => {
  const line = say.inline(language, "nothing", { item: typed, list: command("queue list") });
  return { language, summary: plainLine(line), blocks: [paragraph(...line)] };
};

/** Runs for editors, with the database. */
export const withQueue = (
  context: CommandContext,
  run: (store: Store, drafts: Drafts) => Promise<CommandAnswer>,
): Promise<CommandAnswer> =>
  asEditor(context, async (drafts) => {
    const store = await context.store();
    return store === null ? notOpen(context.language) : run(store, drafts);
  });

/** Changes an item for an editor. If another editor was first, says who, and when. Drafts are taken and given back in the same way. */
export const changeItem = (
  typed: string,
  change: QueueChange,
  done: (item: string) => string,
  context: CommandContext,
): Promise<CommandAnswer> =>
  withQueue(context, async (store, drafts) => {
    const { queue } = store;
    const { language, newsdesk } = context;
    const number = numberOf(typed);
    const draft = number === null ? null : await findDraft(number, drafts, store);
    if (draft !== null) {
      if (change.do !== "take" && change.do !== "release") return draftAnswer(draft, context);
      return changeDraft(draft, change.do, done(String(number)), async () => [], store, context);
    }
    const outcome =
      number === null
        ? ({ became: "nothing" } as const)
        : await queue.change(number, change, changedBy(context));
    if (outcome.became === "nothing") return noSuchItem(typed, context);
    const { item } = outcome;
    const controls = choices(String(item.number), itemControls(item, language));
    const reader = await readerOf(context);
    const state = [
      paragraph(
        ...stateOfItem(item, reader).map((part) => (part.kind === "text" ? strong(part.text) : part)),
      ),
    ];
    if (outcome.became === "too-late") {
      const isOpen = item.state === "open";
      const summary = isOpen ? say(language, "notTaken", { item: number ?? typed }) : say(language, "first");
      return oneLine(language, summary, ...(isOpen ? [] : state), ...controls);
    }
    newsdesk.changed();
    const summary = done(String(item.number));
    return oneLine(language, summary, ...controls);
  });
