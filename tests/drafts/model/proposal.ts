import type { Proposal } from "../../../src/drafts/model/proposal.ts";

/** A proposal as a model fills it in: what does not apply is empty. */
export const proposal = (changes: Partial<Proposal>): Proposal => ({
  type: "statement",
  evidence: "",
  block: 0,
  name: "",
  role: "",
  organization: "",
  kind: "none",
  value: 0,
  unit: "",
  counts: "",
  ...changes,
});
