import { defineSubcommand } from "../../ask/define-command.ts";
import { requiredNote } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { changeItem, itemOptions } from "./change.ts";

const say = messagesOf("commands", "queue/answer");

export const answerItem = defineSubcommand({
  name: "queue answer",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "queue/answer", "description"),
  example: textsOf("commands", "queue/answer", "example"),
  options: itemOptions.extend({ text: requiredNote(textsOf("commands", "queue/answer", "option.text")) }),
  run: ({ item, text }, context) =>
    changeItem(
      item,
      { do: "answer", text },
      (number) => say(context.language, "done", { item: number }),
      context,
    ),
});
