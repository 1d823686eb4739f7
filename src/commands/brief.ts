import { z } from "zod";
import { type Answer, type Block, heading, list, note, paragraph } from "../answer/answer.ts";
import { sourceLine } from "../answer/cite.ts";
import { correctionLines, kindHeading } from "../answer/fact-blocks.ts";
import { figureLine, labelled, type Reader, roleLine, spokenLine } from "../answer/fact-lines.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findBriefing, listBriefings } from "../ask/lookup/find-briefing.ts";
import { answerAbout } from "../ask/lookup/which.ts";
import { optionalText } from "../ask/parsing/option.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { code, type Inline, joined, strong, text } from "../base/text/inline.ts";
import type { Briefing } from "../library/briefing/briefing.ts";
import { statementKinds } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "brief");

const section = (title: string, items: readonly (readonly Inline[])[]): Block[] =>
  items.length === 0 ? [] : [heading(2, text(title)), list(items)];

const withReference = (line: readonly Inline[], reference: string, reader: Reader): Inline[] =>
  joined([line, [code(reference)], ...correctionLines(reference, reader)], " · ");

const describeBriefing = (briefing: Briefing, reader: Reader): Answer => {
  const { language } = reader;
  const headline = localize(briefing.headline, language);
  const people = briefing.people.map(({ names, roles: [role] }): readonly Inline[] => {
    const name = localize(names, language);
    if (role === undefined) return [strong(name)];
    return labelled(name, language, ...withReference(roleLine(role, reader), role.reference, reader));
  });
  const statements = statementKinds.flatMap((kind): Block[] => {
    const ofKind = briefing.statements.filter((statement) => statement.kind === kind);
    if (ofKind.length === 0) return [];
    const lines = ofKind.map((statement) =>
      withReference(spokenLine(statement, reader), statement.reference, reader),
    );
    return [kindHeading(kind, language), list(lines)];
  });
  return {
    language,
    summary: headline,
    blocks: [
      heading(1, text(headline)),
      paragraph(text(localize(briefing.summary, language))),
      ...section(say(language, "who"), people),
      ...statements,
      ...section(
        say(language, "figures"),
        briefing.figures.map((figure) => withReference(figureLine(figure, reader), figure.reference, reader)),
      ),
      ...section(
        say(language, "sources"),
        briefing.sources.map((source) => sourceLine(source, language)),
      ),
      note(text(`${say(language, "passages")} `), { kind: "command", text: `source ${briefing.slug}` }),
    ],
  };
};

export default defineCommand({
  name: "brief",
  localNames: textsOf("commands", "brief", "commandName"),
  description: textsOf("commands", "brief", "description"),
  example: "",
  options: z.strictObject({
    briefing: optionalText(textsOf("commands", "brief", "option.briefing"), "briefings"),
  }),
  run({ briefing }, context) {
    if (briefing === null) return listBriefings("brief", context);
    const found = findBriefing(briefing, "brief", context);
    return answerAbout(found, (each) => describeBriefing(each, context));
  },
});
