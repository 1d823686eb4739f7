import { createKeptLines } from "../../../ask/controls/kept-lines.ts";
import type { Environment } from "../../../base/environment.ts";
import { OnrecordError } from "../../../base/errors.ts";
import { formatProblem } from "../../../base/files/problem.ts";
import { createLogger, type Logger } from "../../../base/logger.ts";
import { openSchedule } from "../../../digests/deliveries/run.ts";
import type { PlatformState, RunningPlatform } from "../../../digests/posting.ts";
import { readBriefings } from "../../../library/shelf.ts";
import { createSnapshots } from "../../../library/snapshots.ts";
import { renderText } from "../../../platforms/console/render.ts";
import { loadPlatforms, type PlatformSetting, type PostingHost } from "../../../platforms/shared/platform.ts";
import { readConfig } from "../../config.ts";
import { printLine, printStyled } from "../print.ts";
import { findSubscription } from "./find-subscription.ts";
import { previewDigest } from "./preview.ts";
import { sentOf } from "./sent.ts";

const now = (): Temporal.Instant => Temporal.Now.instant();

const none: PlatformState = { on: false, why: "there is no such platform." };

/** The standing digests and the library as the bot would see them now, and a store. */
const openAll = async (environment: Environment, log: Logger, platform: () => PlatformState) => {
  const config = readConfig(environment);
  const reading = await readBriefings(config.briefingsFolder);
  for (const problem of reading.problems) printLine(process.stderr, formatProblem(problem));
  const library = createSnapshots(reading.briefings).at(now());
  const schedule = await openSchedule({ ...config, platform, library: () => library, log });
  return { ...schedule, config, library };
};

/** Prints what a digest would post now, what it leaves out, and its next five slots. */
const preview = async (name: string, environment: Environment): Promise<number> => {
  const { roster, store, digests, library } = await openAll(environment, createLogger("error"), () => none);
  try {
    const subscription = findSubscription(name, await roster());
    const reported = await store.ledger.reported(subscription.channel.address);
    const styled = process.stdout.hasColors?.() ?? false;
    const render: Parameters<typeof previewDigest>[1]["render"] = (answer) => renderText(answer, { styled });
    const shown = previewDigest(subscription, { digests, library, reported, now: now(), render });
    printStyled(process.stdout, shown);
    return 0;
  } finally {
    await store.close();
  }
};

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

/** Posts a digest now, through the platform that its channel is on. */
const send = async (name: string, environment: Environment): Promise<number> => {
  const log = createLogger(readConfig(environment).logLevel);
  let state: PlatformState = none;
  // Without a record nothing may be posted, so it comes before the platform.
  const { config, roster, scheduler, store } = await openAll(environment, log, () => state);
  let running: RunningPlatform | null = null;
  try {
    const subscription = findSubscription(name, await roster());
    const { platform, address } = subscription.channel;
    const definitions = await loadPlatforms(new URL("../../../platforms/", import.meta.url));
    const setting = definitions.find((definition) => definition.name === platform)?.configure(environment);
    // It only posts: what people ask is for the bot that runs.
    const host: PostingHost = {
      log,
      language: config.language,
      lines: createKeptLines(async () => store.lines, log),
    };
    running = setting?.on === true ? await setting.connect(host) : null;
    state = stateOf(running, setting, platform);
    const { ok, message } = sentOf(await scheduler.postNow(subscription), address);
    printLine(process.stderr, message);
    return ok ? 0 : 1;
  } finally {
    await scheduler.stop();
    await store.close();
    await running?.stop();
  }
};

/** `preview <name>` or `send <name>`. */
export const runDigest = (action: string, name: string, environment: Environment): Promise<number> => {
  switch (action) {
    case "preview":
      return preview(name, environment);
    case "send":
      return send(name, environment);
    default:
      throw new OnrecordError("config", `digest: expected preview or send, and a name; ${action} came.`);
  }
};
