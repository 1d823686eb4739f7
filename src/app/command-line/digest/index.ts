import type { Environment } from "../../../base/environment.ts";
import { OnrecordError } from "../../../base/errors.ts";
import { createLogger, type Logger } from "../../../base/logger.ts";
import { systemClock } from "../../../base/time/clock.ts";
import type { PlatformState, RunningPlatform } from "../../../digests/posting.ts";
import { createReadWatched } from "../../../digests/watches/read-watched.ts";
import { type OpenedBriefings, openBriefings } from "../../../library/opened-briefings.ts";
import { renderText } from "../../../platforms/console/render.ts";
import type { PlatformSetting } from "../../../platforms/shared/platform.ts";
import { readConfig } from "../../config.ts";
import type { App } from "../../create-app.ts";
import { loadAllPlatforms } from "../../definitions.ts";
import { type OpenedRecord, withRecord } from "../../open-record.ts";
import { createCommandApp } from "../command-app.ts";
import { printLine, printStyled } from "../print.ts";
import { findSubscription } from "./find-subscription.ts";
import { printedPreview } from "./preview.ts";
import { sentOf } from "./sent.ts";

const none: PlatformState = { on: false, why: "this platform does not exist." };

/** `preview <name>` or `send <name>`. */
export const runDigest = (action: string, name: string, environment: Environment): Promise<number> => {
  switch (action) {
    case "preview":
      return preview(name, environment);
    case "send":
      return send(name, environment);
    default:
      throw new OnrecordError("config", `digest: expected preview or send, and a name; got ${action}.`);
  }
};

/** An app that does not answer. It composes digests, and posts the one that the user names. */
const appFor = (
  { settings, writer }: OpenedRecord,
  { snapshots }: OpenedBriefings,
  log: Logger,
  platform: () => PlatformState,
): App => createCommandApp({ settings, log, commands: [], writer, briefings: () => snapshots, platform });

/** Runs `use` with an app, and stops the app afterwards. */
const withApp = <Result>(
  environment: Environment,
  log: Logger,
  platform: () => PlatformState,
  use: (app: App) => Promise<Result>,
): Promise<Result> =>
  withRecord(readConfig(environment), log, async (record) => {
    const { indexFile: file, briefingsFolder: folder } = record.settings;
    const briefings = await openBriefings({ file, folder }, log);
    const app = appFor(record, briefings, log, platform);
    try {
      return await use(app);
    } finally {
      await app.stop();
      briefings.close();
    }
  });

/** Prints what a digest would post now, what it leaves out, and its next five slots. */
const preview = async (name: string, environment: Environment): Promise<number> =>
  withApp(
    environment,
    createLogger("error"),
    () => none,
    async ({ schedule, library }) => {
      const { current, store, digests } = await schedule.open();
      const subscription = findSubscription(name, await current());
      const { channel, language } = subscription;
      const knowledge = await store.ledger.knowledge(channel.address, language);
      const styled = process.stdout.hasColors?.() ?? false;
      const render: Parameters<typeof printedPreview>[1]["render"] = (answer) =>
        renderText(answer, { styled });
      const now = systemClock.now();
      const watched = await createReadWatched(store)(channel.address);
      const shown = printedPreview(subscription, {
        digests,
        library: library(),
        knowledge,
        watched,
        now,
        render,
      });
      printStyled(process.stdout, shown);
      return 0;
    },
  );

const stateOf = (
  running: RunningPlatform | null,
  setting: PlatformSetting | undefined,
  name: string,
): PlatformState => {
  if (running !== null) return { on: true, platform: running };
  return setting?.on === false
    ? { on: false, why: `${name} is off. To turn it on: ${setting.turnOn}` }
    : none;
};

/** Posts a digest now, on the platform of its channel. */
const send = async (name: string, environment: Environment): Promise<number> => {
  const { logLevel, pluginsFolder } = readConfig(environment);
  const log = createLogger(logLevel);
  let state: PlatformState = none;
  let running: RunningPlatform | null = null;
  try {
    return await withApp(
      environment,
      log,
      () => state,
      async ({ schedule, host }) => {
        // Open the database before connecting: without it, nothing may be posted.
        const { current, scheduler } = await schedule.open();
        const subscription = findSubscription(name, await current());
        const { platform, address } = subscription.channel;
        const setting = (await loadAllPlatforms(pluginsFolder))
          .find((definition) => definition.name === platform)
          ?.configure(environment);
        // Connect without listening: only the running bot answers people.
        running = setting?.on === true ? await setting.connect(host) : null;
        state = stateOf(running, setting, platform);
        const { ok, message } = sentOf(await scheduler.postNow(subscription), address);
        printLine(process.stderr, message);
        return ok ? 0 : 1;
      },
    );
  } finally {
    await stopped(running);
  }
};

const stopped = async (running: RunningPlatform | null): Promise<void> => running?.stop();
