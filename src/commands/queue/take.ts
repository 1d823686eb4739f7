import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { changeItem, itemOptions } from "./change.ts";

const say = messagesOf("commands", "queue/take");

export const takeItem = defineSubcommand({
  name: "queue take",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "queue/take", "description"),
  example: "1",
  options: itemOptions,
  run: ({ item }, context) =>
    changeItem(item, { do: "take" }, (number) => say(context.language, "done", { item: number }), context),
});
