import type { Language } from "../../base/language/language.ts";
import type { NoticeToSend } from "../notices.ts";
import type { FactChange } from "./message-edits.ts";

/** A fact that the bot showed to one person alone. */
export interface PrivateView {
  /** The person's address: `slack:T1/U1`. */
  readonly person: string;
  readonly reference: string;
  readonly language: Language;
  /** The hashes of the corrections that they were shown, or get a notice of. */
  readonly known: readonly string[];
}

/** The corrections that one person has to hear of. */
export interface PlannedPrivateNotice {
  readonly person: string;
  readonly changes: readonly (FactChange & Pick<PrivateView, "known">)[];
  /** Null if they know of all that matters. */
  readonly notice: NoticeToSend | null;
}

/** Which facts the bot showed to whom alone, by day. Rejects with a `storage` error. */
export interface PrivateViews {
  /** If a person sees a fact again, only the last time counts. */
  record(views: readonly PrivateView[], day: Temporal.PlainDate): Promise<void>;
  /** The references of the facts that this process recorded since the last call. */
  takeFresh(): readonly string[];
  /** The references of all facts, in order, from the one after `after`. */
  references(after: string, most: number): Promise<readonly string[]>;
  /** The references among these whose facts a person was told are gone. */
  goneOnce(references: readonly string[]): Promise<readonly string[]>;
  /** Who saw some facts on a day or later. */
  of(references: readonly string[], since: Temporal.PlainDate): Promise<readonly PrivateView[]>;
  /** Records notices. One whose person has seen other corrections by now is not recorded: it has to be planned again. */
  plan(notices: readonly PlannedPrivateNotice[], now: Temporal.Instant): Promise<void>;
  forgetBefore(day: Temporal.PlainDate): Promise<void>;
}
