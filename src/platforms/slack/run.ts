import { App, HTTPReceiver, LogLevel, type Logger as SlackLogger, SocketModeReceiver } from "@slack/bolt";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import { isUsedIn, notUsedOutcome, notUsedProblem } from "../../access/allowed-channels.ts";
import { rememberRecent } from "../../asking/recent.ts";
import { messageOf, OnrecordError } from "../../errors.ts";
import type { Logger } from "../../logger.ts";
import type { Host } from "../../platform.ts";
import type { RunningPlatform } from "../../posting.ts";
import { answerActions } from "./actions.ts";
import { tellDirectly } from "./apology.ts";
import { createAskers, type SlackBot } from "./bot.ts";
import { channelProblem } from "./channel-problem.ts";
import { answerCommands } from "./commands.ts";
import { isRefusal, reasonOf } from "./failure.ts";
import { findDelivery } from "./find.ts";
import { showHome } from "./home.ts";
import { createLanguages } from "./languages.ts";
import { limits } from "./limits.ts";
import { unfoldLinks } from "./links.ts";
import { answerMentions } from "./mentions.ts";
import { createNamedPeople } from "./named-people.ts";
import { managersOf, tell } from "./people.ts";
import { postAnswer } from "./post.ts";
import { createRenderer } from "./render.ts";
import type { SlackSettings } from "./settings.ts";
import { answerShortcuts } from "./shortcuts.ts";
import { createSpeaker } from "./speak.ts";
import { answerForms } from "./submission.ts";
import { answerTyping } from "./suggestions.ts";

/** Bolt's log lines in ours. Its debug lines would cost more than the answers, and hold what people typed. */
const bridge = (log: Logger): SlackLogger => {
  const line = (parts: unknown[]): string => `Slack: ${parts.map(messageOf).join(" ")}`;
  return {
    debug() {},
    info: (...parts) => log.debug({}, line(parts)),
    warn: (...parts) => log.warn({}, line(parts)),
    error: (...parts) => log.error({}, line(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
};

/** Which bot the token belongs to. A wrong token is told at once, and never shown. */
const identify = async (client: WebClient): Promise<{ botId: string; botUserId: string; team: string }> => {
  try {
    const { bot_id: botId, user_id: botUserId, team } = await client.auth.test();
    if (botId === undefined || botUserId === undefined) {
      throw new OnrecordError(
        "config",
        "SLACK_BOT_TOKEN: expected the token of a bot; Slack knows it as another kind.",
      );
    }
    return { botId, botUserId, team: team ?? "" };
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    const reason = reasonOf(error);
    if (isRefusal(error)) {
      const message = `SLACK_BOT_TOKEN: Slack refuses it (${reason}). Copy it again from “OAuth & Permissions”.`;
      throw new OnrecordError("config", message, { cause: error });
    }
    throw new OnrecordError("platform", `Slack cannot be reached (${reason}).`, { cause: error });
  }
};

const createReceiver = ({ transport, apiUrl }: SlackSettings, logger: SlackLogger) => {
  switch (transport.mode) {
    case "http": {
      const receiver = new HTTPReceiver({ signingSecret: transport.signingSecret, logger });
      const { host, port } = transport;
      const start = async (): Promise<string> => {
        const address = (await receiver.start({ host, port })).address();
        return `at http://${host}:${typeof address === "object" ? address?.port : port}/slack/events`;
      };
      return { receiver, start };
    }
    case "socket": {
      const receiver = new SocketModeReceiver({
        appToken: transport.appToken,
        logger,
        // How long a cut connection goes unnoticed; Bolt's own five seconds are five seconds without an answer.
        clientPingTimeout: 3_000,
        // Its own object: without one, Bolt writes a hundred retries into options that others share.
        installerOptions: {
          clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 100, factor: 1.3 } },
        },
      });
      const start = async (): Promise<string> => {
        await receiver.start();
        return "over Socket Mode";
      };
      return { receiver, start };
    }
    default:
      return transport satisfies never;
  }
};

/** Slack's client takes a 429 without a time to wait for a failure that it knows nothing of: here it gets one. */
const fetchWithRetryAfter: NonNullable<WebClientOptions["fetch"]> = async (url, init) => {
  const response = await fetch(url, init);
  if (response.status !== 429 || /^\d/.test(response.headers.get("retry-after") ?? "")) return response;
  const headers = { "retry-after": String(limits.retryAfterSeconds) };
  return new Response(response.body, { status: response.status, headers });
};

/** Connects to Slack and answers slash commands until it is stopped. */
export const startSlack = async (settings: SlackSettings, host: Host): Promise<RunningPlatform> => {
  const { log, language } = host;
  const logger = bridge(log);
  const clientOptions: WebClientOptions = {
    slackApiUrl: settings.apiUrl,
    logger,
    // A post must not be repeated behind our back: a failure may come after Slack has stored the message.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Nothing waits in a queue of the client's: a message that may leave leaves now.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    fetch: fetchWithRetryAfter,
    timeout: limits.requestTimeoutMs,
  };
  const renderer = createRenderer(settings.command);
  const client = new WebClient(settings.botToken, clientOptions);
  const { botId, botUserId, team } = await identify(client);
  const { receiver, start } = createReceiver(settings, logger);
  // With both ids, Bolt asks nothing of Slack before it answers.
  const app = new App({
    token: settings.botToken,
    botId,
    botUserId,
    receiver,
    logger,
    clientOptions,
    convoStore: false,
  });

  const poster = { client, renderer, lines: host.lines };
  const bot: SlackBot = {
    host,
    client,
    renderer,
    speaker: createSpeaker(renderer, host.lines, log),
    askerOf: createAskers(
      {
        client,
        isManager: createNamedPeople(client, settings.managers, log),
        channels: settings.channels,
        isEditor: createNamedPeople(client, settings.editors, log),
        log,
      },
      poster,
      host,
      createLanguages(client, language, log),
    ),
    tellDirectly: (user) => tellDirectly(poster, user),
    isRepeated: rememberRecent(10_000),
  };
  answerCommands(app, bot, settings.command);
  answerActions(app, bot);
  answerForms(app, bot);
  answerTyping(app, bot);
  showHome(app, bot);
  answerShortcuts(app, bot, botUserId, settings);
  unfoldLinks(app, bot);
  answerMentions(app, bot, botUserId);
  app.error(async (error) => log.error({ err: error }, "Answering on Slack failed."));

  const isUsed = (channel: string): boolean =>
    isUsedIn({ channels: settings.channels, isDirect: channel.startsWith("D") }, channel);
  const how = await start();
  log.info({ team }, `Slack is on, ${how}.`);
  return {
    pace: limits.pace,
    channelProblem: async (channel, language) =>
      isUsed(channel)
        ? channelProblem(client, channel, language)
        : notUsedProblem(language, "SLACK_CHANNELS"),
    post: async (post) =>
      isUsed(post.channel) ? postAnswer(poster, post) : notUsedOutcome("SLACK_CHANNELS"),
    find: (channel, deliveryId, since) => findDelivery(client, botId, channel, deliveryId, since),
    managersOf: (channel) => managersOf(client, botUserId, channel),
    tell: (user, answer) => tell(poster, user, answer),
    async stop() {
      await app.stop();
    },
  };
};
