import { z } from "zod";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { answerWith, changedMeanwhile, nameOfSource, withSource } from "./at-intake.ts";

const say = messagesOf("commands", "intake/remove");

export const removeSource = defineSubcommand({
  name: "intake remove",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/remove", "description"),
  example: "news-example",
  options: z.strictObject({ name: nameOfSource }),
  run: ({ name: typed }, context) =>
    withSource(context, typed, async (source, at) => {
      const { language, sources } = at;
      const { name, origin } = source;
      if (origin === "file") return answerWith(language, [text(say(language, "declared", { name }))]);
      return (await sources.remove(name, changedBy(at)))
        ? answerWith(language, [text(say(language, "removed", { name }))])
        : changedMeanwhile(source, language);
    }),
});
