import type { DatedReader } from "../../answer/fact-entry.ts";
import { distinctName } from "../../answer/fact-lines.ts";
import { statusLabels } from "../../answer/status-words.ts";
import { localize } from "../../base/language/language.ts";
import { withoutDirection } from "../../base/text/hidden-characters.ts";
import { type CommitmentStatus, commitmentStatuses } from "../../library/briefing/commitment-status.ts";
import type { CommitmentCount, CommitmentGroup } from "../../library/library.ts";

/** The commitments of one person, organization, topic or status. */
export interface CommitmentRow {
  readonly name: string;
  readonly all: number;
  readonly byStatus: ReadonlyMap<CommitmentStatus, number>;
}

export const totalOf = (counts: readonly CommitmentCount[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

const nameOf = (by: CommitmentGroup, { of, status }: CommitmentCount, reader: DatedReader): string => {
  const { language, library } = reader;
  switch (by) {
    case "status":
      return statusLabels[status](language);
    case "topic":
      return localize(library.topics.get(of)?.names ?? {}, language) || of;
    case "person":
    case "organization":
      return distinctName(of, reader);
    default:
      return by satisfies never;
  }
};

/** The rows of a table, the most commitments first; statuses in their own order. Only the first `most` get their names. */
export const commitmentRows = (
  by: CommitmentGroup,
  counts: readonly CommitmentCount[],
  most: number,
  reader: DatedReader,
): { readonly rows: readonly CommitmentRow[]; readonly more: number } => {
  const groups = [...Map.groupBy(counts, ({ of }) => of).values()];
  const overdueIn = (group: readonly CommitmentCount[]): number =>
    totalOf(group.filter(({ status }) => status === "overdue"));
  const place = (group: readonly CommitmentCount[]): number =>
    commitmentStatuses.indexOf(group[0]?.status ?? "not-rated");
  const sorted = groups.toSorted((a, b) =>
    by === "status" ? place(a) - place(b) : totalOf(b) - totalOf(a) || overdueIn(b) - overdueIn(a),
  );
  const rows = sorted.slice(0, most).flatMap((group): CommitmentRow[] => {
    const [first] = group;
    if (first === undefined) return [];
    const byStatus = new Map(
      commitmentStatuses.map((status) => [status, totalOf(group.filter((each) => each.status === status))]),
    );
    return [{ name: withoutDirection(nameOf(by, first, reader)), all: totalOf(group), byStatus }];
  });
  return { rows, more: sorted.length - rows.length };
};
