import { messagesOf } from "../../base/language/messages.ts";
import type { Proposal } from "./proposal.ts";

/** Why a proposed fact is not accepted. */
export type Rejection =
  | "not-verbatim"
  | "too-short"
  | "too-long"
  | "not-in-body"
  | "name-not-in-text"
  | "not-a-name"
  | "role-not-in-passage"
  | "no-kind"
  /** The passage, or the rules, give it another speaker. */
  | "other-speaker"
  | "other-kind"
  /** Negated, refused, asked, or quoted by another person. */
  | "not-said"
  | "number-differs"
  | "unit-not-in-text";

export interface Rejected {
  readonly proposal: Proposal;
  readonly reason: Rejection;
}

export const sayRejection = messagesOf("drafts", "model/rejection");
