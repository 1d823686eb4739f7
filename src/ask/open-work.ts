import { messageOf } from "../base/errors.ts";
import { repeatEvery } from "../base/time/background-work.ts";
import type { InterruptedNews } from "../store/direct-news.ts";
import type { Store } from "../store/store.ts";
import type { Follow } from "./access/asker.ts";
import type { CommandContext } from "./command.ts";
import { createWorkOnRecord } from "./work-on-record.ts";

/** Work whose progress a message shows. */
export interface WorkInView {
  /** Sends the message that shows the progress. */
  readonly follow: Follow;
  /**
   * The work is done, and only its last message is left: all files of the export in this format were sent, or this briefing was drafted. If the process is
   * killed from now on, the next one says that, and not that the work was interrupted, because the last message may have arrived.
   */
  finish(made: string): Promise<void>;
  /** The last message arrived. */
  end(): Promise<void>;
  /** The last message did not arrive: the bot says later that the work was interrupted. */
  leave(): void;
}

/** So often that the lease does not end if one renewal fails. */
const renewEveryMs = 20_000;

/**
 * Begins work that a person waits for. If this process ends before the work does, the next one edits the message: it says that the work was interrupted, and how
 * to ask again. If it cannot edit the message, it tells the person. Rejects if that cannot be recorded.
 */
export const beginWork = async (
  what: Pick<InterruptedNews, "work" | "line">,
  follow: Follow,
  { openWork }: Pick<Store, "openWork">,
  { asker, language, now, log }: Pick<CommandContext, "asker" | "language" | "now" | "log">,
): Promise<WorkInView> => {
  const over = new AbortController();
  const failed = (error: unknown): void =>
    log.warn({ err: error }, `Whether work is under way could not be recorded: ${messageOf(error)}`);
  const work = createWorkOnRecord(what, follow, openWork, { asker, language, now }, failed);
  await work.begin();
  void repeatEvery(renewEveryMs, work.renew, over.signal, failed);
  return {
    follow: work.show,
    finish: work.finish,
    async end() {
      over.abort();
      await work.end().catch(failed);
    },
    leave: () => over.abort(),
  };
};
