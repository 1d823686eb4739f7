import { messageOf, OnrecordError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import { keepTrying } from "../base/network/keep-trying.ts";
import type { PlatformState } from "../digests/posting.ts";
import type { ConnectedPlatform, Host } from "../platforms/shared/platform.ts";
import { type Configured, platformsToStart } from "./configured-platforms.ts";
import type { ExaminedPlatform } from "./doctor/examined.ts";
import { running } from "./health.ts";

/** The platforms of the running bot. One that cannot be reached is tried again; the others answer meanwhile. */
export interface RunningPlatforms {
  /** Resolves to false if the settings of all of them are refused, which only a person can correct. */
  start(host: Host): Promise<boolean>;
  /** The platform of a name, as it is now. */
  state(name: string): PlatformState;
  /** How those are that should run, by name: `running`, or why not. */
  health(): Readonly<Record<string, string>>;
  /** All of them, for the doctor. Why one of them did not start is logged already, so its setting is null. */
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
      // What is due can be posted as soon as that is possible, whether people can be answered yet or not.
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
