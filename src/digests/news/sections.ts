import { factKinds, kindOf } from "../../library/briefing/fact-kind.ts";
import { byUrgency, type Change, isCorrection } from "./changes.ts";

/** In the order in which they are shown. */
const names = ["corrected", "due", "new", "updated"] as const;
type Name = (typeof names)[number];

/** A digest of more than a few screens is not read; each of these comes with its passage. */
const mostInSection = 15;

/** A correction must reach all who read what was wrong: there is no cap. */
const capOf = (name: Name): number => (name === "corrected" ? Number.POSITIVE_INFINITY : mostInSection);

/** Each change stands in one section: what was wrong comes first, then what is urgent. */
const nameOf = ({ mark, due }: Change): Name => {
  if (isCorrection(mark)) return "corrected";
  if (due !== null || mark === null) return "due";
  return mark;
};

const byDue = ({ due: one }: Change, { due: other }: Change): number =>
  one === null || other === null ? 0 : byUrgency(one, other);

const byKind = (a: Change, b: Change): number =>
  factKinds.indexOf(kindOf(a.fact)) - factKinds.indexOf(kindOf(b.fact));

/** A part of a digest. */
export interface Section {
  readonly name: Name;
  readonly all: readonly Change[];
  readonly shown: readonly Change[];
  /** What is beyond the cap. */
  readonly rest: readonly Change[];
}

/** Changes, newest first, by section; a section without any is left out. */
export const sectionsOf = (changes: readonly Change[]): readonly Section[] => {
  const byName = Map.groupBy(changes, nameOf);
  return names.flatMap((name): Section[] => {
    const group = byName.get(name);
    if (group === undefined) return [];
    const all = name === "due" ? group.toSorted(byDue) : group;
    // The newest are chosen first, whatever their kind; then sorted by kind, so that no hope comes between two commitments.
    const chosen = all.slice(0, capOf(name));
    const shown = name === "due" ? chosen : chosen.toSorted(byKind);
    return [{ name, all, shown, rest: all.slice(chosen.length) }];
  });
};
