import { setTimeout } from "node:timers/promises";
import type { Command } from "../ask/command.ts";
import type { Environment } from "../base/environment.ts";
import { messageOf } from "../base/errors.ts";
import { createLogger } from "../base/logger.ts";
import { systemClock } from "../digests/deliveries/clock.ts";
import { followBriefings } from "../library/followed-briefings.ts";
import { readConfig } from "./config.ts";
import { type Configured, configurePlatforms, platformsToStart } from "./configured-platforms.ts";
import { createApp, momentMs } from "./create-app.ts";
import { loadAllCommands, loadAllDigests, loadAllPlatforms } from "./definitions.ts";
import { createDesk } from "./desk.ts";
import { endInTime } from "./end-in-time.ts";
import { createPreparation } from "./preparation.ts";
import { createRunningPlatforms } from "./running-platforms.ts";
import { logStalls } from "./stalls.ts";

/**
 * The first questions are answered before the database is opened: its modules take a tenth of a second to be
 * read and keep everything waiting meanwhile.
 */
const firstAnswersMs = 50;

/** A person who is answered in a terminal reads answers there, and what goes wrong. */
const usualLogLevel = (configured: readonly Configured[]): string | null => {
  const isInTerminal = [process.stdin, process.stdout, process.stderr].every(({ isTTY }) => isTTY);
  const isAlone = platformsToStart(configured).every(({ definition }) => definition.standIn === true);
  return isInTerminal && isAlone ? "warn" : null;
};

/** Their whole names, those of subcommands too. */
const commandNames = (commands: readonly Command[]): readonly string[] =>
  commands.flatMap(({ name, subcommands }) => [name, ...subcommands.map((each) => each.name)]);

/** Runs the bot until a signal or the end of the console's input stops it. Resolves to the exit code. */
export const runBot = async (environment: Environment): Promise<number> => {
  const settings = readConfig(environment);
  const configured = configurePlatforms(await loadAllPlatforms(settings.pluginsFolder), environment);
  const log = createLogger(settings.logLevel ?? usualLogLevel(configured));
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      endInTime(log, (code) => process.exit(code));
      stop();
    });
  }

  // The last that was put up goes down first: what is on its way may still be posted.
  await using standing = new AsyncDisposableStack();
  const standsUntilTheEnd = (part: { stop(): Promise<void> }): void =>
    standing.defer(() =>
      part.stop().catch((error) => log.error({ err: error }, `Taking down failed: ${messageOf(error)}`)),
    );

  const preparation = createPreparation(log);
  const [commands, followed] = await Promise.all([
    loadAllCommands(settings.pluginsFolder),
    followBriefings({ file: settings.indexFile, folder: settings.briefingsFolder }, log, preparation.prepare),
  ]);
  standsUntilTheEnd({ stop: () => followed.close() });
  standsUntilTheEnd(preparation);
  const desk = createDesk(environment, usualLogLevel(configured) !== null);
  const platforms = createRunningPlatforms(configured, log);
  standsUntilTheEnd(platforms);
  const metrics =
    settings.healthPort === null
      ? null
      : (await import("./metrics/metrics.ts")).createMetrics({
          commands: commandNames(commands),
          momentMs,
          now: () => systemClock.now(),
          briefings: () => ({
            loaded: followed.snapshots().at(systemClock.now()).bySlug.size,
            refused: followed.refusedCount(),
          }),
        });
  const app = createApp({
    settings,
    clock: systemClock,
    log,
    commands,
    loadDigests: () => loadAllDigests(settings.pluginsFolder),
    briefings: followed.snapshots,
    platform: platforms.state,
    opensDatabase: "at-start",
    deskLinks: desk.links,
    metrics,
    stop,
  });
  standsUntilTheEnd(app);

  const mayRun = await platforms.start(app.host);
  void preparation.prepare(followed.snapshots().at(systemClock.now()));
  // A library's stray error must not silence every channel: it is logged, and the bot goes on.
  process.on("uncaughtException", (error) => log.error({ err: error }, "Unhandled error."));
  await setTimeout(firstAnswersMs);
  await app.schedule.start();
  const { startDailyExamination } = await import("./doctor/daily-examination.ts");
  standsUntilTheEnd(
    await startDailyExamination((signal) => app.examine(platforms.examined(), signal), systemClock, log),
  );
  if (settings.healthPort !== null && metrics !== null) {
    const { healthOf, running, serveHealth } = await import("./health.ts");
    const database = () => (app.schedule.now() === null ? "not open: the log says why" : running);
    standsUntilTheEnd(
      await serveHealth(
        settings.healthPort,
        () => healthOf({ ...platforms.health(), database: database() }),
        metrics,
      ),
    );
  }
  const served = await desk.serve(app, settings, log);
  if (served !== null) standsUntilTheEnd(served);
  // What the start itself takes is no news.
  standsUntilTheEnd(logStalls(log, (stall) => metrics?.stalled(stall)));

  if (mayRun) await stopped;
  else log.error({}, "No platform can start, so the bot stops.");
  return mayRun ? 0 : 1;
};
