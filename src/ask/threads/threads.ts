import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { formatPerson } from "../../store/channel.ts";
import type { ThreadSubject, ThreadSubjects } from "../../store/thread-subjects.ts";
import type { Asker, AskerThread } from "../access/asker.ts";

/** The subject of each person's last question in each thread. Never rejects, because lines also work without it. */
export interface Threads {
  /** Null if the asker has not asked anything in the thread before. */
  find(asker: Asker, thread: AskerThread, now: Temporal.Instant): Promise<ThreadSubject | null>;
  keep(
    asker: Asker,
    thread: AskerThread,
    subject: ThreadSubject | null,
    now: Temporal.Instant,
  ): Promise<void>;
}

export const createThreads = (
  subjects: () => Promise<ThreadSubjects | null>,
  log: Pick<Logger, "warn">,
): Threads => {
  const failed = (error: unknown): null => {
    log.warn({}, `What was asked before in a thread could not be read or kept: ${messageOf(error)}`);
    return null;
  };
  return {
    async find(asker, { before: thread }, now) {
      if (thread === null) return null;
      try {
        return (await (await subjects())?.find({ thread, person: formatPerson(asker) }, now)) ?? null;
      } catch (error) {
        return failed(error);
      }
    },
    async keep(asker, { after: thread }, subject, now) {
      if (subject === null) return;
      try {
        await (await subjects())?.keep({ thread, person: formatPerson(asker) }, subject, now);
      } catch (error) {
        failed(error);
      }
    },
  };
};
