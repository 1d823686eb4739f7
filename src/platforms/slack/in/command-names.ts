import { builtInCommands } from "../limits.ts";

/**
 * The name of a command's slash command in the manifest: the command's own name, prefixed with the bot's command if Slack
 * reserves that name (`/onrecord-who`).
 */
export const slackNameOf = (name: string, botCommand: string): string =>
  builtInCommands.has(name) || name === botCommand ? `${botCommand}-${name}` : name;

/** The command that a slash command runs. Null for the bot's own slash command, whose text starts with a command. */
export const commandOfSlackName = (
  slackName: string,
  names: readonly string[],
  botCommand: string,
): string | null => {
  if (slackName === botCommand) return null;
  return names.find((name) => slackNameOf(name, botCommand) === slackName || name === slackName) ?? slackName;
};
