import { z } from "zod";
import { type Answer, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks } from "../answer/fact-blocks.ts";
import { alone, factLine } from "../answer/fact-lines.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { askedBy } from "../ask/desk/words.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { requiredNote, requiredText } from "../ask/parsing/option.ts";
import type { Language } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";

const say = messagesOf("commands", "wrong");

/** The report to the desk: the fact with its passages, the problem, and the person who reports it. */
const reportOf = (fact: Fact, words: string, context: CommandContext, language: Language): Answer => {
  const reader = { library: context.openLibrary, language };
  const title = say(language, "title", { reference: fact.reference });
  return {
    language,
    summary: title,
    blocks: [
      heading(2, text(title)),
      paragraph(text(words)),
      note(...askedBy(context.asker, language)),
      paragraph(...factLine(fact, alone, reader)),
      ...groundsBlocks(fact, reader),
    ],
  };
};

export default defineCommand({
  name: "wrong",
  changes: true,
  tellsDesk: true,
  localNames: textsOf("commands", "wrong", "commandName"),
  description: textsOf("commands", "wrong", "description"),
  example: textsOf("commands", "wrong", "example"),
  options: z.strictObject({
    fact: requiredText(textsOf("commands", "wrong", "option.fact")),
    note: requiredNote(textsOf("commands", "wrong", "option.note")),
  }),
  async run({ fact: reference, note: words }, context) {
    const { language, openLibrary, newsdesk } = context;
    const found = findFact(reference, "source", context);
    if (!found.found) return found.answer;
    const fact = found.entity;
    // People who are not editors may read the desk's channel, so do not show facts under embargo there.
    const went = openLibrary.facts.has(fact.reference)
      ? await newsdesk.tell(reportOf(fact, words, context, newsdesk.language))
      : "underEmbargo";
    const summary = say(language, went, { reference: fact.reference });
    return { language, summary, blocks: [paragraph(text(summary))] };
  },
});
