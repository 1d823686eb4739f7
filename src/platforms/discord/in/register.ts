import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Command } from "../../../ask/command.ts";
import { messageOf } from "../../../base/errors.ts";
import type { Logger } from "../../../base/logger.ts";
import { isRegistered } from "./registered.ts";
import { everywhere, registrationOf } from "./registration.ts";

interface Registry {
  readonly rest: REST;
  readonly applicationId: string;
  /** The servers that get the commands. If empty, they are registered globally. */
  readonly guildIds: readonly string[];
  /** The servers that the bot is in. */
  readonly joinedIds: readonly string[];
  readonly log: Logger;
}

const named = z.array(z.looseObject({ name: z.string() }));

/**
 * Registers the commands unless they are already registered, and removes them elsewhere. A failure is only logged, because
 * digests and the commands of an earlier start still work.
 */
export const registerCommands = async (
  commands: readonly Command[],
  { rest, applicationId, guildIds, joinedIds, log }: Registry,
): Promise<void> => {
  const body = registrationOf(commands);
  const own = new Set(body.map(({ name }) => name));
  const register = async (guildId: string | null): Promise<void> => {
    const route = commandsRoute(applicationId, guildId);
    const wanted = guildId === null ? body.map((command) => ({ ...command, ...everywhere })) : body;
    const place = placeOf(guildId);
    try {
      const found = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
      if (isRegistered(wanted, found, guildId === null ? "everywhere" : "guild")) {
        log.info({}, `The ${commands.length} commands are already registered with Discord ${place}.`);
        return;
      }
      await rest.put(route, { body: wanted });
      log.info({}, `Registered ${commands.length} commands with Discord ${place}.`);
    } catch (error) {
      const remedy =
        guildId === null ? "" : " Check the id, and that the app was installed there with its commands.";
      log.error({ err: error }, `Registering commands ${place} failed: ${messageOf(error)}.${remedy}`);
    }
  };
  const places: readonly (string | null)[] = guildIds.length === 0 ? [null] : guildIds;
  const others = [null, ...joinedIds].filter((place) => !places.includes(place));
  await Promise.all([
    ...places.map(register),
    ...others.map((place) => withdrawFrom(place, own, { rest, applicationId, log })),
  ]);
};

const commandsRoute = (applicationId: string, guildId: string | null): `/${string}` =>
  guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

const placeOf = (guildId: string | null): string =>
  guildId === null ? "everywhere" : `in the server ${guildId}`;

/**
 * Removes the commands of an earlier setting, because Discord would offer each of them twice. If there are other commands
 * among them, they belong to another bot of the app, and all are kept.
 */
const withdrawFrom = async (
  guildId: string | null,
  own: ReadonlySet<string>,
  { rest, applicationId, log }: Pick<Registry, "rest" | "applicationId" | "log">,
): Promise<void> => {
  const route = commandsRoute(applicationId, guildId);
  try {
    const found = named.parse(await rest.get(route));
    if (found.length === 0 || !found.every(({ name }) => own.has(name))) return;
    await rest.put(route, { body: [] });
    log.info({}, `Removed the ${found.length} commands that were registered ${placeOf(guildId)}.`);
  } catch (error) {
    log.warn({ err: error }, `Commands of an earlier setting may still exist ${placeOf(guildId)}.`);
  }
};
