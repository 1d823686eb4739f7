import { z } from "zod";
import { type Block, heading, note, paragraph } from "../answer/answer.ts";
import { kindHeading, statementBlocks } from "../answer/fact-blocks.ts";
import { writeLine } from "../answer/line.ts";
import { kindLabels, words } from "../answer/words.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { narrow, statementsWithin, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { optionalChoice } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command, type Inline, joined, text } from "../base/text/inline.ts";
import type { Statement } from "../library/briefing/briefing.ts";
import { type StatementKind, statementKinds } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "commitments");

/** More than this is no answer but an archive: the rest is reached by a name, a kind or a topic. */
const mostStatements = 100;

/** What is shown when no kind is asked for. What somebody merely hopes or holds is never among it. */
const usualKinds: readonly StatementKind[] = ["commitment", "support"];

/** The statements of one kind under its heading, newest first. */
const section = (kind: StatementKind, all: readonly Statement[], context: CommandContext): Block[] => {
  const { language } = context;
  const ofKind = all.filter((statement) => statement.kind === kind);
  const shown = ofKind.slice(0, mostStatements);
  const blocks = shown.flatMap((statement) => statementBlocks(statement, context, true));
  if (shown.length === 0) blocks.push(paragraph(text(say(language, "none"))));
  if (shown.length < ofKind.length) {
    const counts = { shown: shown.length, all: ofKind.length };
    blocks.push(note(text(words(language, "newestOf", counts))));
  }
  return [kindHeading(kind, language), ...blocks];
};

/** How to ask for what is on record of the kinds that are not shown. */
const otherKinds = (
  all: readonly Statement[],
  asked: { readonly who?: string; readonly topic?: string },
  context: CommandContext,
): Block[] => {
  const lines = statementKinds.flatMap((kind): (readonly Inline[])[] => {
    const count = all.filter((statement) => statement.kind === kind).length;
    if (usualKinds.includes(kind) || count === 0) return [];
    const line = writeLine({ command: "commitments", given: { ...asked, kind }, page: 1 }, "who");
    return [[text(`${kindLabels[kind].many(context.language)} (${count}) `), command(line)]];
  });
  if (lines.length === 0) return [];
  return [note(text(`${say(context.language, "others")} `), ...joined(lines, " · "))];
};

export default defineCommand({
  name: "commitments",
  localNames: textsOf("commands", "commitments", "commandName"),
  description: textsOf("commands", "commitments", "description"),
  example: "hung",
  options: z.strictObject({
    who: whoOption,
    kind: optionalChoice(
      textsOf("commands", "commitments", "option.kind"),
      statementKinds,
      (kind) => kindLabels[kind].many,
    ),
    topic: topicOption,
  }),
  run({ who, kind, topic }, context) {
    const { library, language } = context;
    const found = narrow({ who, topic }, "commitments", context);
    if (!found.found) return found.answer;
    const filters = found.entity.label;
    const all = statementsWithin(found.entity, library);
    const kinds = kind === null ? usualKinds : [kind];
    const labels = formatList(
      language,
      kinds.map((shown) => kindLabels[shown].many(language)),
    );
    const asked = { ...(who === null ? {} : { who }), ...(topic === null ? {} : { topic }) };
    return {
      language,
      summary: filters === "" ? labels : `${labels} · ${filters}`,
      blocks: [
        ...(filters === "" ? [] : [heading(1, text(filters))]),
        ...kinds.flatMap((shown) => section(shown, all, context)),
        ...(kind === null ? otherKinds(all, asked, context) : []),
      ],
    };
  },
});
