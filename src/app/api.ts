import type { Logger } from "../base/logger.ts";
import type { PlatformState } from "../digests/posting.ts";
import { version } from "./command-line/help.ts";
import type { Config } from "./config.ts";
import type { App } from "./create-app.ts";

/** Serves the record to programs; null if that is off. Rejects with a `config` error if it cannot listen. */
export const serveRecord = async (
  app: App,
  { api, budgets, language, timeZone }: Config,
  platform: (name: string) => PlatformState,
  log: Logger,
): Promise<{ stop(): Promise<void> } | null> => {
  if (api === null) return null;
  const { serveApi } = await import("../platforms/api/serve.ts");
  const served = await serveApi({
    settings: api,
    ask: app.host.ask,
    commands: app.host.commands,
    version: version(),
    budgets,
    language,
    timeZone,
    library: app.library,
    store: app.store,
    checks(name) {
      const state = platform(name);
      return state.on ? (state.platform.checks ?? null) : null;
    },
    now: () => Temporal.Now.instant(),
    log,
  });
  log.info({}, `Programs with a token can read the record at ${served.origin}.`);
  return served;
};
