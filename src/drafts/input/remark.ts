import { messagesOf } from "../../base/language/messages.ts";

/** Remarks for the editor about how an article was read. */
export type RemarkKey =
  | "charset-wrong"
  | "charset-guessed"
  | "old-font"
  | "left-out"
  | "maybe-teaser"
  | "summary-only"
  | "attachments"
  | "attached"
  | "beside-text"
  | "forwarded"
  | "mail-frame"
  | "scanned-pages"
  | "joined-words"
  | "correction"
  | "embargo-in-text"
  | "embargo"
  | "held"
  | "agency-note"
  | "not-known";

export interface Remark {
  readonly key: RemarkKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export const remark = (key: RemarkKey, values: Remark["values"] = {}): Remark => ({ key, values });

/** The sentence of a remark. */
export const remarkWords = messagesOf("drafts", "input/remark");
