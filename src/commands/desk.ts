import { z } from "zod";
import { oneLine } from "../answer/answer.ts";
import { defineCommand } from "../ask/define-command.ts";
import { requiredNote } from "../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { formatPerson } from "../store/channel.ts";

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
    const { channel } = asker;
    const asked = { asker: formatPerson(asker), language, channel, text: request };
    return oneLine(language, say(language, await newsdesk.tell({ ...asked, kind: "request", fact: null })));
  },
});
