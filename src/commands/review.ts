import { z } from "zod";
import { type Answer, type Control, choices, paragraph } from "../answer/answer.ts";
import { asEditor, reviewPageOf } from "../ask/access/editing.ts";
import { defineCommand } from "../ask/define-command.ts";
import { folderOption } from "../ask/lookup/folder-option.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";

const say = messagesOf("commands", "review");

export default defineCommand({
  name: "review",
  localNames: textsOf("commands", "review", "commandName"),
  description: textsOf("commands", "review", "description"),
  example: textsOf("commands", "review", "example"),
  options: z.strictObject({
    briefing: folderOption,
  }),
  run: ({ briefing }, context) =>
    asEditor(context, async (drafts) => {
      const { asker, language, log } = context;
      const slug = briefing.toLowerCase();
      const answerOf = (
        key: "nothing" | "sent" | "page" | "commandLine",
        controls: readonly Control[] = [],
      ): Answer => {
        const summary = say(language, key, { slug });
        return { language, summary, blocks: [paragraph(text(summary)), ...choices(slug, controls)] };
      };
      const page = await reviewPageOf(slug, drafts, language);
      if (page === null) return answerOf("nothing");
      if (asker.follow === null) return answerOf("commandLine");
      void asker
        .follow(answerOf("page", page.approve === null ? [] : [page.approve]))
        .then((said) => said.attach(page.file))
        .catch((error: unknown) => log.error({ err: error, slug }, "A page could not be sent."));
      return answerOf("sent");
    }),
});
