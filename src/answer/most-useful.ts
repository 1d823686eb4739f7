import type { Fact } from "../library/briefing/briefing.ts";
import { type DatedReader, marksOf } from "./fact-entry.ts";

/** How many days a correction comes before everything else. */
export const recentDays = 30;

const isRecent = (date: string, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.from(date).until(today, { largestUnit: "days" }).days <= recentDays;

/** The rank of a fact: corrected first, then overdue, then due, then the others in their order. */
const rankOf = (fact: Fact, reader: DatedReader): number => {
  const corrections = reader.library.corrections.get(fact.reference) ?? [];
  if (corrections.some(({ date }) => isRecent(date, reader.today))) return 0;
  const states = marksOf(fact, reader).map(({ state }) => state);
  if (states.includes("overdue")) return 1;
  return states.includes("due") ? 2 : 3;
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
