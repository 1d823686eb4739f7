import { z } from "zod";
import { type CommandAnswer, heading, note, paragraph } from "../answer/answer.ts";
import { briefingCorrections, briefingMarks } from "../answer/briefing-marks.ts";
import { sourceLine } from "../answer/cite.ts";
import { type DatedReader, factEntry } from "../answer/fact-entry.ts";
import { alone } from "../answer/fact-lines.ts";
import { mostUsefulFirst } from "../answer/most-useful.ts";
import { outletsNote } from "../answer/source-details.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { factKeys, withContradictions } from "../ask/lookup/contradicted-entries.ts";
import { findBriefing, listBriefings } from "../ask/lookup/find-briefing.ts";
import { answerAbout } from "../ask/lookup/which.ts";
import { optionalText } from "../ask/parsing/option.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { strong, text } from "../base/text/inline.ts";
import type { Briefing } from "../library/briefing/briefing.ts";
import { statementKinds } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "brief");

export default defineCommand({
  name: "brief",
  localNames: textsOf("commands", "brief", "commandName"),
  description: textsOf("commands", "brief", "description"),
  example: "",
  answersFromRecord: true,
  options: z.strictObject({
    briefing: optionalText(textsOf("commands", "brief", "option.briefing"), "briefings"),
  }),
  async run({ briefing }, context) {
    if (briefing === null) return listBriefings("brief", context);
    const found = findBriefing(briefing, "brief", context);
    const reader = await datedReader(context);
    return answerAbout(found, (each) => describeBriefing(each, reader));
  },
});

const describeBriefing = (briefing: Briefing, reader: DatedReader): CommandAnswer => {
  const { language } = reader;
  const headline = localize(briefing.headline, language);
  const roles = briefing.people.flatMap((person) => person.roles);
  const byKind = briefing.statements.toSorted(
    (a, b) => statementKinds.indexOf(a.kind) - statementKinds.indexOf(b.kind),
  );
  const facts = [...byKind, ...briefing.figures, ...briefing.events, ...roles];
  return {
    language,
    summary: headline,
    blocks: [
      heading(1, text(headline)),
      ...briefing.sources.map((source) => note(...sourceLine(source, language))),
      ...outletsNote(briefing.sources, language),
      ...briefingMarks(briefing, reader).map((mark) => paragraph(strong(mark.text))),
      ...briefingCorrections(briefing, reader).map((line) => paragraph(...line)),
      paragraph(text(localize(briefing.summary, language))),
      ...withContradictions(
        factKeys(mostUsefulFirst(facts, reader)),
        (fact) => factEntry(fact, alone, reader),
        reader,
      ),
    ],
    footer: [
      {
        kind: "controls",
        controls: [
          {
            label: say(language, "source"),
            line: `source ${briefing.slug}`,
            effect: "follow",
            about: headline,
          },
        ],
      },
    ],
  };
};
