import { z } from "zod";
import { type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks } from "../answer/fact-blocks.ts";
import { factLine } from "../answer/fact-lines.ts";
import { isQuoted } from "../answer/quotation.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { elsewhereBlocks } from "../ask/lookup/in-texts.ts";
import { narrow, statementsWithin, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Statement } from "../library/briefing/briefing.ts";

const say = messagesOf("commands", "quotes");

/** Under each heading. More is no answer but an archive. */
const mostStatements = 50;

const section = (
  title: "direct" | "reported",
  statements: readonly Statement[],
  context: CommandContext,
): Block[] => {
  if (statements.length === 0) return [];
  const { language } = context;
  const shown = statements.slice(0, mostStatements);
  const counts = { shown: shown.length, all: statements.length };
  return [
    heading(2, text(say(language, title))),
    ...shown.flatMap((statement) => [
      paragraph(...factLine(statement, context)),
      ...groundsBlocks(statement, context),
    ]),
    ...(shown.length < statements.length ? [note(text(say(language, "newestOf", counts)))] : []),
  ];
};

export default defineCommand({
  name: "quotes",
  localNames: textsOf("commands", "quotes", "commandName"),
  description: textsOf("commands", "quotes", "description"),
  example: "gill",
  options: z.strictObject({
    who: whoOption,
    topic: topicOption,
  }),
  run({ who, topic }, context) {
    const { library, language } = context;
    const found = narrow({ who, topic }, "quotes", context);
    if (!found.found) return found.answer;
    const { label, about } = found.entity;
    const statements = statementsWithin(found.entity, library);
    const direct = statements.filter(isQuoted);
    const reported = statements.filter((statement) => !isQuoted(statement));
    const title = label === "" ? say(language, "title") : `${say(language, "title")} · ${label}`;
    const missing = statements.length === 0 ? "none" : direct.length === 0 ? "noDirect" : null;
    return {
      language,
      summary: title,
      blocks: [
        ...found.readAs,
        heading(1, text(title)),
        ...(missing === null ? [] : [paragraph(text(say(language, missing)))]),
        ...section("direct", direct, context),
        ...section("reported", reported, context),
        ...(statements.length > 0 ? [] : elsewhereBlocks(about, context)),
      ],
    };
  },
});
