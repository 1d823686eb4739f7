import { OnrecordError } from "../../base/errors.ts";
import { keepTrying } from "../../base/network/keep-trying.ts";
import { within } from "../../base/network/within.ts";
import type { OpenSchedule, RunningSchedule, ScheduleOptions } from "./run.ts";

/** When the database is opened: by `start`, by the first use, or never, so that nothing is kept. */
export type OpensDatabase = "at-start" | "when-needed" | "never";

/** The digests and the database they are in. Its modules take a tenth of a second to load, which no answer waits for. */
export interface LateSchedule {
  /** As it is now; null as long as it is not open. */
  now(): OpenSchedule | null;
  /**
   * The same for those who need it: right after the start, they wait a few seconds for the first try; if it opens when
   * needed, they open it. Null if it is not open. Rejects with a `storage` error if it opens when needed and cannot.
   */
  whenOpen(): Promise<OpenSchedule | null>;
  /** Opens it, once, and posts nothing by itself. Rejects with a `storage` error. */
  open(): Promise<OpenSchedule>;
  /** Opens it and posts what is due. Resolves after the first try; if that fails, it goes on trying. */
  start(): Promise<void>;
  /** Checks at once channels that changed, as a platform reports. */
  mayPostAgain(addresses: readonly string[]): Promise<void>;
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
    const { openSchedule } = await import("./run.ts");
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
      if (!(error instanceof OnrecordError)) throw error;
      options.log.error({}, `No digest is posted for now: ${error.message}`);
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
    async stop() {
      stopping.abort();
      if (running !== null) return running.stop();
      await open?.scheduler.stop();
      await open?.store.close();
    },
  };
};
