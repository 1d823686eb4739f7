import type { Fact } from "./briefing.ts";
import { type CorrectionKind, statementKinds } from "./schema.ts";

/** The kinds of facts for readers, in the order in which digests show them. A hope is never shown as a promise. */
export const factKinds = [...statementKinds, "figure", "role", "event"] as const;
export type FactKind = (typeof factKinds)[number];

export const kindOf = (fact: Fact): FactKind => (fact.type === "statement" ? fact.kind : fact.type);

/** Whether answers stop using a fact with such a correction. */
export const isTakenBack = (kind: CorrectionKind): boolean => kind === "withdrawn" || kind === "retracted";
