import { z } from "zod";

const wrapped = z.looseObject({ code: z.string().optional(), cause: z.unknown().optional() });

/** The system's code of a network failure, such as `ECONNREFUSED`, however deep in causes it is wrapped; else null. */
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

/** Whether a network failure happened before the request can have left, so that it had no effect for sure. */
export const wasNeverSent = (code: string | null): boolean => code !== null && codesBeforeSending.has(code);

/** Whether a request was given up because its answer took too long. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
