import { z } from "zod";
import { heading, note, paragraph } from "../answer/answer.ts";
import { defineCommand } from "../ask/define-command.ts";
import { askedBy } from "../ask/desk/words.ts";
import { requiredNote } from "../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";

const say = messagesOf("commands", "desk");

export default defineCommand({
  name: "desk",
  changes: true,
  tellsDesk: true,
  localNames: textsOf("commands", "desk", "commandName"),
  description: textsOf("commands", "desk", "description"),
  example: textsOf("commands", "desk", "example"),
  options: z.strictObject({
    request: requiredNote(textsOf("commands", "desk", "option.request")),
  }),
  async run({ request }, { asker, language, newsdesk }) {
    const title = say(newsdesk.language, "title");
    const went = await newsdesk.tell({
      language: newsdesk.language,
      summary: `${title} · ${request}`,
      blocks: [heading(2, text(title)), paragraph(text(request)), note(...askedBy(asker, newsdesk.language))],
    });
    const summary = say(language, went);
    return { language, summary, blocks: [paragraph(text(summary))] };
  },
});
