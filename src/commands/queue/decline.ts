import { paragraph } from "../../answer/answer.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { plainLine, text } from "../../base/text/inline.ts";
import { itemOptions, noSuchItem, numberOf, withQueue } from "./change.ts";
import { changeDraft, findDraft } from "./change-draft.ts";

const say = messagesOf("commands", "queue/decline");

export const declineDraft = defineSubcommand({
  name: "queue decline",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "queue/decline", "description"),
  example: "1",
  options: itemOptions,
  run: ({ item: typed }, context) =>
    withQueue(context, async (store, drafts) => {
      const { language } = context;
      const number = numberOf(typed);
      const draft = number === null ? null : await findDraft(number, drafts, store);
      if (draft !== null) {
        const done = say(language, "done", { item: draft.entry.number });
        return changeDraft(draft, "decline", done, async () => [], store, context);
      }
      const asked = number === null ? null : await store.queue.find(number);
      if (asked === null) return noSuchItem(typed, context);
      const line = [text(say(language, "asked", { item: asked.number }))];
      return { language, summary: plainLine(line), blocks: [paragraph(...line)] };
    }),
});
