import type { ErrorCode } from "../../base/errors.ts";
import type { LocalizedText } from "../../base/language/language.ts";

/** An error on its way between threads: its class and its closures do not come along. */
export type ThrownData =
  | { readonly known: true; readonly code: ErrorCode; readonly message: string; readonly said: LocalizedText }
  | { readonly known: false; readonly message: string; readonly stack: string };
