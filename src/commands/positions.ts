import { z } from "zod";
import { heading, note, paragraph } from "../answer/answer.ts";
import { statementBlocks, statementsByKind } from "../answer/fact-blocks.ts";
import { words } from "../answer/words.ts";
import { defineCommand } from "../ask/define-command.ts";
import { elsewhereBlocks } from "../ask/lookup/in-texts.ts";
import { narrow, statementsWithin, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { StatementKind } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "positions");

/** What somebody thinks, asks, wishes, says is so or denies. What they will do or back is never among it. */
const shownKinds: readonly StatementKind[] = ["position", "request", "hope", "claim", "denial"];

/** More than this is no answer but an archive: the rest is reached by a name or a topic. */
const mostStatements = 100;

export default defineCommand({
  name: "positions",
  localNames: textsOf("commands", "positions", "commandName"),
  description: textsOf("commands", "positions", "description"),
  example: "gill",
  options: z.strictObject({
    who: whoOption,
    topic: topicOption,
  }),
  run({ who, topic }, context) {
    const { library, language } = context;
    const found = narrow({ who, topic }, "positions", context);
    if (!found.found) return found.answer;
    const { label: filters, about } = found.entity;
    const wanted = statementsWithin(found.entity, library).filter(({ kind }) => shownKinds.includes(kind));
    const shown = wanted.slice(0, mostStatements);
    const title = say(language, "title");
    const counts = { shown: shown.length, all: wanted.length };
    return {
      language,
      summary: filters === "" ? title : `${title} · ${filters}`,
      blocks: [
        ...found.readAs,
        heading(1, text(filters === "" ? title : filters)),
        ...(shown.length === 0 ? [paragraph(text(say(language, "none")))] : []),
        ...statementsByKind(shown, context, (statement) => statementBlocks(statement, context, true)),
        ...(shown.length > 0 ? [] : elsewhereBlocks(about, context)),
        ...(shown.length === wanted.length ? [] : [note(text(words(language, "newestOf", counts)))]),
      ],
    };
  },
});
