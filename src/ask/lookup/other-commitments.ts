import { choices } from "../../answer/answer.ts";
import { type Given, writeLine } from "../../answer/line.ts";
import { kindLabels, words } from "../../answer/words.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type StatementKind, statementKinds } from "../../library/briefing/schema.ts";
import type { CommitmentCount, FactHead } from "../../library/library.ts";
import { totalOf } from "./commitment-rows.ts";
import { dueStatuses, isCountOf } from "./due-status.ts";

const say = messagesOf("commands", "commitments");

/** The kinds that are shown if the reader names none. They never include hopes and positions. */
export const usualKinds: readonly StatementKind[] = ["commitment", "support"];

/** What commitments are narrowed to, besides their status and due date. */
export interface NarrowedCommitments {
  readonly who: string | null;
  readonly topic: string | null;
  readonly date: string | null;
  readonly kind: StatementKind | null;
}

/**
 * Buttons that ask for what is on record of the kinds that are not shown. `all` are the statements of all kinds; null if they were not all
 * read, so that they cannot be counted.
 */
export const otherKinds = (
  all: readonly Pick<FactHead, "kind">[] | null,
  { who, topic, date }: NarrowedCommitments,
  shown: readonly StatementKind[],
  language: Language,
) => {
  const given = givenOptions({ who, topic, date });
  return choices(
    say(language, "others"),
    statementKinds.flatMap((kind) => {
      const count = all?.filter((statement) => statement.kind === kind).length ?? null;
      if (shown.includes(kind) || count === 0) return [];
      const name = kindLabels[kind].many(language);
      const label = count === null ? name : `${name} (${count})`;
      const line = writeLine({ command: "commitments", given: { ...given, kind }, page: 1 }, "who");
      return [{ label, line, effect: "follow" as const }];
    }),
  );
};

/** `2 overdue · 1 due · 8 without a date`, of the counted commitments; empty if none is waited for. */
export const statusCounts = (counts: readonly CommitmentCount[], language: Language): string => {
  const parts = dueStatuses.flatMap((status) => {
    const count = totalOf(counts.filter((each) => isCountOf(each, status)));
    return count === 0 ? [] : [say(language, `count.${status}`, { count })];
  });
  return parts.join(" · ");
};

/** The options that have a value. */
export const givenOptions = (options: Readonly<Record<string, string | null>>): Given =>
  Object.fromEntries(Object.entries(options).filter((entry): entry is [string, string] => entry[1] !== null));

/** A button for commitments with any status and date, with their counts, because an answer's own counts lack these. */
export const withoutStatus = (
  { who, topic, date, kind }: NarrowedCommitments,
  counts: string,
  language: Language,
) => {
  const all = say(language, "all");
  const given = givenOptions({ who, topic, date, kind });
  const line = writeLine({ command: "commitments", given, page: 1 }, "who");
  return choices(all, [
    { label: counts === "" ? all : `${all}${words(language, "colon")}${counts}`, line, effect: "follow" },
  ]);
};
