import { factEntry } from "../answer/fact-entry.ts";
import { mostUsefulHeads } from "../answer/most-useful.ts";
import { factEntries } from "../answer/pages.ts";
import { isQuoted } from "../answer/quotation.ts";
import { defineCommand } from "../ask/define-command.ts";
import { narrowingOptions } from "../ask/lookup/narrow.ts";
import { narrowedAnswer, narrowedTitle } from "../ask/lookup/narrowed-answer.ts";
import {
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
  run: (typed, context) =>
    narrowedAnswer(typed, "quotes", context, (narrowing, reader) => {
      const { library, language } = reader;
      const within = statementsWithin(narrowing, library, { kinds: statementKinds, today: reader.today });
      const statements = readStatements(mostUsefulHeads(within.statements, reader), library);
      const direct = statements.filter(isQuoted);
      const reported = statements.filter((statement) => !isQuoted(statement));
      const view = viewWithin(
        narrowing,
        statements.map(({ speaker }) => speaker),
      );
      const isEmpty = statements.length === 0;
      return {
        title: narrowedTitle(say(language, "title"), narrowing),
        cutTo: within.isCut ? { most: mostStatements } : null,
        missing: direct.length > 0 ? null : say(language, isEmpty ? "none" : "noDirect"),
        looksElsewhere: isEmpty,
        entries: [
          ...factEntries(direct, view, reader),
          ...factEntries(reported, view, reader, (statement) =>
            factEntry(statement, view, reader, [[text(say(language, "reported"))]]),
          ),
        ],
      };
    }),
});
