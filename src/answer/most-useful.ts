import type { Correction, Fact } from "../library/briefing/briefing.ts";
import { isTakenBack } from "../library/briefing/fact-kind.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";
import { commitmentStateOf, type DatedReader } from "./fact-entry.ts";

/** How many days a correction comes before everything else. */
export const recentDays = 30;

const isRecent = (date: string, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.from(date).until(today, { largestUnit: "days" }).days <= recentDays;

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

/** The rank of a fact: corrected first, then overdue, then due, then the others in their order. */
const rankOf = (fact: Fact, corrections: readonly Correction[], today: Temporal.PlainDate): number => {
  if (corrections.some(({ date }) => isRecent(date, today))) return 0;
  // A withdrawn commitment is no longer due.
  if (corrections.some(({ kind }) => isTakenBack(kind))) return 3;
  const state = commitmentStateOf(fact, today)?.state;
  if (state === "overdue") return 1;
  return state === "due" ? 2 : 3;
};

const dueOn = (fact: Fact): string => (fact.type === "statement" ? (fact.due?.endsOn ?? "") : "");

/** Sorts the most useful facts first, for a reader with ten seconds. `facts` are newest first, or best first. */
export const mostUsefulFirst = <Kind extends Fact>(
  facts: readonly Kind[],
  reader: DatedReader,
): readonly Kind[] => {
  const corrections = correctionsOf(facts, reader);
  return facts
    .map((fact) => ({ fact, rank: rankOf(fact, corrections.get(fact.reference) ?? [], reader.today) }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      const [one, other] = [dueOn(a.fact), dueOn(b.fact)];
      return (a.rank !== 1 && a.rank !== 2) || one === other ? 0 : one < other ? -1 : 1;
    })
    .map(({ fact }) => fact);
};
