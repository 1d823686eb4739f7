import { isDeepStrictEqual } from "node:util";
import {
  type Block,
  type CommandAnswer,
  choices,
  heading,
  note,
  paragraph,
  preformatted,
  titled,
} from "../../answer/answer.ts";
import { type Bar, type Chart, mostBars, titleSeparator } from "../../answer/chart/chart.ts";
import type { DatedReader } from "../../answer/fact-entry.ts";
import { writeLine } from "../../answer/line.ts";
import { statusLabels } from "../../answer/status-words.ts";
import { textTable } from "../../answer/text-table.ts";
import { formatNumber } from "../../base/language/format.ts";
import { type InLanguage, inEachLanguage, type Language, languages } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import { text } from "../../base/text/inline.ts";
import type { CommitmentStatus } from "../../library/briefing/commitment-status.ts";
import {
  type CommitmentCount,
  type CommitmentGroup,
  type CommitmentQuery,
  commitmentGroups,
  type Library,
} from "../../library/library.ts";
import type { CommandContext } from "../command.ts";
import { commitmentRows, totalOf } from "./commitment-rows.ts";

const say = messagesOf("ask", "lookup/commitment-summary");

/** The values of the option `summary`. */
export const summaries = ["all", ...commitmentGroups] as const;
export type Summary = (typeof summaries)[number];

export const summaryLabels: Readonly<Record<Summary, InLanguage>> = {
  all: textsOf("ask", "lookup/commitment-summary", "all"),
  status: textsOf("ask", "lookup/commitment-summary", "status"),
  person: textsOf("ask", "lookup/commitment-summary", "person"),
  organization: textsOf("ask", "lookup/commitment-summary", "organization"),
  topic: textsOf("ask", "lookup/commitment-summary", "topic"),
};

const ways = inEachLanguage(textsOf("ask", "lookup/commitment-summary", "ways"));

/** Takes the word for a summary from the beginning or the end of the typed words: `summary`, `summary housing`. Null if it is not there. */
export const takeSummary = (typed: string): { readonly rest: string } | null => {
  const names = new Set(languages.flatMap((language) => ways(language).split("|").map(fold)));
  const words = typed.trim().split(/\s+/u);
  if (names.has(fold(words[0] ?? ""))) return { rest: words.slice(1).join(" ") };
  return names.has(fold(words.at(-1) ?? "")) ? { rest: words.slice(0, -1).join(" ") } : null;
};

/** What is counted. */
export interface SummaryAsked {
  readonly summary: Summary;
  /** What it is narrowed to, for its title; empty if it is not narrowed. */
  readonly label: string;
  /** The options that narrow it, as they were typed. */
  readonly given: Readonly<Record<string, string>>;
  readonly narrowed: Omit<CommitmentQuery, "by">;
  /** Whether a count is of those that are wanted. */
  isWanted(count: CommitmentCount): boolean;
}

/** The statuses with a column of their own, if any commitment has them. The first column has all commitments. */
const columns: readonly CommitmentStatus[] = ["overdue", "kept", "broken"];

/** The rows of a table in an answer that has all tables, and in one that has only this one. */
const mostRows = { among: 5, alone: 200 } as const;
/** More rows continue in another table, so that a page of the answer ends between two. */
const rowsPerTable = 15;

/** The tables of one group, under a heading if there are others. */
const tablesOf = (by: CommitmentGroup, asked: SummaryAsked, reader: DatedReader, total: number): Block[] => {
  const { language, library } = reader;
  const isAlone = asked.summary !== "all";
  const counts = countsOf(by, asked, library);
  const { rows, more } = commitmentRows(by, counts, isAlone ? mostRows.alone : mostRows.among, reader);
  if (rows.length === 0) return [];
  const shown =
    by === "status" ? [] : columns.filter((status) => rows.some((row) => row.byStatus.get(status)));
  const number = (value: number): string => formatNumber(language, value);
  const head = [
    say(language, `head.${by}`),
    say(language, "head.all"),
    ...shown.map((status) => statusLabels[status](language)),
  ];
  const lines = rows.map(({ name, all, byStatus }) => [
    name,
    number(all),
    ...shown.map((status) => number(byStatus.get(status) ?? 0)),
  ]);
  const parts = Array.from({ length: Math.ceil(lines.length / rowsPerTable) }, (_, index) =>
    preformatted(textTable([head, ...lines.slice(index * rowsPerTable, (index + 1) * rowsPerTable)])),
  );
  const without = by === "person" || by === "organization" ? total - totalOf(counts) : 0;
  return [
    ...(isAlone ? [] : [heading(2, text(summaryLabels[by](language)))]),
    ...parts,
    ...(more === 0 ? [] : [note(text(say(language, "moreRows", { count: more })))]),
    ...(without === 0
      ? []
      : [note(text(say(language, `without.${by === "person" ? by : "organization"}`, { count: without })))]),
    ...(by === "topic" ? [note(text(say(language, "severalTopics")))] : []),
  ];
};

const countsOf = (by: CommitmentGroup, { narrowed, isWanted }: SummaryAsked, library: Library) =>
  library.commitmentCounts({ ...narrowed, by }).filter(isWanted);

const titleOf = ({ label, summary }: SummaryAsked, language: Language): string => {
  const title = say(language, `title.${summary}`);
  return label === "" ? title : `${label}${titleSeparator}${title}`;
};

/** The counts of commitments, as tables. */
export const summaryAnswer = (asked: SummaryAsked, reader: DatedReader, hasChart: boolean): CommandAnswer => {
  const { language, library } = reader;
  const { summary, given } = asked;
  const title = titleOf(asked, language);
  const total = totalOf(countsOf("status", asked, library));
  const groups = summary === "all" ? commitmentGroups : [summary];
  const others = summaries.filter((each) => each !== summary);
  return {
    ...titled(
      1,
      language,
      title,
      ...(total === 0
        ? [paragraph(text(say(language, "none")))]
        : [
            note(text(say(language, "total", { count: total }))),
            ...groups.flatMap((by) => tablesOf(by, asked, reader, total)),
            ...(hasChart ? [note(text(say(language, "chartFollows")))] : []),
          ]),
    ),
    footer:
      total === 0
        ? []
        : choices(
            title,
            others.map((each) => ({
              label: summaryLabels[each](language),
              line: writeLine({ command: "commitments", given: { ...given, summary: each }, page: 1 }, "who"),
              effect: "follow" as const,
            })),
          ),
  };
};

/**
 * The chart of the counts; null if it would show nothing, or something that not everyone may see: a file stays where it was sent, and
 * cannot be corrected when an embargo is.
 */
export const summaryChart = (
  asked: SummaryAsked,
  reader: DatedReader,
  { openLibrary }: Pick<CommandContext, "openLibrary">,
): Chart | null => {
  const { language, library } = reader;
  const by = asked.summary === "all" ? "status" : asked.summary;
  const counts = countsOf(by, asked, library);
  if (counts.length === 0 || !isDeepStrictEqual(counts, countsOf(by, asked, openLibrary))) return null;
  const { rows, more } = commitmentRows(by, counts, mostBars, reader);
  return {
    title: titleOf({ ...asked, summary: by }, language),
    bars: rows.map(({ name, all, byStatus }): Bar => {
      const overdue = by === "status" ? 0 : (byStatus.get("overdue") ?? 0);
      const words =
        overdue === 0 ? formatNumber(language, all) : say(language, "bar", { count: all, overdue });
      return { label: name, words, value: all, dark: overdue };
    }),
    note: more === 0 ? null : say(language, "moreRows", { count: more }),
  };
};
