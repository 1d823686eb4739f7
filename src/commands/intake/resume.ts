import { z } from "zod";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { answerWith, changedMeanwhile, listButton, nameOfSource, withSource } from "./at-intake.ts";

const say = messagesOf("commands", "intake/resume");

export const resumeSource = defineSubcommand({
  name: "intake resume",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/resume", "description"),
  example: "news-example",
  options: z.strictObject({ name: nameOfSource }),
  run: ({ name: typed }, context) =>
    withSource(context, typed, async (source, at) => {
      const { language, sources } = at;
      const { name, isPaused } = source;
      if (!isPaused) return answerWith(language, [text(say(language, "already", { name }))]);
      return (await sources.setPaused(name, false, changedBy(at)))
        ? answerWith(language, [text(say(language, "resumed", { name }))], ...listButton(language))
        : changedMeanwhile(source, language);
    }),
});
