import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { NewItem } from "../../store/queue/queue-item.ts";
import type { Store } from "../../store/store.ts";

/** The desk: the editors, their queue, and their channel. */
export interface Newsdesk {
  /**
   * Puts what a person asks into the desk's queue, from which a note is posted to the desk's channel. The same words of a person are one item for a day, even
   * if they press twice or a platform delivers the event twice. While the database is not open, the item is only in the bot's log.
   */
  tell(item: NewItem): Promise<"posted" | "logged">;
  /** Brings the notes in the desk's channel up to date, and tells people the desk's replies, soon. */
  changed(): void;
}

interface NewsdeskOptions {
  /** `slack:C0123`; null if none is set. */
  readonly channel: string | null;
  readonly store: () => Promise<Store | null>;
  /** Posts and edits what is due. Never rejects. */
  readonly sweep: () => Promise<void>;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

export const createNewsdesk = ({ channel, store, sweep, now, log }: NewsdeskOptions): Newsdesk => {
  const openStore = async (): Promise<Store | null> => {
    try {
      return await store();
    } catch (error) {
      log.error({ err: error }, `The desk's queue cannot be opened: ${messageOf(error)}`);
      return null;
    }
  };
  return {
    async tell(asked) {
      const open = await openStore();
      if (open === null) {
        log.warn({ asked }, `For the desk: ${asked.text} (the database is not open)`);
        return "logged";
      }
      const { item, isNew } = await open.queue.add(asked, channel, now());
      if (isNew && channel === null) {
        log.warn({ item: item.number }, "The desk's queue has a new item: ONRECORD_DESK names no channel.");
      }
      void sweep();
      return "posted";
    },
    changed: () => void sweep(),
  };
};
