import { z } from "zod";
import { heading, paragraph } from "../../answer/answer.ts";
import { correctionBlocks } from "../../answer/cite.ts";
import { factEntry } from "../../answer/fact-entry.ts";
import { alone } from "../../answer/fact-lines.ts";
import { datedReader } from "../../ask/context.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { requiredLongText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";

const say = messagesOf("commands", "digest/more");

/** The facts that a digest did not list, in their form at the time when a person reads them, with the embargoes and corrections of that time. */
export const moreOfDigest = defineSubcommand({
  name: "digest more",
  description: textsOf("commands", "digest/more", "description"),
  example: textsOf("commands", "digest/more", "example"),
  options: z.strictObject({
    facts: requiredLongText(textsOf("commands", "digest/more", "option.facts")),
  }),
  async run({ facts: written }, context) {
    const { language, library } = context;
    const references = [...new Set(written.toLowerCase().split(/[\s,]+/u))];
    const reader = await datedReader(context);
    const facts = references.flatMap((reference) => library.facts.get(reference) ?? []);
    const gone = references.filter((reference) => !library.facts.has(reference));
    const corrections = gone.flatMap((reference) => correctionBlocks(reference, reader));
    const summary =
      facts.length === 0 ? say(language, "gone") : say(language, "title", { count: facts.length });
    return {
      language,
      summary,
      blocks: [
        facts.length === 0 ? paragraph(text(summary)) : heading(1, text(summary)),
        ...corrections,
        ...facts.map((fact) => factEntry(fact, alone, reader)),
      ],
    };
  },
});
