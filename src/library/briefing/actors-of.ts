import type { Fact } from "./briefing.ts";
import type { StatementSpeaker } from "./schema.ts";

/** A group is no organization: what it says concerns the one that it belongs to. */
const idOf = (actor: StatementSpeaker): string | undefined =>
  typeof actor === "string" ? actor : actor.organization;

const allActorsOf = (fact: Fact): readonly (string | undefined)[] => {
  switch (fact.type) {
    case "statement":
      return [idOf(fact.speaker), fact.onBehalfOf];
    case "role":
      return [fact.person, fact.organization];
    case "event":
      return fact.participants;
    case "figure":
      return [];
    default:
      return fact satisfies never;
  }
};

/**
 * The people and organizations that a fact is about, by id: who said it and for whom, whose role it is and where, or who took
 * part. Who merely reported what another is to have said is not among them.
 */
export const actorsOf = (fact: Fact): readonly string[] => [
  ...new Set(allActorsOf(fact).filter((id) => id !== undefined)),
];
