/** The kind of a failure, for code that handles some failures differently. */
export type ErrorCode = "config" | "briefing" | "article" | "digest" | "platform" | "storage" | "definition";

/**
 * The one error that Onrecord throws on purpose: its message says what was expected, what came, and what to do.
 * Any other error that surfaces is a bug or an outage.
 */
export class OnrecordError extends Error {
  override readonly name = "OnrecordError";
  readonly code: ErrorCode;
  readonly #say: ((language: string) => string) | null;

  /** `say` is the message for the user in chat; `message` is for logs and terminals. */
  constructor(
    code: ErrorCode,
    message: string,
    options?: ErrorOptions & { readonly say?: (language: string) => string },
  ) {
    super(message, options);
    this.code = code;
    this.#say = options?.say ?? null;
  }

  /** The message in a language; in English if it has no other. */
  sayIn(language: string): string {
    return this.#say?.(language) ?? this.message;
  }
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
