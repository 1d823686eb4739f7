import { setTimeout } from "node:timers/promises";
import { createAdmission } from "../ask/access/admission.ts";
import { createBudgets } from "../ask/access/budgets.ts";
import { createAsk } from "../ask/ask.ts";
import { createChosenLanguages } from "../ask/chosen-languages.ts";
import { createClaims } from "../ask/claims.ts";
import { createKeptLines } from "../ask/controls/kept-lines.ts";
import { loadCommands } from "../ask/define-command.ts";
import { createNewsdesk } from "../ask/desk/newsdesk.ts";
import type { Environment } from "../base/environment.ts";
import { messageOf, OnrecordError } from "../base/errors.ts";
import { createLogger, type Logger } from "../base/logger.ts";
import { systemClock } from "../digests/deliveries/clock.ts";
import { createLateSchedule, type LateSchedule } from "../digests/deliveries/late-schedule.ts";
import { createPacers, type Pacers } from "../digests/deliveries/pacers.ts";
import { createDrafts, type Drafts } from "../drafts/drafts.ts";
import { openShelf, type Shelf } from "../library/shelf.ts";
import { type Host, loadPlatforms } from "../platforms/shared/platform.ts";
import { type Config, readConfig } from "./config.ts";
import { type Configured, configurePlatforms } from "./configured-platforms.ts";
import { createPreparation } from "./preparation.ts";
import { createRunningPlatforms, type RunningPlatforms } from "./running-platforms.ts";
import { logStalls } from "./stalls.ts";

interface Parts {
  readonly config: Config;
  readonly commands: Host["commands"];
  readonly shelf: Shelf;
  readonly configured: readonly Configured[];
  readonly platforms: RunningPlatforms;
  readonly schedule: LateSchedule;
  readonly pacers: Pacers;
  readonly drafts: Drafts;
  readonly log: Logger;
}

/**
 * Whoever asks at the start is answered before the database is opened, whose modules take a tenth of a second to be
 * read and keep everything waiting meanwhile.
 */
const firstAnswersMs = 50;

/** Well within the second in which everything is to be acknowledged, and seldom needed. */
const momentMs = 400;

const now = () => Temporal.Now.instant();

/** What platforms are given. */
const hostOf = (
  { config, commands, shelf, platforms, schedule, pacers, drafts, log }: Parts,
  stop: () => void,
): Host => {
  const store = async () => (await schedule.soon())?.store ?? null;
  const languages = createChosenLanguages(
    {
      now: () => schedule.now()?.store.people ?? null,
      soon: async () => (await store())?.people ?? null,
    },
    now,
    log,
  );
  const claims = createClaims(async () => (await store())?.claims ?? null, now, log);
  const { newsdesk: channel, embargoChannels: channels, language, timeZone, askers, budgets } = config;
  return {
    commands,
    languages,
    language,
    log,
    stop,
    mayPostAgain: (addresses) =>
      void schedule
        .soon()
        .then((opened) => opened?.mayPostAgain(addresses))
        .catch((error: unknown) =>
          log.error({ err: error }, `Channels were not looked at: ${messageOf(error)}`),
        ),
    momentMs,
    claims,
    lines: createKeptLines(async () => (await store())?.lines ?? null, log),
    ask: createAsk({
      commands,
      admission: createAdmission({ askers, budgets: createBudgets(budgets), log }),
      languages,
      now,
      store,
      timeZone,
      log,
      library: shelf.library,
      embargo: { library: (at) => shelf.snapshots().withEmbargoed(at), channels },
      drafts,
      peopleIn: drafts.peopleIn,
      newsdesk: createNewsdesk({ channel, platform: platforms.state, pacers, claims, language, log }),
      digests: async () => (await schedule.soon())?.channelDigests ?? null,
    }),
  };
};

/** Looks at everything that the bot needs, now and once a day. */
const startDoctor = async (parts: Parts): Promise<{ stop(): Promise<void> }> => {
  const { config, commands, configured, platforms, schedule, log } = parts;
  const [{ startRounds, loadAllDigests }, { examine }, { readStore }, { createRounds }, { readDigests }] =
    await Promise.all([
      import("../digests/deliveries/run.ts"),
      import("./doctor/examine.ts"),
      import("./doctor/examine-digests.ts"),
      import("./doctor/rounds.ts"),
      import("../digests/schedules/digests-file.ts"),
    ]);
  const { briefingsFolder, newsdesk, embargoChannels } = config;
  const open = async () => {
    const opened = await schedule.soon();
    if (opened === null) throw new OnrecordError("storage", "The database is not open: the log says why.");
    return opened;
  };
  const examineAll = (signal: AbortSignal) =>
    examine({
      briefingsFolder,
      commands,
      // Why a platform did not start is told already.
      platforms: configured.map(({ definition: { name, standIn }, setting }) => ({
        name,
        setting: setting.on && !platforms.names().has(name) ? null : setting,
        isStandIn: standIn === true,
      })),
      newsdesk,
      embargoChannels,
      readDigests: async () =>
        readDigests(
          briefingsFolder,
          (await loadAllDigests()).map(({ name }) => name),
        ),
      readSubscriptions: async () => readStore((await open()).store),
      now,
      signal,
    });
  return startRounds(createRounds(examineAll, log), log);
};

/** Runs the bot until it is told to stop by a signal, or by the end of the console's input. Resolves to the exit code. */
export const runBot = async (environment: Environment): Promise<number> => {
  const config = readConfig(environment);
  const log = createLogger(config.logLevel);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  process.once("SIGTERM", () => stop());
  process.once("SIGINT", () => stop());

  // The last that was put up goes down first: what is on its way may still be posted.
  await using standing = new AsyncDisposableStack();
  const standsUntilTheEnd = (part: { stop(): Promise<void> }): void =>
    standing.defer(() =>
      part.stop().catch((error) => log.error({ err: error }, `Taking down failed: ${messageOf(error)}`)),
    );

  const prepare = createPreparation(log);
  const configured = configurePlatforms(
    await loadPlatforms(new URL("../platforms/", import.meta.url)),
    environment,
  );
  const [commands, shelf] = await Promise.all([
    loadCommands(new URL("../commands/", import.meta.url)),
    openShelf(config.briefingsFolder, log, prepare),
  ]);
  standsUntilTheEnd({ stop: () => shelf.close() });
  const platforms = createRunningPlatforms(configured, log);
  standsUntilTheEnd(platforms);
  const pacers = createPacers(systemClock);
  const schedule = createLateSchedule({
    ...config,
    platform: platforms.state,
    library: shelf.library,
    pacers,
    log,
  });
  standsUntilTheEnd(schedule);
  const drafts = createDrafts({
    briefings: config.briefingsFolder,
    now,
    limits: config.draftLimits,
    network: null,
  });
  standsUntilTheEnd(drafts);
  const parts: Parts = { config, commands, shelf, configured, platforms, schedule, pacers, drafts, log };

  const mayRun = await platforms.start(hostOf(parts, stop));
  void prepare(shelf.library());
  // A library's stray error must not silence every channel: it is logged, and the bot goes on.
  process.on("uncaughtException", (error) =>
    log.error({ err: error }, "Something failed that nobody waited for."),
  );
  await setTimeout(firstAnswersMs);
  await schedule.open();
  standsUntilTheEnd(await startDoctor(parts));
  // What the start itself takes is no news.
  standsUntilTheEnd(logStalls(log));

  if (mayRun) await stopped;
  else log.error({}, "No platform can start, so the bot stops.");
  return mayRun ? 0 : 1;
};
