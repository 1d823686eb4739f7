import { z } from "zod";

const wrapped = z.looseObject({ code: z.string().optional(), cause: z.unknown().optional() });

/** The system's code of a network failure, such as `ECONNREFUSED`, also from a nested `cause`. Null if there is none. */
export const networkCodeOf = (error: unknown): string | null => {
  const parsed = wrapped.safeParse(error);
  if (!parsed.success) return null;
  const { code, cause } = parsed.data;
  return (cause === undefined ? null : networkCodeOf(cause)) ?? code ?? null;
};

const codesBeforeSending: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether a network failure happened before the request was sent, so that it certainly had no effect. */
export const wasNeverSent = (code: string | null): boolean => code !== null && codesBeforeSending.has(code);

/** Whether a request was cancelled because its answer took too long. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
