import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "../base/errors.ts";
import { nameThisProcess } from "../base/process-name.ts";
import { formatPerson } from "../store/channel.ts";
import type { Lease } from "../store/deliveries/ledger.ts";
import type { InterruptedNews } from "../store/direct-news.ts";
import { workPrefix } from "../store/open-work.ts";
import type { Store } from "../store/store.ts";
import type { Follow } from "./access/asker.ts";
import type { CommandContext } from "./command.ts";

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

/** As long as a lease on a notice. If the process is killed, the bot says so after a minute. */
const leaseMs = 60_000;

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
  // At most 25 characters, Discord’s limit for what an edited message carries.
  const id = `${workPrefix}${randomBytes(12).toString("base64url")}`;
  const by = nameThisProcess();
  const began = Temporal.Now.instant();
  const lease = (): Lease => {
    // By the wall clock, which other processes use. A monotonic clock may not continue while the machine sleeps.
    const at = now.add(began.until(Temporal.Now.instant()));
    return { by, now: at, until: at.add({ milliseconds: leaseMs }) };
  };
  const over = new AbortController();
  const failed = (error: unknown): void =>
    log.warn({ err: error }, `Whether work is under way could not be recorded: ${messageOf(error)}`);
  let news: InterruptedNews = { kind: "interrupted", language, ...what, message: null };
  const recipient = formatPerson({ platform: asker.platform, workspace: null, user: asker.user });
  await openWork.begin({ id, trouble: news, recipient }, lease());
  let recorded = Promise.resolve();
  /** One change is recorded after the other, so that the last one stays. */
  const change = (
    changed: Pick<InterruptedNews, "message"> | Pick<InterruptedNews, "made">,
  ): Promise<void> => {
    news = { ...news, ...changed };
    recorded = recorded
      .then(() => openWork.change({ id, trouble: news }, lease()))
      .then(() => undefined, failed);
    return recorded;
  };
  void keepLease(() => openWork.renew(id, lease()), over.signal, failed);
  return {
    async follow(answer) {
      const said = await follow(answer);
      await change({ message: said.message });
      return said;
    },
    finish: (made) => change({ made }),
    async end() {
      over.abort();
      await openWork.end(id).catch(failed);
    },
    leave: () => over.abort(),
  };
};

/** Renews a lease until the signal. Never rejects. */
const keepLease = async (
  renew: () => Promise<boolean>,
  over: AbortSignal,
  failed: (error: unknown) => void,
): Promise<void> => {
  while (!over.aborted) {
    await sleep(renewEveryMs, undefined, { signal: over, ref: false }).catch(() => undefined);
    if (!over.aborted) await renew().catch(failed);
  }
};
