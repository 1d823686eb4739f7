import { createDrafts } from "./article/drafts.ts";
import { createAsk } from "./asking/ask.ts";
import { soon } from "./asking/soon.ts";
import { loadCommands } from "./command.ts";
import { readConfig } from "./config.ts";
import { configurePlatforms, platformsToStart } from "./configured-platforms.ts";
import { createKeptLines } from "./controls/kept-lines.ts";
import type { PlatformState } from "./delivery/dispatch.ts";
import type { RunningSchedule } from "./delivery/run.ts";
import { messageOf, OnrecordError } from "./errors.ts";
import { createChosenLanguages } from "./i18n/chosen-languages.ts";
import { openShelf } from "./library/shelf.ts";
import { createLogger } from "./logger.ts";
import { keepTrying } from "./network/keep-trying.ts";
import { createNewsdesk } from "./newsdesk/newsdesk.ts";
import { type Environment, type Host, loadPlatforms, type RunningPlatform } from "./platform.ts";

/** `may-work-later`: the platform cannot be reached. `failed`: its settings are refused, which only a person can mend. */
type Started = "running" | "may-work-later" | "failed";

/** How long somebody who asks for digests right after the start waits for the record to be opened. */
const openingMs = 5_000;

/** What is taken down when the bot stops: the last that was put up goes first. */
type TakeDown = () => Promise<void>;

/** Runs the bot until it is told to stop by a signal, or by the end of the console's input. Resolves to the exit code. */
export const runBot = async (environment: Environment): Promise<number> => {
  const config = readConfig(environment);
  const log = createLogger(config.logLevel);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const takeDowns: TakeDown[] = [];

  process.once("SIGTERM", () => stop());
  process.once("SIGINT", () => stop());

  const configured = configurePlatforms(
    await loadPlatforms(new URL("./platforms/", import.meta.url)),
    environment,
  );
  for (const { definition, setting } of configured) {
    if (!setting.on) log.info({}, `${definition.name} is off. To turn it on: ${setting.turnOn}`);
  }
  const [commands, shelf] = await Promise.all([
    loadCommands(new URL("./commands/", import.meta.url)),
    openShelf(config.briefingsFolder, log),
  ]);
  takeDowns.push(() => shelf.close());
  let schedule: RunningSchedule | null = null;
  const { promise: triedToOpen, resolve: hasTriedToOpen } = Promise.withResolvers<boolean>();
  const opened = async (): Promise<RunningSchedule | null> => {
    await soon(triedToOpen, openingMs);
    return schedule;
  };
  const now = () => Temporal.Now.instant();
  const languages = createChosenLanguages(async () => schedule?.store.people ?? null, now, log);
  const host: Host = {
    languages,
    commands,
    ask: createAsk({
      commands,
      library: shelf.library,
      embargo: {
        library: (at) => shelf.snapshots().withEmbargoed(at),
        channels: config.embargoChannels,
      },
      now,
      languages,
      drafts: createDrafts(config.briefingsFolder, now),
      newsdesk: createNewsdesk({
        channel: config.newsdesk,
        platform: (name) => platformState(name),
        language: config.language,
        log,
      }),
      digests: async () => (await opened())?.desk ?? null,
      store: async () => (await opened())?.store ?? null,
      timeZone: config.timeZone,
      log,
    }),
    lines: createKeptLines(async () => (await opened())?.store.lines ?? null, log),
    language: config.language,
    log,
    stop,
  };

  const running = new Map<string, RunningPlatform>();
  const stopping = new AbortController();
  const startPlatform = async (
    name: string,
    start: (host: Host) => Promise<RunningPlatform>,
  ): Promise<Started> => {
    try {
      const platform = await start(host);
      running.set(name, platform);
      takeDowns.push(() => platform.stop());
      return "running";
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      log.error({}, `${name} did not start. ${error.message}`);
      return error.code === "platform" ? "may-work-later" : "failed";
    }
  };
  const started = await Promise.all(
    platformsToStart(configured).map(async ({ definition, setting }) => {
      const start = () => startPlatform(definition.name, setting.start);
      const result = await start();
      // Not awaited: the other platforms answer meanwhile.
      if (result === "may-work-later") {
        void keepTrying(async () => (await start()) !== "may-work-later", stopping.signal);
      }
      return result;
    }),
  );
  // A library's stray error must not silence every channel: it is logged, and the bot goes on.
  process.on("uncaughtException", (error) =>
    log.error({ err: error }, "Something failed that nobody waited for."),
  );
  const platformState = (name: string): PlatformState => {
    const platform = running.get(name);
    if (platform !== undefined) return { on: true, platform };
    const known = configured.find(({ definition }) => definition.name === name);
    if (known === undefined) return { on: false, why: `there is no platform called ${name}.` };
    const why = known.setting.on
      ? `${name} is not running.`
      : `${name} is off. To turn it on: ${known.setting.turnOn}`;
    return { on: false, why };
  };
  const { startRounds, startSchedule } = await import("./delivery/run.ts");
  /** Resolves to false where the database cannot be reached now: answers to commands do not need it. */
  const openSchedule = async (): Promise<boolean> => {
    try {
      schedule = await startSchedule({ ...config, platform: platformState, library: shelf.library, log });
      return true;
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      log.error({}, `No digest is posted for now: ${error.message}`);
      return false;
    }
  };
  const isOpen = await openSchedule();
  hasTriedToOpen(isOpen);
  if (!isOpen) void keepTrying(openSchedule, stopping.signal);
  // The last that was put up goes down first: what is on its way may still be posted.
  takeDowns.push(async () => schedule?.stop());

  // Nobody waits for it.
  const [{ examine }, { createRounds }] = await Promise.all([
    import("./doctor/examine.ts"),
    import("./doctor/rounds.ts"),
  ]);
  const rounds = createRounds(
    () =>
      examine({
        briefingsFolder: config.briefingsFolder,
        commands,
        platforms: configured
          .filter(({ definition }) => running.has(definition.name))
          .map(({ definition: { name }, setting }) => ({ name, setting })),
        openDatabase: async () => {
          const open = await opened();
          if (open === null) throw new OnrecordError("storage", "The database is not open.");
          const channels = (await open.roster()).map(({ channel }) => channel.address);
          return [...channels, ...(config.newsdesk === null ? [] : [config.newsdesk])];
        },
        channelProblem: async (name, channel) =>
          (await running.get(name)?.channelProblem(channel, "en")) ?? null,
        now,
      }),
    log,
  );
  const clock = await startRounds(rounds, log);
  takeDowns.push(() => clock.stop());

  const isUp = started.some((result) => result !== "failed");
  if (isUp) await stopped;
  else log.error({}, "No platform can start, so the bot stops.");

  stopping.abort();
  for (const takeDown of takeDowns.reverse()) {
    await takeDown().catch((error: unknown) =>
      log.error({ err: error }, `Taking down failed: ${messageOf(error)}`),
    );
  }
  return isUp ? 0 : 1;
};
