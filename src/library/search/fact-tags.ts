import { actorsOf, type Fact } from "../briefing/briefing.ts";
import type { StatementKind } from "../briefing/schema.ts";

/** Which facts are found. All conditions apply. */
export interface FactsAmong {
  readonly types: readonly Fact["type"][];
  /** Of statements, only these kinds. */
  readonly kinds?: readonly StatementKind[] | null;
  /** People and organizations: facts about any of them. Empty for all. */
  readonly actors?: readonly string[];
  /** The first and the last day of their dates; a side that is left out is open. */
  readonly dates?: { readonly from?: string; readonly to?: string } | null;
}

/** A type of facts, or a kind of statements. */
const kindTag = (kind: string): string => `is·${kind}`;
/** A hyphen would divide a token. No id has a `·`. */
const actorTag = (id: string): string => `of·${id.replaceAll("-", "·")}`;

/** The tokens of a fact besides its words, by which a search is narrowed to some facts. */
export const tagsOf = (fact: Fact): readonly string[] => [
  kindTag(fact.type),
  ...(fact.type === "statement" ? [kindTag(fact.kind)] : []),
  ...actorsOf(fact).map(actorTag),
];

/** Narrows a query of the full-text index to some facts. */
export const queryAmong = ({ types, kinds = null, actors = [] }: FactsAmong, query: string): string => {
  const conditions = [
    ...(allTypes.every((type) => types.includes(type)) ? [] : [types.map(kindTag)]),
    ...(kinds === null ? [] : [kinds.map(kindTag)]),
    ...(actors.length === 0 ? [] : [actors.map(actorTag)]),
  ];
  return [
    query,
    ...conditions.map((tags) => `{tags} : (${tags.map((tag) => `"${tag}"`).join(" OR ")})`),
  ].join(" AND ");
};

const allTypes = ["statement", "role", "figure", "event"] as const satisfies readonly Fact["type"][];
