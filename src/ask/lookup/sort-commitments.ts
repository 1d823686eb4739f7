import type { DatedReader } from "../../answer/fact-entry.ts";
import { mostUsefulHeads } from "../../answer/most-useful.ts";
import type { InLanguage } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";
import { factKinds } from "../../library/briefing/briefing.ts";
import type { FactHead } from "../../library/library.ts";

/** The values of the option `sort`. */
export const commitmentOrders = ["useful", "due", "newest"] as const;
export type CommitmentOrder = (typeof commitmentOrders)[number];

export const orderLabels: Readonly<Record<CommitmentOrder, InLanguage>> = {
  useful: textsOf("commands", "commitments", "order.useful"),
  due: textsOf("commands", "commitments", "order.due"),
  newest: textsOf("commands", "commitments", "order.newest"),
};

/** Sorts statements, which are newest or best first. If the reader chooses no order, the most useful ones come first. */
export const sortCommitments = (
  statements: readonly FactHead[],
  order: CommitmentOrder | null,
  reader: Pick<DatedReader, "today">,
): readonly FactHead[] => {
  switch (order) {
    case "due":
      return byDueDate(statements);
    case "newest":
      return statements.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
    case "useful":
    case null:
      return mostUsefulHeads(byDueDate(statements), reader);
    default:
      return order satisfies never;
  }
};

/** Sorts commitments by due date, the earliest first, then those without one, then other kinds. */
const byDueDate = (statements: readonly FactHead[]): readonly FactHead[] =>
  statements.toSorted((a, b) => {
    if (a.kind !== b.kind) return factKinds.indexOf(a.kind) - factKinds.indexOf(b.kind);
    if (a.due === null || b.due === null) return Number(a.due === null) - Number(b.due === null);
    return a.due === b.due ? 0 : a.due < b.due ? -1 : 1;
  });
