import { hashesOf, type ToldForm } from "../../store/told-form.ts";
import { type Briefing, factsOf, lastPublished } from "./briefing.ts";
import { writtenStatusOf } from "./commitment-status.ts";
import { correctionHash, statusHash, toldHashes } from "./fact-hash.ts";

/** What a briefing tells, in a form that does not depend on the order of facts in the file. Leaves out facts with a source that is published after `day`. */
export const toldFormOf = (briefing: Briefing, day: string | null): ToldForm => {
  const facts = factsOf(briefing).filter((fact) => day === null || lastPublished(fact) <= day);
  const statuses = facts.flatMap((fact) => {
    const update = fact.type === "statement" ? writtenStatusOf(fact) : null;
    return update === null ? [] : [[fact.id, hashesOf((language) => statusHash(update, language))] as const];
  });
  const correctionsOf = (id: string) => briefing.corrections.filter(({ fact }) => fact === id);
  return {
    facts: sorted(facts.map((fact) => [fact.id, hashesOf(toldHashes(fact, correctionsOf(fact.id)))])),
    corrections: sorted(
      facts.flatMap(({ id }) => {
        const hashes = correctionsOf(id).map((each) =>
          hashesOf((language) => correctionHash(each, language)),
        );
        return hashes.length === 0 ? [] : [[id, hashes] as const];
      }),
    ),
    ...(statuses.length === 0 ? {} : { statuses: sorted(statuses) }),
  };
};

const sorted = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
