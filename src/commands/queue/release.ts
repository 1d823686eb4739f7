import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { changeItem, itemOptions } from "./change.ts";

const say = messagesOf("commands", "queue/release");

export const releaseItem = defineSubcommand({
  name: "queue release",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "queue/release", "description"),
  example: "1",
  options: itemOptions,
  run: ({ item }, context) =>
    changeItem(item, { do: "release" }, (number) => say(context.language, "done", { item: number }), context),
});
