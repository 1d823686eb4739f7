import { z } from "zod";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command, text } from "../../base/text/inline.ts";
import { answerWith, changedMeanwhile, nameOfSource, withSource } from "./at-intake.ts";

const say = messagesOf("commands", "intake/pause");

export const pauseSource = defineSubcommand({
  name: "intake pause",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/pause", "description"),
  example: "news-example",
  options: z.strictObject({ name: nameOfSource }),
  run: ({ name: typed }, context) =>
    withSource(context, typed, async (source, at) => {
      const { language, sources } = at;
      const { name, isPaused } = source;
      if (isPaused) return answerWith(language, [text(say(language, "already", { name }))]);
      return (await sources.setPaused(name, true, changedBy(at)))
        ? answerWith(
            language,
            say.inline(language, "paused", { name, resume: command(`intake resume ${name}`) }),
          )
        : changedMeanwhile(source, language);
    }),
});
