import { z } from "zod";
import { type NamedId, readNamedIds } from "../../ask/access/named-id.ts";
import { type Environment, readVariables } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { trimEndOf } from "../../base/text/trim-end.ts";

/** Snowflakes: https://docs.discord.com/developers/reference#snowflakes */
export const isDiscordId = (id: string): boolean => /^\d{17,20}$/.test(id);

const idList = (expected: string) =>
  z
    .string()
    .transform((ids) => ids.split(",").map((id) => id.trim()))
    .refine((ids) => ids.every(isDiscordId), expected)
    .optional();

/** Ids of roles or users, each with or without its server. */
const namedList = z
  .string()
  .transform((written) => readNamedIds(written, "discord"))
  .refine(
    (named) =>
      named.every(({ workspace, id }) => isDiscordId(id) && (workspace === null || isDiscordId(workspace))),
    "expected ids of roles or users of 17 to 20 digits, or with their server SERVER/ID, separated by commas",
  )
  .optional();

const variables = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "expected a bot token, three parts joined by dots")
    .optional(),
  DISCORD_GUILD_ID: idList("expected server ids of 17 to 20 digits, separated by commas"),
  DISCORD_EDITORS: namedList,
  DISCORD_CHANNELS: idList("expected channel ids of 17 to 20 digits, separated by commas"),
  DISCORD_API_URL: z
    .url("expected an address such as https://discord.com/api")
    .refine(
      (url) => !/\/v\d+\/*$/.test(url),
      "expected an address without the version, such as https://discord.com/api",
    )
    .default("https://discord.com/api"),
});

export interface DiscordSettings {
  readonly token: string;
  /** The servers that get the commands and whose members may ask. If empty, all servers that the bot is in. */
  readonly guildIds: readonly string[];
  /** The roles and users that are editors. */
  readonly editors: readonly NamedId[];
  /** The ids of the channels in which the bot may be used. If empty, it may be used in all. */
  readonly channels: readonly string[];
  /** Without the version and a final slash. */
  readonly apiUrl: string;
}

/** Discord's settings, or null if Discord is off. */
export const readDiscordSettings = (environment: Environment): DiscordSettings | null => {
  const read = readVariables(variables, environment);
  if (read.DISCORD_TOKEN === undefined) {
    if (read.DISCORD_GUILD_ID === undefined) return null;
    throw new OnrecordError(
      "config",
      "DISCORD_TOKEN: it is not set, but DISCORD_GUILD_ID needs it. Set it to the bot token.",
    );
  }
  return {
    token: read.DISCORD_TOKEN,
    guildIds: read.DISCORD_GUILD_ID ?? [],
    editors: read.DISCORD_EDITORS ?? [],
    channels: read.DISCORD_CHANNELS ?? [],
    apiUrl: trimEndOf(read.DISCORD_API_URL, "/"),
  };
};
