import { type Correction, type Fact, isTakenBack } from "../library/briefing/briefing.ts";
import { statusOnDue } from "../library/briefing/commitment-status.ts";
import type { FactHead } from "../library/library.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";
import { commitmentStateOf, type DatedReader, markedDueDays } from "./fact-entry.ts";

/** How many days a correction comes before everything else. */
export const recentDays = 30;

/** Corrected first, then overdue, then due, then the others in their order. */
type Rank = 0 | 1 | 2 | 3;

interface Ranked {
  readonly rank: Rank;
  readonly due: string | null;
}

/** Sorts the most useful facts first, for a reader with ten seconds. `facts` are newest first, or best first. */
export const mostUsefulFirst = <Kind extends Fact>(
  facts: readonly Kind[],
  reader: DatedReader,
): readonly Kind[] => {
  const corrections = correctionsOf(facts, reader);
  return inOrder(facts, (fact) => ({
    rank: rankOf(fact, corrections.get(fact.reference) ?? [], reader.today),
    due: fact.type === "statement" ? (fact.due?.endsOn ?? null) : null,
  }));
};

/** The corrections of some facts. They are read at once, because an answer sorts many more facts than it shows. */
const correctionsOf = (facts: readonly Fact[], { library }: DatedReader) =>
  facts.length === 0
    ? new Map<string, readonly Correction[]>()
    : readFrom(
        library,
        ({ corrections }) =>
          new Map(facts.map(({ reference }) => [reference, corrections.get(reference) ?? []] as const)),
        () => referencesOf(facts),
      );

/** The days that decide about ranks, as texts like those of facts: an answer compares hundreds of them. */
const daysAround = (today: Temporal.PlainDate) => ({
  recent: today.subtract({ days: recentDays }).toString(),
  today: today.toString(),
  soon: today.add({ days: markedDueDays }).toString(),
});

const rankOf = (fact: Fact, corrections: readonly Correction[], today: Temporal.PlainDate): Rank => {
  const { recent } = daysAround(today);
  if (corrections.some(({ date }) => date >= recent)) return 0;
  // A withdrawn commitment is no longer due.
  if (corrections.some(({ kind }) => isTakenBack(kind))) return 3;
  const state = commitmentStateOf(fact, today)?.state;
  if (state === "overdue") return 1;
  return state === "due" ? 2 : 3;
};

/** The same for a fact that is not read. */
const rankOfHead = ({ corrected, status, due }: FactHead, days: ReturnType<typeof daysAround>): Rank => {
  if (corrected !== null && corrected >= days.recent) return 0;
  if (status === null || due === null) return 3;
  if (statusOnDue(status, due < days.today) === "overdue") return 1;
  return status === "not-rated" && due <= days.soon ? 2 : 3;
};

const inOrder = <Item>(items: readonly Item[], ranked: (item: Item) => Ranked): readonly Item[] =>
  items
    .map((item) => ({ item, ...ranked(item) }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      const [one, other] = [a.due ?? "", b.due ?? ""];
      return (a.rank !== 1 && a.rank !== 2) || one === other ? 0 : one < other ? -1 : 1;
    })
    .map(({ item }) => item);

/** The same for facts that are not read. */
export const mostUsefulHeads = (
  heads: readonly FactHead[],
  { today }: Pick<DatedReader, "today">,
): readonly FactHead[] => {
  const days = daysAround(today);
  return inOrder(heads, (head) => ({ rank: rankOfHead(head, days), due: head.due }));
};
