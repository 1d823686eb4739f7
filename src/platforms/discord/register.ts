import { type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from "discord.js";
import type { Command } from "../../command.ts";
import { messageOf } from "../../errors.ts";
import type { Logger } from "../../logger.ts";
import { isRegistered } from "./registered.ts";
import { everywhere, registrationOf } from "./registration.ts";

interface Registry {
  readonly rest: REST;
  readonly applicationId: string;
  /** Everywhere where there are none. */
  readonly guildIds: readonly string[];
  readonly log: Logger;
}

/**
 * Registers the commands where they are not registered yet. A failure is logged: commands of an earlier start still
 * work, and so do digests.
 */
export const registerCommands = async (
  commands: readonly Command[],
  { rest, applicationId, guildIds, log }: Registry,
): Promise<void> => {
  const body = registrationOf(commands);
  const register = async (
    route: `/${string}`,
    wanted: RESTPutAPIApplicationCommandsJSONBody,
    guildId: string | null,
  ): Promise<void> => {
    const where = guildId === null ? "everywhere" : `in the server ${guildId}`;
    try {
      const found = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
      if (isRegistered(wanted, found, guildId === null ? "everywhere" : "guild")) {
        log.info({}, `Discord knows the ${commands.length} commands ${where} already.`);
        return;
      }
      await rest.put(route, { body: wanted });
      log.info({}, `Registered ${commands.length} commands with Discord ${where}.`);
    } catch (error) {
      const remedy =
        guildId === null ? "" : " Check the id, and that the app was installed there with its commands.";
      log.error({ err: error }, `Registering commands ${where} failed: ${messageOf(error)}.${remedy}`);
    }
  };
  if (guildIds.length === 0) {
    const wanted = body.map((command) => ({ ...command, ...everywhere }));
    await register(Routes.applicationCommands(applicationId), wanted, null);
    return;
  }
  await Promise.all(
    guildIds.map((guildId) =>
      register(Routes.applicationGuildCommands(applicationId, guildId), body, guildId),
    ),
  );
};
