import type { Logger } from "../base/logger.ts";
import type { Clock } from "../digests/deliveries/clock.ts";
import { startTicks } from "../digests/deliveries/ticks.ts";
import { createWeeklySources } from "../digests/desk/weekly-sources.ts";
import { checkSources } from "../drafts/sources/check-sources.ts";
import type { Config } from "./config.ts";
import type { App } from "./create-app.ts";

/** A bot that was off when the week began checks at its next hour. */
const everyHour = "23 * * * *";

/** Pages are fetched one after the other, so more would ask too much of websites each week. The newest briefings come first. */
const mostBriefings = 2_000;

/** Checks the sources once a week, if that is on. Null if it is off. */
export const startSourceChecks = async (
  { store, drafts, library }: Pick<App, "store" | "drafts" | "library">,
  { checksSources, newsdesk, language, timeZone }: Config,
  clock: Clock,
  log: Logger,
): Promise<{ stop(): Promise<void> } | null> => {
  if (!checksSources || newsdesk === null) return null;
  const stopping = new AbortController();
  const check = async (): Promise<void> => {
    const open = await store();
    if (open === null) return;
    await createWeeklySources({
      ...open,
      check: (signal) =>
        checkSources(library().newest(mostBriefings), {
          checkSource: drafts.checkSource,
          now: () => clock.now().epochMilliseconds,
          sleep: (ms) => clock.sleep(ms, signal),
          signal,
        }),
      newsdesk,
      language,
      timeZone,
      now: () => clock.now(),
      log,
    })(stopping.signal);
  };
  let checking = Promise.resolve();
  const tick = (): Promise<void> => {
    checking = check();
    return checking;
  };
  const ticks = await startTicks({ name: "sources", cron: everyHour, tick, clock, log });
  return {
    async stop() {
      stopping.abort();
      await ticks.stop();
      // Otherwise, the key of the week would not be free until the next day.
      await checking;
    },
  };
};
