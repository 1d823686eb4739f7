import { factEntry } from "../answer/fact-entry.ts";
import { mostUsefulHeads } from "../answer/most-useful.ts";
import { headEntries } from "../answer/pages.ts";
import { defineCommand } from "../ask/define-command.ts";
import { narrowingOptions } from "../ask/lookup/narrow.ts";
import { narrowedAnswer, narrowedTitle } from "../ask/lookup/narrowed-answer.ts";
import { mostStatements, statementsWithin, viewWithin } from "../ask/lookup/statements-within.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import type { StatementKind } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "positions");

/** The kinds that are shown. They never include commitments and support. */
const shownKinds: readonly StatementKind[] = ["position", "request", "hope", "claim", "denial"];

export default defineCommand({
  name: "positions",
  localNames: textsOf("commands", "positions", "commandName"),
  description: textsOf("commands", "positions", "description"),
  example: "gill",
  answersFromRecord: true,
  options: narrowingOptions,
  run: (typed, context) =>
    narrowedAnswer(typed, "positions", context, (narrowing, reader) => {
      const { library, language, today } = reader;
      const { statements, isCut } = statementsWithin(narrowing, library, { kinds: shownKinds, today });
      const wanted = statements.filter(({ kind }) => shownKinds.some((each) => each === kind));
      const view = viewWithin(
        narrowing,
        wanted.map(({ speaker }) => speaker),
      );
      const title = say(language, "title");
      const isEmpty = wanted.length === 0;
      return {
        title: narrowedTitle(title, narrowing),
        heading: narrowing.label || title,
        cutTo: isCut ? { most: mostStatements } : null,
        missing: isEmpty ? say(language, "none") : null,
        looksElsewhere: isEmpty,
        entries: headEntries(mostUsefulHeads(wanted, reader), reader, (fact) =>
          factEntry(fact, view, reader),
        ),
      };
    }),
});
