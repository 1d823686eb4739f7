/** What went wrong, for code that must tell one failure from another. */
export type ErrorCode = "config" | "briefing" | "article" | "digest" | "platform" | "storage" | "definition";

/**
 * The one error that Onrecord throws on purpose: its message says what was expected, what came, and what to do.
 * Any other error that surfaces is a bug or an outage.
 */
export class OnrecordError extends Error {
  override readonly name = "OnrecordError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
