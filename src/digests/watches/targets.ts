import { actorsOf, type Briefing, type Fact, factsOf, topicsOf } from "../../library/briefing/briefing.ts";
import type { ToldForm } from "../../store/told-form.ts";
import { formatWatchTarget } from "../../store/watches.ts";

/** The targets whose watchers get news about a fact: its people, organizations and topics, and the fact itself if it is a commitment. */
export const targetsOf = (fact: Fact): readonly string[] => [
  ...actorsOf(fact).map((id) => formatWatchTarget({ kind: "actor", id })),
  ...topicsOf(fact).map((id) => formatWatchTarget({ kind: "topic", id })),
  ...(fact.type === "statement" && fact.kind === "commitment"
    ? [formatWatchTarget({ kind: "commitment", reference: fact.reference })]
    : []),
];

/** The ids of the facts that differ between two forms of a briefing. */
const changedIds = (before: ToldForm | null, after: ToldForm): ReadonlySet<string> => {
  const parts = (["facts", "corrections", "statuses"] as const).map((part) => ({
    was: before?.[part] ?? {},
    is: after[part] ?? {},
  }));
  return new Set(
    parts.flatMap(({ was, is }) =>
      [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
        (id) => JSON.stringify(was[id]) !== JSON.stringify(is[id]),
      ),
    ),
  );
};

/** What the changes of a briefing are about, from what it told before and now. `findFact` finds facts that its file no longer has. */
export const changedTargets = (
  briefing: Briefing,
  before: ToldForm | null,
  after: ToldForm,
  findFact: (reference: string) => Fact | undefined,
): readonly string[] => {
  const ids = changedIds(before, after);
  const known = new Map(factsOf(briefing).map((fact) => [fact.id, fact]));
  const changed = [...ids].flatMap((id) => known.get(id) ?? findFact(`${briefing.slug}/${id}`) ?? []);
  return [...new Set(changed.flatMap(targetsOf))];
};
