import { builtInCommands } from "../limits.ts";

/**
 * The slash command that the manifest offers for a command: its own name, or with the bot's in front where Slack keeps
 * the name for itself (`/onrecord-who`).
 */
export const slackNameOf = (name: string, botCommand: string): string =>
  builtInCommands.has(name) || name === botCommand ? `${botCommand}-${name}` : name;

/** The command that a slash command asks for; null for the bot's own one, whose words start with a command. */
export const commandOfSlackName = (
  slackName: string,
  names: readonly string[],
  botCommand: string,
): string | null => {
  if (slackName === botCommand) return null;
  return names.find((name) => slackNameOf(name, botCommand) === slackName || name === slackName) ?? slackName;
};
