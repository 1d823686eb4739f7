import { setImmediate } from "node:timers/promises";
import type { Logger } from "../base/logger.ts";
import { inPieces } from "../base/time/background-work.ts";
import type { Clock } from "../base/time/clock.ts";
import { startTicks } from "../digests/deliveries/ticks.ts";
import { createWeeklySources, type WeekOfChecks } from "../digests/desk/weekly-sources.ts";
import { type CheckSourcesParts, checkSources } from "../drafts/sources/check-sources.ts";
import { type ChecksPlan, planChecks } from "../drafts/sources/plan-checks.ts";
import type { Library } from "../library/library.ts";
import type { SourceChecks } from "../store/source-checks.ts";
import type { Config } from "./config.ts";
import type { App } from "./create-app.ts";

/** A bot that was off when the week began checks at its next hour. */
const everyHour = "23 * * * *";

/** Pages are fetched one after the other, so more would ask too much of websites each week. */
const mostBriefings = 2_000;

/** Checks the briefings whose turn it is, at most `most`. */
export const checkNext = async (
  library: Pick<Library, "bySlug">,
  checks: Pick<SourceChecks, "all">,
  most: number,
  parts: CheckSourcesParts,
): Promise<WeekOfChecks> => {
  const plan = await planOf(library, checks, most);
  return { plan, report: await checkSources(briefingsOf(library, plan.slugs), parts) };
};

async function* briefingsOf({ bySlug }: Pick<Library, "bySlug">, slugs: readonly string[]) {
  for await (const slug of inPieces(slugs)) {
    const briefing = bySlug.get(slug);
    if (briefing !== undefined) yield briefing;
  }
}

const planOf = async (
  { bySlug }: Pick<Library, "bySlug">,
  checks: Pick<SourceChecks, "all">,
  most: number,
): Promise<ChecksPlan> => {
  const checkedAt = new Map<string, number>();
  for await (const part of checks.all()) {
    for (const [slug, at] of part) checkedAt.set(slug, at);
    await setImmediate();
  }
  return planChecks(bySlug.keys(), checkedAt, most);
};

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
        checkNext(library(), open.sourceChecks, mostBriefings, {
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
