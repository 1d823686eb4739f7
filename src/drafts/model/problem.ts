import { messagesOf } from "../../base/language/messages.ts";

/** Why a model gave no facts. */
export interface ModelProblem {
  readonly problem:
    | "model-shape"
    | "model-cut"
    | "model-missing"
    | "model-busy"
    | "model-key"
    | "model-status"
    | "model-unreachable"
    | "model-late"
    | "model-budget"
    | "model-length";
  /** An HTTP status, seconds, characters, or tokens; 0 if the problem has no number. */
  readonly value: number;
}

export const sayProblem = messagesOf("drafts", "model/problem");
