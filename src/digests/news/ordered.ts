import { factKinds, kindOf } from "../../library/briefing/briefing.ts";
import { byUrgency, type Change, isCorrection } from "./changes.ts";

/** The parts of a digest, in order. */
const parts = ["corrected", "rated", "due", "new", "updated"] as const;
type Part = (typeof parts)[number];

/** The part of a change. Corrections come first, then due dates. */
const partOf = ({ mark, due }: Change): Part => {
  if (isCorrection(mark)) return "corrected";
  if (mark === "rated") return mark;
  if (due !== null || mark === null) return "due";
  return mark;
};

const byDue = ({ due: one }: Change, { due: other }: Change): number =>
  one === null || other === null ? 0 : byUrgency(one, other);

const byKind = (a: Change, b: Change): number =>
  factKinds.indexOf(kindOf(a.fact)) - factKinds.indexOf(kindOf(b.fact));

/** The number of changes in each part, without empty parts. */
export const countsOf = (
  changes: readonly Change[],
): readonly { readonly part: Part; readonly count: number }[] =>
  parts.flatMap((part) => {
    const count = changes.filter((change) => partOf(change) === part).length;
    return count === 0 ? [] : [{ part, count }];
  });

/** Sorts changes by part. They must be newest first. */
export const ordered = (changes: readonly Change[]): readonly Change[] => {
  const byPart = Map.groupBy(changes, partOf);
  return parts.flatMap((part) => {
    const group = byPart.get(part) ?? [];
    return part === "due" ? group.toSorted(byDue) : group;
  });
};

/** Readers do not read a digest that is longer than a screen. */
const mostShown = 7;

/** The changes that a digest shows, and those behind its button. All corrections are shown, because they must reach all who read the wrong fact. */
export const shownOf = (
  changes: readonly Change[],
): { readonly shown: readonly Change[]; readonly rest: readonly Change[] } => {
  const all = ordered(changes);
  const corrections = all.filter(({ mark }) => isCorrection(mark));
  const count = Math.max(mostShown, corrections.length);
  // First choose the newest of all kinds, then sort them by kind, so that no hope comes between two commitments.
  const shown = all.slice(0, count);
  const byPart = Map.groupBy(shown, partOf);
  return {
    shown: parts.flatMap((part) => {
      const group = byPart.get(part) ?? [];
      return part === "due" ? group : group.toSorted(byKind);
    }),
    rest: all.slice(count),
  };
};
