import { z } from "zod";
import { type Block, type CommandAnswer, choices, heading, note, paragraph } from "../answer/answer.ts";
import { historyBlocks } from "../answer/commitment-history.ts";
import { type DatedReader, factEntry, factLabel } from "../answer/fact-entry.ts";
import { alone } from "../answer/fact-lines.ts";
import { writeLine } from "../answer/line.ts";
import { mostUsefulFirst } from "../answer/most-useful.ts";
import { statusLabels } from "../answer/status-words.ts";
import { kindLabels } from "../answer/words.ts";
import { datedReader } from "../ask/access/dated-reader.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { type DueRange, readDueRange } from "../ask/lookup/due-range.ts";
import { dueLabels, dueStatuses, dueStatusOf, readStatus, takeStatus } from "../ask/lookup/due-status.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { elsewhereBlocks } from "../ask/lookup/in-texts.ts";
import { answerSubject, narrow, statementsWithin, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { updateControl } from "../ask/lookup/update-controls.ts";
import { optionalChoice, optionalText } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import type { InLanguage } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { compareDueDates } from "../base/time/due-date.ts";
import type { Statement } from "../library/briefing/briefing.ts";
import { commitmentStatuses, statusOf } from "../library/briefing/commitment-status.ts";
import { type StatementKind, statementKinds } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "commitments");

/** The kinds that are shown by default. They never include hopes and positions. */
const usualKinds: readonly StatementKind[] = ["commitment", "support"];

/** The kinds that have due dates. */
const dueKinds: readonly StatementKind[] = ["commitment"];

/** The values of the option `status`: verdicts and other statuses. */
const statuses = [...commitmentStatuses, "due", "open"] as const;
type Status = (typeof statuses)[number];

const labelOfStatus = (status: Status): InLanguage =>
  status === "due" || status === "open" ? dueLabels[status] : statusLabels[status];

const hasStatus = (statement: Statement, status: Status, today: Temporal.PlainDate): boolean =>
  status === "due" || status === "open"
    ? dueStatusOf(statement, today) === status
    : statusOf(statement, today).status === status;

interface Asked {
  readonly who: string | null;
  readonly topic: string | null;
  readonly kind: StatementKind | null;
  readonly status: Status | null;
  readonly due: DueRange | null;
}

/** The history of one commitment. */
const historyOf = async (
  reference: string,
  context: CommandContext,
  reader: DatedReader,
): Promise<CommandAnswer> => {
  const { language, timeZone, asker } = context;
  const found = findFact(reference, "commitments history:", context);
  if (!found.found) return found.answer;
  const fact = found.entity;
  if (fact.type !== "statement" || fact.kind !== "commitment") {
    const problem = say(language, "notCommitment", { reference: fact.reference });
    return { language, summary: problem, blocks: [paragraph(text(problem))], problems: { history: problem } };
  }
  const label = factLabel(fact, reader);
  return {
    language,
    summary: label,
    blocks: [
      factEntry(fact, alone, reader),
      ...historyBlocks(fact, { language, timeZone, showsProposed: false }),
    ],
    footer: choices(label, (await asker.isEditor()) ? [updateControl(fact.reference, language)] : []),
  };
};

/** Buttons for the kinds that are on record but not shown. */
const otherKinds = (
  all: readonly Statement[],
  { who, topic }: Asked,
  language: CommandContext["language"],
) => {
  const given = { ...(who === null ? {} : { who }), ...(topic === null ? {} : { topic }) };
  return choices(
    say(language, "others"),
    statementKinds.flatMap((kind) => {
      const count = all.filter((statement) => statement.kind === kind).length;
      if (usualKinds.includes(kind) || count === 0) return [];
      const label = `${kindLabels[kind].many(language)} (${count})`;
      const line = writeLine({ command: "commitments", given: { ...given, kind }, page: 1 }, "who");
      return [{ label, line, effect: "follow" as const }];
    }),
  );
};

