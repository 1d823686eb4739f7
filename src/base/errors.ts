/** The kind of a failure, for code that handles some failures differently. `filtered`: a person does not want this article. */
export type ErrorCode =
  | "config"
  | "briefing"
  | "article"
  | "filtered"
  | "digest"
  | "platform"
  | "storage"
  | "definition";

/**
 * The only error that Onrecord throws on purpose. Its message says what was expected, what was found, and what to do.
 * Any other error is a bug or an outage.
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

  /** The message in a language, or in English if it was not translated. */
  sayIn(language: string): string {
    return this.#say?.(language) ?? this.message;
  }
}

/** The message of a thrown value, which need not be an `Error`. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** Whether Node threw a value with one of these codes: `ENOENT`. */
export const hasCode = (thrown: unknown, ...codes: readonly string[]): thrown is Error =>
  thrown instanceof Error && "code" in thrown && codes.some((code) => code === thrown.code);
