import { z } from "zod";
import { type CommandAnswer, note, oneLine, paragraph } from "../answer/answer.ts";
import { factEntry } from "../answer/fact-entry.ts";
import { headEntries } from "../answer/pages.ts";
import { kindLabels } from "../answer/words.ts";
import type { RecordContext } from "../ask/command.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { notAmong } from "../ask/lookup/about.ts";
import { totalOf } from "../ask/lookup/commitment-rows.ts";
import { summaries, summaryLabels } from "../ask/lookup/commitment-summary.ts";
import { dateProblem } from "../ask/lookup/date-problem.ts";
import { type DateRange, isInRange, sayDateRange } from "../ask/lookup/date-range.ts";
import { anyTime, isDueRange } from "../ask/lookup/due-range.ts";
import { labelOfStatus } from "../ask/lookup/due-status.ts";
import { historyOfCommitment } from "../ask/lookup/history-of-commitment.ts";
import { dueInSameArticles } from "../ask/lookup/in-same-articles.ts";
import { dateOption, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { narrowedAnswer } from "../ask/lookup/narrowed-answer.ts";
import { otherKinds, statusCounts, usualKinds, withoutStatus } from "../ask/lookup/other-commitments.ts";
import {
  type CommitmentOrder,
  commitmentOrders,
  orderLabels,
  sortCommitments,
} from "../ask/lookup/sort-commitments.ts";
import {
  mostStatements,
  type StatementsWithin,
  statementsWithin,
  viewWithin,
} from "../ask/lookup/statements-within.ts";
import {
  type CommitmentsAsked,
  commitmentsOf,
  summarizeCommitments,
} from "../ask/lookup/summarize-commitments.ts";
import { readTypedCommitments } from "../ask/lookup/typed-commitments.ts";
import { optionalChoice, optionalText } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { type WantedStatus, wantedStatuses } from "../library/briefing/commitment-status.ts";
import { type StatementKind, statementKinds } from "../library/briefing/schema.ts";
import type { CommitmentList, FactHead, Library } from "../library/library.ts";

const say = messagesOf("commands", "commitments");

/** The kinds that have due dates. */
const dueKinds: readonly StatementKind[] = ["commitment"];

export default defineCommand({
  name: "commitments",
  localNames: textsOf("commands", "commitments", "commandName"),
  description: textsOf("commands", "commitments", "description"),
  example: "hung",
  answersFromRecord: true,
  options: z.strictObject({
    who: whoOption,
    kind: optionalChoice(
      textsOf("commands", "commitments", "option.kind"),
      statementKinds,
      (kind) => kindLabels[kind].many,
    ),
    topic: topicOption,
    date: dateOption,
    due: optionalText(textsOf("commands", "commitments", "option.due"), null, null, { reads: isDueRange }),
    status: optionalChoice(
      textsOf("commands", "commitments", "option.status"),
      wantedStatuses,
      labelOfStatus,
    ),
    sort: optionalChoice(
      textsOf("commands", "commitments", "option.sort"),
      commitmentOrders,
      (order) => orderLabels[order],
    ),
    history: optionalText(textsOf("commands", "commitments", "option.history")),
    summary: optionalChoice(
      textsOf("commands", "commitments", "option.summary"),
      summaries,
      (summary) => summaryLabels[summary],
    ),
  }),
  async run({ who, kind, topic, date, due, status, sort, history, summary: chosen }, context) {
    const { language } = context;
    const reader = await datedReader(context);
    if (history !== null) return historyOfCommitment(history, context.whole(), reader);
    const { isDueRead, isSummary, ...read } = readTypedCommitments({ who, due, status }, reader);
    if (!isDueRead && due !== null) {
      const problem =
        dateProblem(due, reader.today, "future", language) ?? say(language, "notDue", { typed: due });
      return { ...oneLine(language, problem), problems: { due: problem } };
    }
    const asked: CommitmentsAsked = { topic, date, kind, ...read };
    const summary = chosen ?? (isSummary ? "all" : null);
    return summary === null
      ? listCommitments(asked, sort, context)
      : summarizeCommitments({ ...asked, summary, dueTyped: due }, context.whole(), reader);
  },
});

const isWithin = ({ due }: FactHead, range: DateRange): boolean => due !== null && isInRange(due, range);

/** The commitments with a status and due dates: the first of all of them, and not only of the newest ones. */
const fromAll = (query: CommitmentList, library: Library): StatementsWithin => {
  const found = library.commitments(query, mostStatements + 1);
  return { statements: found.slice(0, mostStatements), isCut: found.length > mostStatements };
};

const isByDue = (status: WantedStatus | null, due: DateRange | null): boolean =>
  due !== null || status === "overdue" || status === "due";

/** The list of commitments, or of other statements, that fit the options. */
const listCommitments = (
  asked: CommitmentsAsked,
  order: CommitmentOrder | null,
  context: RecordContext,
): Promise<CommandAnswer> => {
  const { who, topic, date, kind, status, due } = asked;
  return narrowedAnswer({ who, topic, date }, "commitments", context, (narrowing, reader) => {
    const { language, library, today } = reader;
    const { label: filters } = narrowing;
    const narrowsDate = due !== null || status !== null;
    const kinds = kind !== null ? [kind] : narrowsDate ? dueKinds : usualKinds;
    const narrowed = { ...commitmentsOf(narrowing, library), today: today.toString() };
    const counted = kinds.some((each) => dueKinds.includes(each))
      ? library.commitmentCounts({ ...narrowed, due: null, by: "status" })
      : [];
    const isFromAll = narrowsDate && counted.length > 0;
    const { statements, isCut } = isFromAll
      ? fromAll({ ...narrowed, status, due }, library)
      : statementsWithin(narrowing, library, { kinds, today });
    const ofKinds = statements.filter((head) => kinds.some((each) => each === head.kind));
    const own =
      status === null || isFromAll ? ofKinds.filter((each) => due === null || isWithin(each, due)) : [];
    const inArticles =
      due === null
        ? []
        : notAmong(
            own,
            dueInSameArticles(narrowing, { ...narrowed, status, due }, library, {
              most: mostStatements,
              hasOwn: own.length > 0,
            }),
          );
    const shown = [...own, ...inArticles];
    const labels = [
      formatList(
        language,
        kinds.map((each, index) => {
          const label = kindLabels[each].many(language);
          return index === 0 ? label : label.toLocaleLowerCase(language);
        }),
      ),
      ...(status === null ? [] : [labelOfStatus(status)(language)]),
      ...(due === null || due === anyTime
        ? []
        : [say(language, "dueIn", { dates: sayDateRange(due, language) })]),
    ].join(" · ");
    const counts = statusCounts(counted, language);
    const title = filters === "" ? labels : `${filters} · ${labels}`;
    const view = {
      ...viewWithin(
        narrowing,
        shown.map(({ speaker }) => speaker),
      ),
      kindOfFact: kinds.length > 1,
    };
    const isEmpty = shown.length === 0;
    const entriesOf = (heads: readonly FactHead[]) =>
      headEntries(sortCommitments(heads, order, reader), reader, (fact) => factEntry(fact, view, reader));
    return {
      title,
      notes: counts === "" || narrowsDate ? [] : [note(text(counts))],
      cutTo: isCut ? { most: mostStatements, isByDue: isFromAll && isByDue(status, due) } : null,
      missing: isEmpty ? say(language, "none") : null,
      looksElsewhere: isEmpty && !narrowsDate,
      entries: [
        ...entriesOf(own),
        ...(inArticles.length === 0
          ? []
          : [paragraph(text(say(language, "inArticles", { words: filters }))), ...entriesOf(inArticles)]),
      ],
      ...(narrowsDate && shown.length < (isFromAll ? totalOf(counted) : ofKinds.length)
        ? { footer: withoutStatus(asked, counts, language) }
        : {}),
      // What a person promised, if they promised nothing, may be among what they asked for.
      ...(!narrowsDate && (kind === null || (isEmpty && who !== null))
        ? { footer: otherKinds(isCut ? null : statements, asked, kinds, language) }
        : {}),
    };
  });
};