/** The counts of the commitments: `2 overdue · 1 due · 8 without a date`. */
const statusCounts = (
  commitments: readonly Statement[],
  { language, today }: DatedReader,
): readonly Block[] => {
  const parts = dueStatuses.flatMap((status) => {
    const count = commitments.filter((each) => dueStatusOf(each, today) === status).length;
    return count === 0 ? [] : [say(language, `count.${status}`, { count })];
  });
  return parts.length === 0 ? [] : [note(text(parts.join(" · ")))];
};

/** Sorts commitments by due date, then those without one, then other kinds, each newest or best first. */
const byDueDate = (statements: readonly Statement[]): readonly Statement[] =>
  statements.toSorted((a, b) => {
    if (a.kind !== b.kind) return statementKinds.indexOf(a.kind) - statementKinds.indexOf(b.kind);
    if (a.due === undefined || b.due === undefined)
      return Number(a.due === undefined) - Number(b.due === undefined);
    return compareDueDates(a.due, b.due);
  });

const isWithin = ({ due }: Statement, range: DueRange): boolean =>
  due !== undefined && due.endsOn >= range.from && due.endsOn <= range.to;

const find = (asked: Asked, context: CommandContext, reader: DatedReader): CommandAnswer => {
  const { language, library } = context;
  const { who, topic, kind, status, due } = asked;
  const found = narrow({ who, topic }, "commitments", context);
  if (!found.found) return found.answer;
  const { label: filters, about } = found.entity;
  const within = statementsWithin(found.entity, library);
  const narrowsDate = due !== null || status !== null;
  const kinds = kind !== null ? [kind] : narrowsDate ? dueKinds : usualKinds;
  const ofKinds = within.filter((statement) => kinds.includes(statement.kind));
  const shown = ofKinds.filter(
    (statement) =>
      (due === null || isWithin(statement, due)) &&
      (status === null || (statement.kind === "commitment" && hasStatus(statement, status, reader.today))),
  );
  const labels = [
    formatList(
      language,
      kinds.map((each, index) => {
        const label = kindLabels[each].many(language);
        return index === 0 ? label : label.toLocaleLowerCase(language);
      }),
    ),
    ...(status === null ? [] : [labelOfStatus(status)(language)]),
  ].join(" · ");
  const title = filters === "" ? labels : `${filters} · ${labels}`;
  const view = { speaker: true, kindOfFact: kinds.length > 1 };
  return {
    language,
    summary: title,
    subject: answerSubject(found.entity),
    blocks: [
      ...found.readAs,
      heading(1, text(title)),
      ...statusCounts(
        ofKinds.filter((each) => dueKinds.includes(each.kind)),
        reader,
      ),
      ...(shown.length === 0
        ? [paragraph(text(say(language, "none"))), ...(narrowsDate ? [] : elsewhereBlocks(about, reader))]
        : []),
      ...mostUsefulFirst(byDueDate(shown), reader).map((statement) => factEntry(statement, view, reader)),
    ],
    ...(kind === null && !narrowsDate ? { footer: otherKinds(within, asked, language) } : {}),
  };
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
    due: optionalText(textsOf("commands", "commitments", "option.due")),
    status: optionalChoice(textsOf("commands", "commitments", "option.status"), statuses, labelOfStatus),
    history: optionalText(textsOf("commands", "commitments", "option.history")),
  }),
  async run({ who, kind, topic, due, status, history }, context) {
    const { language } = context;
    const reader = await datedReader(context);
    if (history !== null) return historyOf(history, context, reader);
    // `/commitments overdue`, unless a person on record has that name.
    const isName = who !== null && context.library.names.actors.search(who).matches !== "none";
    const taken = who === null || isName ? null : takeStatus(who);
    const dueAsStatus = due === null ? null : readStatus(due);
    const range = due === null || dueAsStatus !== null ? null : readDueRange(due, reader.today, language);
    if (due !== null && dueAsStatus === null && range === null) {
      const problem = say(language, "notDue", { typed: due });
      return { language, summary: problem, blocks: [paragraph(text(problem))], problems: { due: problem } };
    }
    return find(
      {
        who: taken === null ? who : taken.rest || null,
        topic,
        kind,
        status: status ?? taken?.status ?? (dueAsStatus === "open" ? "due" : dueAsStatus),
        due: range,
      },
      context,
      reader,
    );
  },
});
