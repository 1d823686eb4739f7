import type { LanguageModel } from "ai";
import type { DraftFacts } from "../facts.ts";
import { type Accepted, acceptProposals } from "./accept.ts";
import { askModel, type ModelRequestOptions, wholeTimeMs } from "./ask.ts";
import type { ModelProblem } from "./problem.ts";
import type { Rejected } from "./rejection.ts";

/** The rules' facts and those that a model added; `problem` is the reason if the model gave none, or null. */
export interface Proposed extends Accepted {
  readonly problem: ModelProblem | null;
}

const once = (all: readonly Rejected[]): readonly Rejected[] => [
  ...new Map(all.map((rejected) => [JSON.stringify(rejected), rejected])).values(),
];

/**
 * Asks a model for facts, and accepts those that pass the checks. If some are rejected, asks once more with the reasons,
 * within the same time limit. Accepted facts remain whatever the second answer is. Never throws.
 */
export const proposeFacts = async (
  model: LanguageModel,
  rules: DraftFacts,
  { timeoutMs = wholeTimeMs }: Pick<ModelRequestOptions, "timeoutMs"> = {},
): Promise<Proposed> => {
  const askedAt = performance.now();
  const asked = await askModel(model, rules, { timeoutMs });
  if (!asked.ok) return { facts: rules, proposed: new Set(), rejected: [], problem: asked };
  const first = acceptProposals(rules, asked.proposals);
  const leftMs = Math.floor(timeoutMs - (performance.now() - askedAt));
  if (first.rejected.length === 0 || leftMs <= 0) return { ...first, problem: null };
  const again = await askModel(model, rules, { timeoutMs: leftMs, rejected: first.rejected });
  if (!again.ok) return { ...first, problem: null };
  const second = acceptProposals(first.facts, again.proposals);
  return {
    facts: second.facts,
    proposed: first.proposed.union(second.proposed),
    rejected: once([...first.rejected, ...second.rejected]),
    problem: null,
  };
};
