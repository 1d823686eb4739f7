import { defineSubcommand } from "../../ask/define-command.ts";
import { textsOf } from "../../base/language/messages.ts";
import { itemAnswer } from "../../digests/desk/item-note.ts";
import { findItem, itemOptions, noSuchItem, readerOf, withQueue } from "./change.ts";

export const showItem = defineSubcommand({
  name: "queue show",
  forEditors: true,
  description: textsOf("commands", "queue/show", "description"),
  example: "1",
  options: itemOptions,
  run: ({ item: typed }, context) =>
    withQueue(context, async (store) => {
      const item = await findItem(typed, store);
      if (item === null) return noSuchItem(typed, context);
      return itemAnswer(item, context.openLibrary, await readerOf(context));
    }),
});
