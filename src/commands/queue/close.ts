import { defineSubcommand } from "../../ask/define-command.ts";
import { requiredNote } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { changeItem, itemOptions } from "./change.ts";

const say = messagesOf("commands", "queue/close");

export const closeItem = defineSubcommand({
  name: "queue close",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "queue/close", "description"),
  example: textsOf("commands", "queue/close", "example"),
  options: itemOptions.extend({ reason: requiredNote(textsOf("commands", "queue/close", "option.reason")) }),
  run: ({ item, reason }, context) =>
    changeItem(
      item,
      { do: "close", reason },
      (number) => say(context.language, "done", { item: number }),
      context,
    ),
});
