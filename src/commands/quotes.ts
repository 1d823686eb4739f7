import { heading, paragraph } from "../answer/answer.ts";
import { factEntries, factEntry } from "../answer/fact-entry.ts";
import { mostUsefulHeads } from "../answer/most-useful.ts";
import { isQuoted } from "../answer/quotation.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { elsewhereOf } from "../ask/lookup/elsewhere.ts";
import { answerSubject, narrow, narrowingOptions } from "../ask/lookup/narrow.ts";
import {
  leftOutNote,
  mostStatements,
  readStatements,
  statementsWithin,
  viewWithin,
} from "../ask/lookup/statements-within.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { statementKinds } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "quotes");

export default defineCommand({
  name: "quotes",
  localNames: textsOf("commands", "quotes", "commandName"),
  description: textsOf("commands", "quotes", "description"),
  example: "gill",
  answersFromRecord: true,
  options: narrowingOptions,
  async run({ who, topic, date }, context) {
    const { library, language } = context;
    const found = narrow({ who, topic, date }, "quotes", context);
    if (!found.found) return found.answer;
    const { label } = found.entity;
    const reader = await datedReader(context);
    const within = statementsWithin(found.entity, library, { kinds: statementKinds, today: reader.today });
    const statements = readStatements(mostUsefulHeads(within.statements, reader), library);
    const direct = statements.filter(isQuoted);
    const reported = statements.filter((statement) => !isQuoted(statement));
    const view = viewWithin(
      found.entity,
      statements.map(({ speaker }) => speaker),
    );
    const title = label === "" ? say(language, "title") : `${say(language, "title")} · ${label}`;
    const missing = statements.length === 0 ? "none" : direct.length === 0 ? "noDirect" : null;
    return {
      language,
      summary: title,
      subject: answerSubject(found.entity),
      blocks: [
        ...found.readAs,
        heading(1, text(title)),
        ...(within.isCut ? [leftOutNote(found.entity, mostStatements, language)] : []),
        ...(missing === null ? [] : [paragraph(text(say(language, missing)))]),
        ...factEntries(direct, view, reader),
        ...factEntries(reported, view, reader, (statement) =>
          factEntry(statement, view, reader, [[text(say(language, "reported"))]]),
        ),
        ...(statements.length > 0
          ? []
          : elsewhereOf(found.entity, { command: "quotes", who, topic }, reader)),
      ],
    };
  },
});
