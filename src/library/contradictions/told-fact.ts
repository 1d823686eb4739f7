import type { Briefing, Fact } from "../briefing/briefing.ts";

/** A fact with its briefing, which has the names of its people. */
export interface ToldFact<Kind extends Fact = Fact> {
  readonly fact: Kind;
  readonly briefing: Pick<Briefing, "people" | "organizations">;
}
