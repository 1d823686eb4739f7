import { emptyProposal } from "../../../score/models/invented.ts";
import type { Proposal } from "../../../src/drafts/model/proposal.ts";

/** A proposal as a model fills it in: what does not apply is empty. */
export const proposal = (changes: Partial<Proposal>): Proposal => ({ ...emptyProposal, ...changes });
