import type { App } from "@slack/bolt";
import { within } from "../../../base/time/clock.ts";
import { builtInCommands } from "../limits.ts";
import type { SlackMessage, SlackPage } from "../out/render.ts";
import { orApologize, type Sendable, sayWorking, tellThere } from "../out/send-pages.ts";
import type { SlackBot } from "../people/bot.ts";

const ephemeral = { response_type: "ephemeral" } as const;

/** Answers slash commands. Only the asker sees the answers. */
export const answerCommands = (
  app: App,
  { host, renderer, pageSender, askerOf, isRepeated }: SlackBot,
  botCommand: string,
): void => {
  const names = host.commands.map(({ name }) => name);
  const lineOf = (slackName: string, text: string): string => {
    const command = commandOfSlackName(slackName, names, botCommand);
    return command === null ? text : `${command} ${text}`;
  };
  /** The same object for a page that is sent again, so that it is cleaned once. */
  const acknowledgements = new WeakMap<SlackPage, typeof ephemeral & SlackMessage>();
  // Bolt passes each payload to every listener. A middleware comes before them all, which saves a command a tenth of its processor time.
  app.use(async (received) => {
    if (!("command" in received)) return received.next();
    const { command, ack, respond } = received;
    // If Slack misses the acknowledgement, it sends the command again with the same trigger id.
    if (isRepeated(command.trigger_id)) return ack();
    const { user_id: user, channel_id: channel, team_id: workspace } = command;
    let { language } = host;
    const ask = async () => {
      const asker = await askerOf({ user, channel, workspace });
      language = asker.language;
      return host.ask.line(lineOf(command.command.slice(1), command.text), asker);
    };
    const asked = ask();
    const early = await within(asked, host.acknowledgeAfterMs);
    // Slack cannot replace the message that acknowledged a slash command (slackapi/bolt-js#2287), so the answer is sent below it.
    if (early === null) await ack({ ...ephemeral, text: sayWorking(language) });
    const reply = early ?? (await asked);
    const pages = pageSender.pagesOf(reply);
    const [first, ...more] = pages;
    if (early !== null && first !== undefined) {
      const acknowledgement = acknowledgements.get(first) ?? { ...ephemeral, ...renderer.renderPage(first) };
      acknowledgements.set(first, acknowledgement);
      await ack(acknowledgement);
    }
    const send = (message: Sendable) => respond({ ...ephemeral, replace_original: false, ...message });
    await orApologize(tellThere(respond), { language, log: host.log }, () =>
      pageSender.send(early === null ? pages : more, send),
    );
  });
};

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
