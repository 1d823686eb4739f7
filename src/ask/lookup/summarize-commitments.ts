import { type CommandAnswer, oneLine } from "../../answer/answer.ts";
import type { DatedReader } from "../../answer/fact-entry.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { WantedStatus } from "../../library/briefing/commitment-status.ts";
import type { CommitmentCount, CommitmentNarrowing, Library } from "../../library/library.ts";
import type { CommandContext } from "../command.ts";
import { canDrawCharts, sendChart } from "../send-chart.ts";
import { type Summary, summaryAnswer, summaryChart } from "./commitment-summary.ts";
import { type DateRange, sayDateRange } from "./date-range.ts";
import { anyTime } from "./due-range.ts";
import { isCountOf, labelOfStatus } from "./due-status.ts";
import type { Narrowing } from "./narrow.ts";
import { answerNarrowed } from "./narrowed-answer.ts";
import { givenOptions, type NarrowedCommitments } from "./other-commitments.ts";

const say = messagesOf("commands", "commitments");

/** Which commitments are asked for. */
export interface CommitmentsAsked extends NarrowedCommitments {
  readonly status: WantedStatus | null;
  readonly due: DateRange | null;
}

interface SummaryOptions extends CommitmentsAsked {
  readonly summary: Summary;
  /** The due date as it was typed, for the lines of buttons. */
  readonly dueTyped: string | null;
}

/** What commitments are narrowed to, besides their due dates. */
export const commitmentsOf = (
  { actors, about, dates }: Narrowing,
  { texts }: Library,
): Omit<CommitmentNarrowing, "due"> => {
  const ids = actors.map(({ id }) => id);
  const among = { types: ["statement"], kinds: ["commitment"], actors: ids, dates } as const;
  const referencesOn = (words: string): readonly string[] =>
    texts.factsAbout(words, undefined, among).map(({ reference }) => reference);
  return {
    actors: ids,
    about: about === null ? null : { topic: about.topic?.id ?? null, references: referencesOn(about.words) },
    dates,
  };
};

/** Counts the commitments that `/commitments` would list, all of them, and sends a chart after the answer. */
export const summarizeCommitments = (
  { summary, who, topic, date, kind, status, due, dueTyped }: SummaryOptions,
  context: CommandContext,
  reader: DatedReader,
): CommandAnswer => {
  const { language, library } = context;
  if (kind !== null && kind !== "commitment") {
    const problem = say(language, "onlyCommitments");
    return { ...oneLine(language, problem), problems: { kind: problem } };
  }
  return answerNarrowed({ who, topic, date }, "commitments", context, (narrowing) => {
    const { label } = narrowing;
    const labels = [
      ...(label === "" ? [] : [label]),
      ...(status === null ? [] : [labelOfStatus(status)(language)]),
      ...(due === null || due === anyTime
        ? []
        : [say(language, "dueIn", { dates: sayDateRange(due, language) })]),
    ];
    const asked = {
      summary,
      label: labels.join(" · "),
      given: givenOptions({ who, topic, date, status, due: status === null ? dueTyped : null }),
      narrowed: { ...commitmentsOf(narrowing, library), due, today: reader.today.toString() },
      isWanted: (count: CommitmentCount) => status === null || isCountOf(count, status),
    };
    const canSend = context.asker.follow !== null && canDrawCharts();
    const chart = canSend ? summaryChart(asked, reader, context) : null;
    if (chart !== null) void sendChart(chart, context);
    return summaryAnswer(asked, reader, chart !== null);
  });
};
