import { App, HTTPReceiver, type Logger as SlackLogger } from "@slack/bolt";
import { rememberRecent } from "../../../base/network/lookups.ts";
import type { Host } from "../../shared/platform.ts";
import { cleanAcknowledgements, type slackClientOptions } from "../client.ts";
import { slackLimits } from "../limits.ts";
import type { Poster } from "../out/post.ts";
import { createPageSender } from "../out/send-pages.ts";
import { createAskers } from "../people/asker.ts";
import type { SlackBot } from "../people/bot.ts";
import { createMemberships } from "../people/memberships.ts";
import { createNamedPeople } from "../people/named-people.ts";
import { tellDirectly } from "../people/people.ts";
import { createProfiles, type Workspace } from "../people/profiles.ts";
import type { SlackSettings } from "../settings.ts";
import { answerActions } from "./actions.ts";
import { suggestPrompts } from "./assistant.ts";
import { answerCommands } from "./commands.ts";
import { showHome } from "./home.ts";
import { unfurlLinks } from "./links.ts";
import { answerMentions } from "./mentions.ts";
import { watchRestoredSlackChannels } from "./restored-channels.ts";
import { answerShortcuts } from "./shortcuts.ts";
import { createSocket } from "./socket.ts";
import { answerForms } from "./submission.ts";
import { suggestOptions } from "./suggestions.ts";

/** The bot's ids and its workspace. */
export interface SlackIdentity {
  readonly botId: string;
  readonly botUserId: string;
  /** The workspace's name. */
  readonly team: string;
  readonly own: Workspace;
}

/** Answers questions on Slack until it is stopped. */
export const listenToSlack = async (
  settings: SlackSettings,
  host: Host,
  { botId, botUserId, team, own }: SlackIdentity,
  poster: Poster & { readonly clientOptions: ReturnType<typeof slackClientOptions> },
): Promise<{ stop(): Promise<void> }> => {
  const { log } = host;
  const { client, renderer, clientOptions } = poster;
  const { logger } = clientOptions;
  const { receiver, start, stop } = createReceiver(settings, host, logger);
  // Given both ids, Bolt makes no request to Slack before the first answer.
  const app = new App({
    token: settings.botToken,
    botId,
    botUserId,
    receiver,
    logger,
    clientOptions,
    convoStore: false,
  });
  cleanAcknowledgements(app);

  const profileOf = createProfiles(client);
  const bot: SlackBot = {
    host,
    client,
    renderer,
    pageSender: createPageSender(renderer, host.lines, log),
    askerOf: createAskers(
      {
        client,
        own,
        profileOf,
        memberships: createMemberships(client),
        isManager: createNamedPeople(client, own.team, settings.managers, log),
        channels: settings.channels,
        isEditor: createNamedPeople(client, own.team, settings.editors, log),
        log,
      },
      poster,
      host,
    ),
    tellDirectly: (user) => tellDirectly(poster, user),
    isRepeated: rememberRecent(10_000),
  };
  answerCommands(app, bot, settings.command);
  answerActions(app, bot);
  answerForms(app, bot);
  suggestOptions(app, bot);
  showHome(app, bot);
  answerShortcuts(app, bot, botUserId, settings);
  unfurlLinks(app, bot);
  answerMentions(app, bot, botUserId);
  suggestPrompts(app, bot);
  watchRestoredSlackChannels(app, host, botUserId);
  app.error(async (error) => log.error({ err: error }, "Answering on Slack failed."));

  const how = await start();
  log.info({ team }, `Slack is on, ${how}.`);
  return {
    async stop() {
      stop();
      await app.stop();
    },
  };
};

const createReceiver = ({ transport, apiUrl }: SlackSettings, { log }: Host, logger: SlackLogger) => {
  switch (transport.mode) {
    case "http": {
      const { signingSecret } = transport;
      const receiver = new HTTPReceiver({ signingSecret, bodyLimit: slackLimits.requestBytes, logger });
      const { host, port } = transport;
      const start = async (): Promise<string> => {
        const address = (await receiver.start({ host, port })).address();
        return `at http://${host}:${typeof address === "object" ? address?.port : port}/slack/events`;
      };
      return { receiver, start, stop() {} };
    }
    case "socket": {
      const { receiver, start, stop } = createSocket({ appToken: transport.appToken, apiUrl, log, logger });
      return { receiver, stop, start: () => start().then(() => "over Socket Mode") };
    }
    default:
      return transport satisfies never;
  }
};
