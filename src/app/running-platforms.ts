import { messageOf, OnrecordError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import { keepTrying } from "../base/time/background-work.ts";
import type { PlatformState } from "../digests/posting.ts";
import type { ConnectedPlatform, Host } from "../platforms/shared/platform.ts";
import { type Configured, platformsToStart } from "./configured-platforms.ts";
import type { ExaminedPlatform } from "./doctor/examined.ts";
import { running } from "./health.ts";

/** The platforms of the running bot. If one cannot be reached, the bot retries, and the others answer meanwhile. */
export interface RunningPlatforms {
  /** Resolves to false if every platform refuses its settings, so that a person must correct them. */
  start(host: Host): Promise<boolean>;
  /** The current state of a platform, by name. */
  state(name: string): PlatformState;
  /** For each platform that should run: `running`, or why it is not. */
  health(): Readonly<Record<string, string>>;
  /** All platforms, for the doctor. If one did not start, the log already says why, so its setting is null. */
  examined(): readonly ExaminedPlatform[];
  stop(): Promise<void>;
}

type Started = "running" | "may-work-later" | "refused";

export const createRunningPlatforms = (configured: readonly Configured[], log: Logger): RunningPlatforms => {
  const connected = new Map<string, ConnectedPlatform>();
  const listening = new Set<string>();
  const stopping = new AbortController();

  const startOne = async (
    name: string,
    connect: (host: Host) => Promise<ConnectedPlatform>,
    host: Host,
  ): Promise<Started> => {
    try {
      // Digests can be posted when the platform is connected, even if it cannot listen yet.
      const platform = connected.get(name) ?? (await connect(host));
      connected.set(name, platform);
      await platform.listen(host);
      listening.add(name);
      return "running";
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      log.error({}, `${name} did not start. ${error.message}`);
      return error.code === "platform" ? "may-work-later" : "refused";
    }
  };

  return {
    async start(host) {
      for (const { definition, setting } of configured) {
        if (!setting.on) log.info({}, `${definition.name} is off. To turn it on: ${setting.turnOn}`);
      }
      const started = await Promise.all(
        platformsToStart(configured).map(async ({ definition, setting }) => {
          const start = () => startOne(definition.name, setting.connect, host);
          const result = await start();
          if (result === "may-work-later") {
            void keepTrying(async () => (await start()) !== "may-work-later", stopping.signal);
          }
          return result;
        }),
      );
      return started.some((result) => result !== "refused");
    },
    state(name) {
      const platform = connected.get(name);
      if (platform !== undefined) return { on: true, platform };
      const known = configured.find(({ definition }) => definition.name === name);
      if (known === undefined) return { on: false, why: `there is no platform called ${name}.` };
      const why = known.setting.on
        ? `${name} is not running.`
        : `${name} is off. To turn it on: ${known.setting.turnOn}`;
      return { on: false, why };
    },
    health: () =>
      Object.fromEntries(
        platformsToStart(configured).map(({ definition: { name } }) => [
          name,
          listening.has(name) ? running : "not running: the log says why",
        ]),
      ),
    examined: () =>
      configured.map(({ definition: { name, standIn }, setting }) => ({
        name,
        setting: setting.on && !connected.has(name) ? null : setting,
        isStandIn: standIn === true,
      })),
    async stop() {
      stopping.abort();
      for (const [name, platform] of connected) {
        await platform
          .stop()
          .catch((error: unknown) => log.error({ err: error }, `${name} did not stop: ${messageOf(error)}`));
      }
    },
  };
};
