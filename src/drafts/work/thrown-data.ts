import type { ErrorCode } from "../../base/errors.ts";
import type { LocalizedText } from "../../base/language/language.ts";

/** An error as data for another thread, because classes and closures cannot be sent. */
export type ThrownData =
  | { readonly known: true; readonly code: ErrorCode; readonly message: string; readonly said: LocalizedText }
  | { readonly known: false; readonly message: string; readonly stack: string };
