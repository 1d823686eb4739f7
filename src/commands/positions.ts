import { heading, paragraph } from "../answer/answer.ts";
import { factEntry, headEntries } from "../answer/fact-entry.ts";
import { mostUsefulHeads } from "../answer/most-useful.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { elsewhereOf } from "../ask/lookup/elsewhere.ts";
import { answerSubject, narrow, narrowingOptions } from "../ask/lookup/narrow.ts";
import {
  leftOutNote,
  mostStatements,
  statementsWithin,
  viewWithin,
} from "../ask/lookup/statements-within.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
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
  async run({ who, topic, date }, context) {
    const { library, language } = context;
    const found = narrow({ who, topic, date }, "positions", context);
    if (!found.found) return found.answer;
    const { label: filters } = found.entity;
    const reader = await datedReader(context);
    const { statements, isCut } = statementsWithin(found.entity, library, {
      kinds: shownKinds,
      today: reader.today,
    });
    const wanted = statements.filter(({ kind }) => shownKinds.some((each) => each === kind));
    const view = viewWithin(
      found.entity,
      wanted.map(({ speaker }) => speaker),
    );
    const title = say(language, "title");
    return {
      language,
      summary: filters === "" ? title : `${title} · ${filters}`,
      subject: answerSubject(found.entity),
      blocks: [
        ...found.readAs,
        heading(1, text(filters === "" ? title : filters)),
        ...(isCut ? [leftOutNote(found.entity, mostStatements, language)] : []),
        ...(wanted.length === 0
          ? [
              paragraph(text(say(language, "none"))),
              ...elsewhereOf(found.entity, { command: "positions", who, topic }, reader),
            ]
          : []),
        ...headEntries(mostUsefulHeads(wanted, reader), reader, (fact) => factEntry(fact, view, reader)),
      ],
    };
  },
});
