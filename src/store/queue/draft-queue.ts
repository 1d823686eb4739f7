import type { ChangedBy } from "../audit.ts";
import type { DraftEntry } from "./queue-item.ts";

/** What an editor does with a draft in the queue. A draft that was declined can be put back. */
export type DraftChange = "take" | "release" | "decline";

/** The outcome: the draft after the change, or as it is if the change is not possible, because another editor was first. */
type DraftOutcome =
  | { readonly became: "changed" | "too-late"; readonly entry: DraftEntry }
  | { readonly became: "nothing" };

/**
 * The drafts in the desk's queue. It has their state, and their files have everything else. Rejects with a `storage` error.
 */
export interface DraftQueue {
  /** Adds the drafts that are not in the queue yet. Resolves to all that are open, taken or declined. */
  see(slugs: readonly string[], now: Temporal.Instant): Promise<readonly DraftEntry[]>;
  /** Removes the drafts that are not among these, because they were approved or removed. What was declined stays so. */
  keepOnly(slugs: readonly string[], now: Temporal.Instant): Promise<void>;
  /**
   * Records one message in a channel about those of the drafts that no message has yet. It is then due. False if there are none, or if
   * the last such message was recorded less than an hour ago.
   */
  tell(place: string, slugs: readonly string[], now: Temporal.Instant): Promise<boolean>;
  /** By number; null if it is no draft. */
  find(number: number): Promise<DraftEntry | null>;
  /** The slugs of what was declined. */
  declined(): Promise<ReadonlySet<string>>;
  /** Changes a draft's state in one transaction with its entry in the audit log. */
  change(number: number, change: DraftChange, by: ChangedBy): Promise<DraftOutcome>;
  /** Opens a draft that was declined, because an editor drafted it again. */
  reopen(slug: string, by: ChangedBy): Promise<void>;
  /** Forgets a draft, because another article gets its folder. */
  forget(slug: string): Promise<void>;
}
