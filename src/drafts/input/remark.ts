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
  | "around-text"
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

/** How many characters of a text a remark shows. */
const mostWords = 200;

/** The beginning of a text, on one line, to show it in a remark. */
export const briefly = (text: string): string => text.replace(/\s+/gu, " ").trim().slice(0, mostWords);

/** The sentence of a remark. */
export const remarkWords = messagesOf("drafts", "input/remark");
