import { messageOf, OnrecordError } from "../../base/errors.ts";
import { keepTrying } from "../../base/time/background-work.ts";
import { within } from "../../base/time/clock.ts";
import type { OpenSchedule, ScheduleOptions } from "./open-schedule.ts";
import type { RunningSchedule } from "./run.ts";

/** When the database is opened: by `start`, on first use, or never, so that nothing is stored. */
export type OpensDatabase = "at-start" | "when-needed" | "never";

/** The digests and their database. Loading its modules takes a tenth of a second, so it is opened after the first answers. */
export interface LateSchedule {
  /** The open schedule; null while it is not open. */
  now(): OpenSchedule | null;
  /**
   * The open schedule, for callers that need it. Right after the start, waits a few seconds for the first attempt. With
   * "when-needed", opens it, or rejects with a `storage` error. Null if it is not open.
   */
  whenOpen(): Promise<OpenSchedule | null>;
  /** Opens it once, without posting. Rejects with a `storage` error. */
  open(): Promise<OpenSchedule>;
  /** Opens it and posts digests when they are due. Resolves after the first attempt. If that fails, it retries in the background. */
  start(): Promise<void>;
  /** Checks channels at once that have changed, as a platform reports. Never rejects. */
  mayPostAgain(addresses: readonly string[]): Promise<void>;
  /** Brings the desk's notes and replies up to date at once, if it runs; otherwise when it starts. Never rejects. */
  queueChanged(): Promise<void>;
  stop(): Promise<void>;
}

const firstTryMs = 5_000;

export const createLateSchedule = (options: ScheduleOptions, opens: OpensDatabase): LateSchedule => {
  let open: OpenSchedule | null = null;
  let running: RunningSchedule | null = null;
  let opening: Promise<OpenSchedule> | null = null;
  const { promise: tried, resolve: hasTried } = Promise.withResolvers<boolean>();
  const stopping = new AbortController();

  const openNow = async (): Promise<OpenSchedule> => {
    const { openSchedule } = await import("./open-schedule.ts");
    open = await openSchedule(options);
    return open;
  };

  const openOnce = (): Promise<OpenSchedule> => {
    opening ??= openNow().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  const attempt = async (): Promise<boolean> => {
    try {
      const opened = await openOnce();
      const { startSchedule } = await import("./run.ts");
      running = await startSchedule(opened, options);
      return true;
    } catch (error) {
      // Readers still get answers, and the cause may be gone at the next attempt.
      const values = error instanceof OnrecordError ? {} : { err: error };
      options.log.error(values, `No digest is posted for now: ${messageOf(error)}`);
      return false;
    }
  };

  const soonOpen = {
    async "at-start"() {
      await within(tried, firstTryMs);
      return open;
    },
    "when-needed": openOnce,
    never: async () => null,
  } as const satisfies Record<OpensDatabase, () => Promise<OpenSchedule | null>>;

  return {
    now: () => open,
    whenOpen: soonOpen[opens],
    open: openOnce,
    async start() {
      const isOpen = await attempt();
      hasTried(isOpen);
      if (!isOpen) void keepTrying(attempt, stopping.signal);
    },
    async mayPostAgain(addresses) {
      await within(tried, firstTryMs);
      await running?.mayPostAgain(addresses);
    },
    queueChanged: async () => running?.queueChanged(),
    async stop() {
      stopping.abort();
      if (running !== null) return running.stop();
      await open?.scheduler.stop();
      await open?.store.close();
    },
  };
};
