import { createAsk } from "../ask.ts";
import { createLibrary } from "../briefing/library.ts";
import { readBriefings } from "../briefing/shelf.ts";
import { loadCommands } from "../command.ts";
import { readConfig } from "../config.ts";
import { OnrecordError } from "../errors.ts";
import { createLogger } from "../logger.ts";
import {
  type Environment,
  type Host,
  loadPlatforms,
  type PlatformSetting,
  type RunningPlatform,
} from "../platform.ts";
import { renderText } from "../platforms/console/render.ts";
import { formatProblem } from "../problem.ts";
import { previewDigest, sendDigest } from "../schedule/command-line.ts";
import { readDigests } from "../schedule/digests-file.ts";
import { loadAllDigests } from "../schedule/run.ts";
import type { PlatformState } from "../schedule/scheduler.ts";
import { createPatientLedger } from "../storage/patient-ledger.ts";
import { openSqliteLedger } from "../storage/sqlite-ledger.ts";

const now = (): Temporal.Instant => Temporal.Now.instant();

/** The standing digests, and all that they are made of, as the bot would see them now. */
const readAll = async (environment: Environment) => {
  const config = readConfig(environment);
  const digests = await loadAllDigests();
  const kinds = digests.map(({ name }) => name);
  const [reading, declared] = await Promise.all([
    readBriefings(config.briefingsFolder),
    readDigests(config.briefingsFolder, kinds),
  ]);
  for (const problem of [...reading.problems, ...(declared?.problems ?? [])]) {
    process.stderr.write(`${formatProblem(problem)}\n`);
  }
  return { config, digests, library: createLibrary(reading.briefings), declared: declared?.digests ?? [] };
};

/** Prints what a digest would post now, and its next five slots. */
const preview = async (name: string, environment: Environment): Promise<number> => {
  const { digests, library, declared } = await readAll(environment);
  const styled = process.stdout.hasColors?.() ?? false;
  const render: Parameters<typeof previewDigest>[1]["render"] = (answer) => renderText(answer, { styled });
  process.stdout.write(`${previewDigest(name, { declared, digests, library, now: now(), render })}\n`);
  return 0;
};

const platformState = (
  running: RunningPlatform | null,
  setting: PlatformSetting | undefined,
  name: string | undefined,
): PlatformState => {
  if (running !== null) return { on: true, platform: running };
  if (setting?.on === false) return { on: false, why: `${name} is off. To turn it on: ${setting.turnOn}` };
  return { on: false, why: "there is no such platform." };
};

/** Posts a digest now, through the platform that its channel is on. */
const send = async (name: string, environment: Environment): Promise<number> => {
  const { config, digests, library, declared } = await readAll(environment);
  const log = createLogger(config.logLevel);
  const commands = await loadCommands(new URL("../commands/", import.meta.url));
  const host: Host = {
    commands,
    ask: createAsk({ commands, library: () => library, now, log }),
    language: config.language,
    log,
    stop() {},
  };
  // Without a ledger nothing may be posted, so it comes before the platform.
  const ledger = createPatientLedger(openSqliteLedger(config.databaseFile), log);
  let running: RunningPlatform | null = null;
  try {
    const wanted = declared.find((digest) => digest.name === name)?.channel.platform;
    const definitions = await loadPlatforms(new URL("../platforms/", import.meta.url));
    const setting = definitions.find((platform) => platform.name === wanted)?.configure(environment);
    running = setting?.on === true ? await setting.start(host) : null;
    const state = platformState(running, setting, wanted);
    const options = { declared, digests, platform: () => state, library: () => library, ledger, now, log };
    const { ok, message } = await sendDigest(name, options);
    process.stderr.write(`${message}\n`);
    return ok ? 0 : 1;
  } finally {
    await ledger.close();
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
