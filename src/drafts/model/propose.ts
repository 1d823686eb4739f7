import type { DraftFacts } from "../facts.ts";
import { type Accepted, acceptProposals } from "./accept.ts";
import { askModel, type Model, type ModelRequestOptions, wholeTimeMs } from "./ask.ts";
import { mostPieces, piecesOf } from "./pieces.ts";
import type { ModelProblem } from "./problem.ts";
import type { Rejected } from "./rejection.ts";

/** The rules' facts and those that a model added; `problem` is the reason if the model gave none, or null. */
export interface Proposed extends Accepted {
  readonly problem: ModelProblem | null;
}

/**
 * Asks a model for facts, piece by piece, and accepts those that pass the checks. If some are rejected, asks once more with the
 * reasons. All requests together have one time limit. Accepted facts remain whatever a later answer is. Never throws.
 */
export const proposeFacts = async (
  model: Model,
  rules: DraftFacts,
  { timeoutMs = wholeTimeMs }: Pick<ModelRequestOptions, "timeoutMs"> = {},
): Promise<Proposed> => {
  const endsAt = performance.now() + timeoutMs;
  const leftMs = (): number => Math.ceil(endsAt - performance.now());
  const late: ModelProblem = { problem: "model-late", value: timeoutMs / 1000 };
  const pieces = piecesOf(rules);
  /** After an answer that was cut, the other pieces are still read. */
  let cut: ModelProblem | null = null;
  let found: Proposed = { facts: rules, proposed: new Set(), rejected: [], problem: null };
  if (pieces.length > mostPieces)
    return { ...found, problem: { problem: "model-length", value: rules.text.length } };
  for (const piece of pieces) {
    // In later pieces, the time may be over before the model is asked.
    if (leftMs() <= 0) return { ...found, problem: late };
    const next = await proposeInPiece(model, found.facts, piece, leftMs);
    found = {
      facts: next.facts,
      proposed: found.proposed.union(next.proposed),
      rejected: once([...found.rejected, ...next.rejected]),
      problem: next.problem?.problem === "model-late" ? late : next.problem,
    };
    if (found.problem?.problem === "model-cut") cut = found.problem;
    else if (found.problem !== null) return found;
  }
  return { ...found, problem: cut };
};

const once = (all: readonly Rejected[]): readonly Rejected[] => [
  ...new Map(all.map((rejected) => [JSON.stringify(rejected), rejected])).values(),
];

/** Asks about one piece of an article, and once more with the reasons if some facts are rejected. */
const proposeInPiece = async (
  model: Model,
  facts: DraftFacts,
  piece: readonly number[],
  leftMs: () => number,
): Promise<Proposed> => {
  const asked = await askModel(model, facts, { timeoutMs: leftMs(), piece });
  if (!asked.ok) {
    const { problem, value } = asked;
    return { facts, proposed: new Set(), rejected: [], problem: { problem, value } };
  }
  const problem: ModelProblem | null = asked.cut === true ? { problem: "model-cut", value: 0 } : null;
  const first = acceptProposals(facts, asked.proposals);
  const timeoutMs = leftMs();
  if (first.rejected.length === 0 || timeoutMs <= 0) return { ...first, problem };
  const again = await askModel(model, facts, { timeoutMs, piece, rejected: first.rejected });
  if (!again.ok) return { ...first, problem };
  const second = acceptProposals(first.facts, again.proposals);
  return {
    facts: second.facts,
    proposed: first.proposed.union(second.proposed),
    rejected: once([...first.rejected, ...second.rejected]),
    problem,
  };
};
