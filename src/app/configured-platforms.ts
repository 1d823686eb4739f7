import type { Environment } from "../base/environment.ts";
import { OnrecordError } from "../base/errors.ts";
import type { PlatformDefinition, PlatformSetting } from "../platforms/shared/platform.ts";

export interface Configured {
  readonly definition: PlatformDefinition;
  readonly setting: PlatformSetting;
}

/** Reads every platform's settings, so that all mistakes are reported at once. */
export const configurePlatforms = (
  definitions: readonly PlatformDefinition[],
  environment: Environment,
): readonly Configured[] => {
  const problems: string[] = [];
  const configured = definitions.flatMap((definition): Configured[] => {
    try {
      return [{ definition, setting: definition.configure(environment) }];
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new OnrecordError("config", problems.join("\n"));
  return configured;
};

/** The platforms that are on; the console only if no other platform is on. */
export const platformsToStart = (configured: readonly Configured[]) => {
  const on = configured.flatMap(({ definition, setting }) => (setting.on ? [{ definition, setting }] : []));
  const chosen = on.filter(({ definition }) => definition.standIn !== true);
  return chosen.length > 0 ? chosen : on;
};
