import type { Fact } from "../library/briefing/briefing.ts";
import { isTakenBack } from "../library/briefing/fact-kind.ts";
import { commitmentStateOf, type DatedReader } from "./fact-entry.ts";

/** How many days a correction comes before everything else. */
export const recentDays = 30;

const isRecent = (date: string, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.from(date).until(today, { largestUnit: "days" }).days <= recentDays;

/** The rank of a fact: corrected first, then overdue, then due, then the others in their order. */
const rankOf = (fact: Fact, reader: DatedReader): number => {
  const corrections = reader.library.corrections.get(fact.reference) ?? [];
  if (corrections.some(({ date }) => isRecent(date, reader.today))) return 0;
  // A withdrawn commitment is no longer due.
  if (corrections.some(({ kind }) => isTakenBack(kind))) return 3;
  const state = commitmentStateOf(fact, reader.today)?.state;
  if (state === "overdue") return 1;
  return state === "due" ? 2 : 3;
};

const dueOn = (fact: Fact): string => (fact.type === "statement" ? (fact.due?.endsOn ?? "") : "");

/** Sorts the most useful facts first, for a reader with ten seconds. `facts` are newest first, or best first. */
export const mostUsefulFirst = <Kind extends Fact>(
  facts: readonly Kind[],
  reader: DatedReader,
): readonly Kind[] =>
  facts
    .map((fact) => ({ fact, rank: rankOf(fact, reader) }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      const [one, other] = [dueOn(a.fact), dueOn(b.fact)];
      return (a.rank !== 1 && a.rank !== 2) || one === other ? 0 : one < other ? -1 : 1;
    })
    .map(({ fact }) => fact);
