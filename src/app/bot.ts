import { setTimeout } from "node:timers/promises";
import type { Command } from "../ask/command.ts";
import type { Environment } from "../base/environment.ts";
import { messageOf } from "../base/errors.ts";
import { createLogger } from "../base/logger.ts";
import { systemClock } from "../base/time/clock.ts";
import { checkIndexed } from "../library/check-indexed.ts";
import { followBriefings } from "../library/followed-briefings.ts";
import { serveRecord } from "./api.ts";
import { version } from "./command-line/help.ts";
import { readConfig } from "./config.ts";
import { type Configured, configurePlatforms, platformsToStart } from "./configured-platforms.ts";
import { acknowledgeAfterMs, createApp } from "./create-app.ts";
import { loadAllCommands, loadAllDigests, loadAllPlatforms } from "./definitions.ts";
import { createDesk } from "./desk.ts";
import { endInTime } from "./end-in-time.ts";
import { logNodeWarnings } from "./node-warnings.ts";
import { openRecord } from "./open-record.ts";
import { createPreparation } from "./preparation.ts";
import { createRunningPlatforms } from "./running-platforms.ts";
import { logStalls } from "./stalls.ts";

/**
 * The bot answers the first questions before it opens the database, because loading the database's modules blocks
 * everything for a tenth of a second.
 */
const firstAnswersMs = 50;

/** Runs the bot until a signal or the end of the console's input stops it. Resolves to the exit code. */
export const runBot = async (environment: Environment): Promise<number> => {
  const config = readConfig(environment);
  const configured = configurePlatforms(await loadAllPlatforms(config.pluginsFolder), environment);
  const log = createLogger(config.logLevel ?? usualLogLevel(configured));
  logNodeWarnings(log);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const isStopped = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      endInTime(log, (code) => process.exit(code));
      isStopped.abort();
      stop();
    });
  }

  // Parts stop in reverse order, so that a delivery that is being posted can still finish.
  await using parts = new AsyncDisposableStack();
  const stopAtTheEnd = (part: { stop(): Promise<void> }): void =>
    parts.defer(() =>
      part.stop().catch((error) => log.error({ err: error }, `A part did not stop: ${messageOf(error)}`)),
    );

  const record = await openRecord(config, log, isStopped.signal).catch((error: unknown) => {
    if (error === isStopped.signal.reason) return null;
    throw error;
  });
  if (record === null) return 0;
  stopAtTheEnd(record);
  const { settings } = record;
  const place = { file: settings.indexFile, folder: settings.briefingsFolder };
  const preparation = createPreparation(log);
  const [commands, followed] = await Promise.all([
    loadAllCommands(settings.pluginsFolder),
    followBriefings(place, log, preparation.prepare),
  ]);
  stopAtTheEnd({ stop: () => followed.close() });
  stopAtTheEnd(preparation);
  const desk = createDesk(environment, usualLogLevel(configured) !== null);
  const platforms = createRunningPlatforms(configured, log);
  stopAtTheEnd(platforms);
  const metrics =
    settings.healthPort === null
      ? null
      : (await import("./metrics/metrics.ts")).createMetrics({
          commands: commandNames(commands),
          acknowledgeAfterMs,
          now: () => systemClock.now(),
          briefings: () => ({
            loaded: followed.snapshots().at(systemClock.now()).bySlug.size,
            refused: followed.refusedCount(),
          }),
          waiting: () => app.schedule.now()?.store.waiting() ?? null,
        });
  const traces =
    settings.traces === null
      ? null
      : (await import("./traces/traces.ts")).createTraces({
          ...settings.traces,
          version: version(),
          commands: commandNames(commands),
        });
  if (traces !== null) stopAtTheEnd(traces);
  const app = createApp({
    settings,
    clock: systemClock,
    log,
    commands,
    loadDigests: () => loadAllDigests(settings.pluginsFolder),
    writer: { ...record.writer, untilShown: followed.untilShown },
    briefings: followed.snapshots,
    platform: platforms.state,
    opensDatabase: "at-start",
    deskLinks: desk.links,
    meters: [metrics, traces].filter((meter) => meter !== null),
    stop,
  });
  stopAtTheEnd(app);

  const mayRun = await platforms.start(app.host);
  const warming = new AbortController();
  stopAtTheEnd({ stop: async () => warming.abort() });
  void preparation.prepare(followed.snapshots().at(systemClock.now())).then(() => app.warmUp(warming.signal));
  // An uncaught error of a library must not stop the bot for all channels. The bot logs it and continues.
  process.on("uncaughtException", (error) => log.error({ err: error }, "Unhandled error."));
  await setTimeout(firstAnswersMs);
  await app.schedule.start();
  const { startDailyExamination } = await import("./doctor/daily-examination.ts");
  stopAtTheEnd(
    await startDailyExamination(
      (signal) => app.examine(platforms.examined(), (stopping) => checkIndexed(place, stopping), signal),
      systemClock,
      log,
    ),
  );
  if (settings.healthPort !== null && metrics !== null) {
    const { healthOf, running, serveHealth } = await import("./health.ts");
    const database = () => (app.schedule.now() === null ? "not open: the log says why" : running);
    stopAtTheEnd(
      await serveHealth(
        settings.healthPort,
        () => healthOf({ ...platforms.health(), database: database() }),
        metrics,
      ),
    );
  }
  const { startIntakeOf } = await import("./intake.ts");
  stopAtTheEnd(startIntakeOf(app, settings, systemClock, log));
  const checks = await (await import("./source-checks.ts")).startSourceChecks(
    app,
    settings,
    systemClock,
    log,
  );
  if (checks !== null) stopAtTheEnd(checks);
  const served = await desk.serve(app, settings, platforms.state, log);
  if (served !== null) stopAtTheEnd(served);
  const programs = await serveRecord(app, settings, platforms.state, log);
  if (programs !== null) stopAtTheEnd(programs);
  // Not earlier: stalls during the start are expected.
  stopAtTheEnd(logStalls(log, (stall) => metrics?.stalled(stall)));

  if (mayRun) await stopped;
  else log.error({}, "No platform can start, so the bot stops.");
  return mayRun ? 0 : 1;
};

/** The log level if none is configured. If the bot answers in a terminal, the person there sees only answers and problems. */
const usualLogLevel = (configured: readonly Configured[]): string | null => {
  const isInTerminal = [process.stdin, process.stdout, process.stderr].every(({ isTTY }) => isTTY);
  const isAlone = platformsToStart(configured).every(({ definition }) => definition.standIn === true);
  return isInTerminal && isAlone ? "warn" : null;
};

/** The full names of commands and subcommands. */
const commandNames = (commands: readonly Command[]): readonly string[] =>
  commands.flatMap(({ name, subcommands }) => [name, ...subcommands.map((each) => each.name)]);
