import { APICallError, NoObjectGeneratedError } from "ai";
import type { ModelProblem } from "./problem.ts";

/** What went wrong with a request of some length. */
export const failureOf = (error: unknown, length: number): ModelProblem => {
  if (isTooLong(error)) return { problem: "model-length", value: length };
  if (NoObjectGeneratedError.isInstance(error)) return { problem: "model-shape", value: 0 };
  const status = APICallError.isInstance(error) ? (error.statusCode ?? null) : null;
  switch (status) {
    case null:
      return { problem: "model-unreachable", value: 0 };
    // An answer that is no answer of a chat.
    case 200:
      return { problem: "model-shape", value: 0 };
    case 404:
      return { problem: "model-missing", value: status };
    case 429:
      return { problem: "model-busy", value: status };
    case 401:
    case 403:
      return { problem: "model-key", value: status };
    default:
      return { problem: "model-status", value: status };
  }
};

/** "This model's maximum context length is 8192 tokens", "the request exceeds the available context size". */
const isTooLong = (error: unknown): boolean =>
  APICallError.isInstance(error) &&
  (error.statusCode === 413 ||
    (error.statusCode === 400 &&
      /context|too (?:long|large|many tokens)|maximum.{0,40}tokens/iu.test(
        `${error.message} ${error.responseBody ?? ""}`,
      )));
