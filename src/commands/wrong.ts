import { z } from "zod";
import { oneLine } from "../answer/answer.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { requiredNote, requiredReference } from "../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { formatPerson } from "../store/channel.ts";

const say = messagesOf("commands", "wrong");

export default defineCommand({
  name: "wrong",
  changes: true,
  tellsDesk: true,
  localNames: textsOf("commands", "wrong", "commandName"),
  description: textsOf("commands", "wrong", "description"),
  example: textsOf("commands", "wrong", "example"),
  options: z.strictObject({
    fact: requiredReference(textsOf("commands", "wrong", "option.fact")),
    note: requiredNote(textsOf("commands", "wrong", "option.note")),
  }),
  async run({ fact: typed, note: words }, context) {
    const { asker, language, openLibrary, newsdesk } = context;
    const found = findFact(typed, "source", context);
    if (!found.found) return found.answer;
    const { reference } = found.entity;
    const { channel } = asker;
    const asked = { asker: formatPerson(asker), language, channel, text: words, fact: reference };
    // People who are not editors may read the desk's channel, so do not show facts under embargo there.
    const went = openLibrary.facts.has(reference)
      ? await newsdesk.tell({ ...asked, kind: "report" })
      : "underEmbargo";
    return oneLine(language, say(language, went, { reference }));
  },
});
