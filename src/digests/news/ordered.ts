import { factKinds, kindOf } from "../../library/briefing/fact-kind.ts";
import { byUrgency, type Change, isCorrection } from "./changes.ts";

/** In the order in which they are shown. */
const parts = ["corrected", "due", "new", "updated"] as const;
type Part = (typeof parts)[number];

/** Each change is in one part: what was wrong comes first, then what is urgent. */
const partOf = ({ mark, due }: Change): Part => {
  if (isCorrection(mark)) return "corrected";
  if (due !== null || mark === null) return "due";
  return mark;
};

const byDue = ({ due: one }: Change, { due: other }: Change): number =>
  one === null || other === null ? 0 : byUrgency(one, other);

const byKind = (a: Change, b: Change): number =>
  factKinds.indexOf(kindOf(a.fact)) - factKinds.indexOf(kindOf(b.fact));

/** How many changes there are of each part; a part without any is left out. */
export const countsOf = (
  changes: readonly Change[],
): readonly { readonly part: Part; readonly count: number }[] =>
  parts.flatMap((part) => {
    const count = changes.filter((change) => partOf(change) === part).length;
    return count === 0 ? [] : [{ part, count }];
  });

/** Changes, newest first, in the order in which they are read. */
export const ordered = (changes: readonly Change[]): readonly Change[] => {
  const byPart = Map.groupBy(changes, partOf);
  return parts.flatMap((part) => {
    const group = byPart.get(part) ?? [];
    return part === "due" ? group.toSorted(byDue) : group;
  });
};

/** A digest of more than a screen is not read. */
const mostShown = 7;

/** What a digest shows, and what its button leads to. A correction must reach all who read what was wrong: all are shown. */
export const shownOf = (
  changes: readonly Change[],
): { readonly shown: readonly Change[]; readonly rest: readonly Change[] } => {
  const all = ordered(changes);
  const corrections = all.filter(({ mark }) => isCorrection(mark));
  const count = Math.max(mostShown, corrections.length);
  // The newest are chosen first, whatever their kind; then sorted by kind, so that no hope comes between two commitments.
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
