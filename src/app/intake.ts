import { messageOf } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import { keepTrying, repeatEvery } from "../base/time/background-work.ts";
import type { Clock } from "../base/time/clock.ts";
import type { Config } from "./config.ts";
import type { App } from "./create-app.ts";

/** Starts the intake of a bot as soon as the database is open. */
export const startIntakeOf = (
  { store, drafts, schedule }: Pick<App, "store" | "drafts" | "schedule">,
  { briefingsFolder, language }: Pick<Config, "briefingsFolder" | "language">,
  clock: Clock,
  log: Logger,
): { stop(): Promise<void> } => {
  const stopping = new AbortController();
  let running: { stop(): Promise<void> } | null = null;
  const start = async (): Promise<boolean> => {
    const open = await store();
    if (open === null || stopping.signal.aborted) return false;
    const [{ startIntake }, { followIntake }] = await Promise.all([
      import("../drafts/intake/run.ts"),
      import("../drafts/intake/intake-file.ts"),
    ]);
    running = startIntake(
      {
        sources: open.intakeSources,
        items: open.intakeItems,
        audit: open.audit,
        draftQueue: open.draftQueue,
        declared: followIntake(briefingsFolder, log),
        ...drafts.intakeWork(language),
        onDrafted: () => void schedule.queueChanged(),
        now: () => clock.now(),
        sleep: (ms, signal) => clock.sleep(ms, signal),
        every: (ms, work, over) =>
          repeatEvery(ms, work, over, (error) =>
            log.warn({ err: error }, `The lease of the intake could not be renewed: ${messageOf(error)}`),
          ),
        log,
      },
      () => drafts.stop(),
    );
    return true;
  };
  const started = start().then((isRunning) => (isRunning ? undefined : keepTrying(start, stopping.signal)));
  return {
    async stop() {
      stopping.abort();
      await started;
      await running?.stop();
    },
  };
};
