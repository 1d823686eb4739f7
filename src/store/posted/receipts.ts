import type { NoticeToSend } from "../notices.ts";
import type { EditResults } from "./message-edits.ts";

/** The edits of a briefing's corrections whose editor has no receipt yet: those that were planned since an instant. */
export interface OpenReceipt {
  readonly slug: string;
  readonly since: Temporal.Instant;
}

/** The receipts for editors. Each is recorded with the first edit that it is about. Rejects with a `storage` error. */
export interface Receipts {
  open(): Promise<readonly OpenReceipt[]>;
  resultsOf(receipt: OpenReceipt): Promise<EditResults>;
  /** Closes a receipt, and records its notice, if there is one. Only one process does. */
  close(receipt: OpenReceipt, notice: NoticeToSend | null, now: Temporal.Instant): Promise<boolean>;
}
