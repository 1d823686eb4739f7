import { z } from "zod";
import { type Block, type CommandAnswer, choices, heading, note, paragraph } from "../answer/answer.ts";
import { historyBlocks, statusBlocks } from "../answer/commitment-history.ts";
import { kindHeading, statementBlocks } from "../answer/fact-blocks.ts";
import { writeLine } from "../answer/line.ts";
import { statusLabels } from "../answer/status-words.ts";
import { kindLabels, words } from "../answer/words.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { type DueRange, readDueRange } from "../ask/lookup/due-range.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { elsewhereBlocks } from "../ask/lookup/in-texts.ts";
import { narrow, statementsWithin, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { updateControl } from "../ask/lookup/update-controls.ts";
import { optionalChoice, optionalText } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command, type Inline, joined, text } from "../base/text/inline.ts";
import { compareDueDates } from "../base/time/due-date.ts";
import type { Statement } from "../library/briefing/briefing.ts";
import { commitmentStatuses, withStatus } from "../library/briefing/commitment-status.ts";
import { type StatementKind, statementKinds } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "commitments");

/** More than this is no answer but an archive: the rest is reached by a name, a kind or a topic. */
const mostStatements = 100;

/** What is shown when no kind is asked for. What somebody merely hopes or holds is never among it. */
const usualKinds: readonly StatementKind[] = ["commitment", "support"];

/** What falls due. */
const dueKinds: readonly StatementKind[] = ["commitment"];

const todayOf = ({ now, timeZone }: CommandContext): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate();

/** What has become of one commitment. */
const historyOf = (reference: string, context: CommandContext): CommandAnswer | Promise<CommandAnswer> => {
  const { language, timeZone, asker } = context;
  const found = findFact(reference, "commitments history:", context);
  if (!found.found) return found.answer;
  const fact = found.entity;
  if (fact.type !== "statement" || fact.kind !== "commitment") {
    const problem = say(language, "notCommitment", { reference: fact.reference });
    return { language, summary: problem, blocks: [paragraph(text(problem))], problems: { history: problem } };
  }
  const answer = (isEditor: boolean): CommandAnswer => ({
    language,
    summary: fact.reference,
    blocks: [
      heading(1, text(fact.reference)),
      ...statementBlocks(fact, context, true),
      ...statusBlocks(fact, todayOf(context), language),
      ...historyBlocks(fact, { language, timeZone, showsProposed: false }),
      ...choices(fact.reference, isEditor ? [updateControl(fact.reference, language)] : []),
    ],
  });
  return asker.isEditor().then(answer);
};

/** The statements of one kind under its heading, newest first. */
const section = (kind: StatementKind, all: readonly Statement[], context: CommandContext): Block[] => {
  const { language } = context;
  const ofKind = all.filter((statement) => statement.kind === kind);
  const shown = ofKind.slice(0, mostStatements);
  const today = todayOf(context);
  const blocks = shown.flatMap((statement) => [
    ...statementBlocks(statement, context, true),
    ...statusBlocks(statement, today, language),
  ]);
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

/** Those that fall due then, by date. */
const dueWithin = (statements: readonly Statement[], { from, to }: DueRange): readonly Statement[] =>
  statements
    .flatMap((statement) => {
      const { due } = statement;
      return due !== undefined && due.endsOn >= from && due.endsOn <= to ? [{ statement, due }] : [];
    })
    .sort((a, b) => compareDueDates(a.due, b.due))
    .map(({ statement }) => statement);

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
    due: optionalText(textsOf("commands", "commitments", "option.due")),
    status: optionalChoice(
      textsOf("commands", "commitments", "option.status"),
      commitmentStatuses,
      (status) => statusLabels[status],
    ),
    history: optionalText(textsOf("commands", "commitments", "option.history")),
  }),
  run({ who, kind, topic, due, status, history }, context) {
    if (history !== null) return historyOf(history, context);
    const { library, language } = context;
    const found = narrow({ who, topic }, "commitments", context);
    if (!found.found) return found.answer;
    const { label: filters, about } = found.entity;
    const today = todayOf(context);
    const dates = due === null ? null : readDueRange(due, today);
    if (due !== null && dates === null) {
      const problem = say(language, "notDue", { came: due });
      return { language, summary: problem, blocks: [paragraph(text(problem))], problems: { due: problem } };
    }
    const within = statementsWithin(found.entity, library);
    const dated = dates === null ? within : dueWithin(within, dates);
    const all = status === null ? dated : withStatus(dated, status, today);
    const kinds = kind !== null ? [kind] : dates === null && status === null ? usualKinds : dueKinds;
    const labels = formatList(
      language,
      kinds.map((shown) => kindLabels[shown].many(language)),
    );
    const asked = { ...(who === null ? {} : { who }), ...(topic === null ? {} : { topic }) };
    return {
      language,
      summary: filters === "" ? labels : `${labels} · ${filters}`,
      blocks: [
        ...found.readAs,
        ...(filters === "" ? [] : [heading(1, text(filters))]),
        ...kinds.flatMap((shown) => section(shown, all, context)),
        ...(kind === null ? otherKinds(all, asked, context) : []),
        ...(all.some((statement) => kinds.includes(statement.kind)) ? [] : elsewhereBlocks(about, context)),
      ],
    };
  },
});
