import { messagesOf } from "../../base/language/messages.ts";

/** What an editor should know about how an article was read. */
export type RemarkKey =
  | "charset-wrong"
  | "charset-guessed"
  | "left-out"
  | "maybe-teaser"
  | "summary-only"
  | "attachments"
  | "scanned-pages"
  | "joined-words"
  | "correction"
  | "embargo-in-text";

export interface Remark {
  readonly key: RemarkKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export const remark = (key: RemarkKey, values: Remark["values"] = {}): Remark => ({ key, values });

/** A remark in a sentence. */
export const remarkWords = messagesOf("drafts", "input/remark");
