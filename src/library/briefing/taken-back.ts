import type { Briefing } from "./briefing.ts";
import { isTakenBack } from "./fact-kind.ts";

/** The ids of the withdrawn and retracted facts of a briefing, which answers no longer use. */
export const takenBackIn = ({ corrections }: Briefing): ReadonlySet<string> =>
  new Set(corrections.flatMap(({ kind, fact }) => (isTakenBack(kind) ? [fact] : [])));

/** A briefing without them. */
export const withoutTakenBack = (briefing: Briefing): Briefing => {
  const takenBack = takenBackIn(briefing);
  if (takenBack.size === 0) return briefing;
  const isUsed = ({ id }: { readonly id: string }): boolean => !takenBack.has(id);
  return {
    ...briefing,
    people: briefing.people.map((person) => ({ ...person, roles: person.roles.filter(isUsed) })),
    statements: briefing.statements.filter(isUsed),
    figures: briefing.figures.filter(isUsed),
    events: briefing.events.filter(isUsed),
  };
};
