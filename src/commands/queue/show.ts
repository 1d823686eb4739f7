import { defineSubcommand } from "../../ask/define-command.ts";
import { textsOf } from "../../base/language/messages.ts";
import { itemAnswer } from "../../digests/desk/item-note.ts";
import { itemOptions, noSuchItem, numberOf, withQueue } from "./change.ts";
import { draftAnswer, findDraft, readerOf } from "./change-draft.ts";

export const showItem = defineSubcommand({
  name: "queue show",
  forEditors: true,
  description: textsOf("commands", "queue/show", "description"),
  example: "1",
  options: itemOptions,
  run: ({ item: typed }, context) =>
    withQueue(context, async (store, drafts) => {
      const number = numberOf(typed);
      const item = number === null ? null : await store.queue.find(number);
      if (item !== null) return itemAnswer(item, context.openLibrary, await readerOf(context));
      const draft = number === null ? null : await findDraft(number, drafts, store);
      return draft === null ? noSuchItem(typed, context) : draftAnswer(draft, context);
    }),
});
