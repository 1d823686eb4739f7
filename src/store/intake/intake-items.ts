import type { Lease } from "../deliveries/ledger.ts";
import type {
  ClaimedItem,
  DraftOrigin,
  FailedItem,
  IntakeCounts,
  IntakeEnd,
  ListedItem,
  WaitingItem,
} from "./items.ts";
import type { PollState } from "./sources.ts";

/**
 * What came from the sources. One process at a time has the lease. Methods that take the lease resolve to false or null, and write nothing, if
 * another process has it. Rejects with a `storage` error.
 */
export interface IntakeItems {
  /** Takes the lease, or renews it. */
  take(lease: Lease): Promise<boolean>;
  release(by: string): Promise<void>;
  /** The versions of a source's items, by identity. */
  versions(source: string): Promise<ReadonlyMap<string, string>>;
  /** Records a poll, with the items that are new or have changed, and the identities of all that are listed. */
  savePoll(
    source: string,
    poll: PollState,
    items: readonly ListedItem[],
    listed: readonly string[],
    lease: Lease,
  ): Promise<boolean>;
  /** Adds items that were sent to the bot. Needs no lease. */
  receive(source: string, items: readonly ListedItem[], now: Temporal.Instant): Promise<void>;
  /** For each source that is not paused, the item that is due first. */
  waiting(now: Temporal.Instant, hourBegan: Temporal.Instant): Promise<readonly WaitingItem[]>;
  /**
   * Claims an item that waits, or that another process had claimed. `again` is when others may claim it if this process ends. Null if
   * another process has the lease, or the item is not to be had.
   */
  claim(
    item: Pick<WaitingItem, "source" | "identity">,
    again: Temporal.Instant,
    lease: Lease,
  ): Promise<ClaimedItem | null>;
  /** Renews the lease for the moment at which a draft is put in its place. */
  mayWrite(item: ClaimedItem, lease: Lease): Promise<boolean>;
  /** If the item has changed meanwhile, it waits again. */
  settle(item: ClaimedItem, end: IntakeEnd, by: string): Promise<void>;
  /** The source of a draft, and all drafts of that source; null if no source has it. */
  originOf(slug: string): Promise<DraftOrigin | null>;
  counts(): Promise<ReadonlyMap<string, IntakeCounts>>;
  /** The newest items of a source that could not be drafted. */
  failed(source: string, most: number): Promise<readonly FailedItem[]>;
}
