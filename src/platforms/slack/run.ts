import { WebClient } from "@slack/web-api";
import { isUsedIn, notUsedOutcome, notUsedProblem } from "../../ask/access/admission.ts";
import { OnrecordError } from "../../base/errors.ts";
import { createFence } from "../shared/fence.ts";
import type { ConnectedPlatform, PostingHost } from "../shared/platform.ts";
import { slackClientOptions, slackFetch } from "./client.ts";
import { slackChannelProblem } from "./doctor/channel-problem.ts";
import { listenToSlack, type SlackIdentity } from "./in/listen.ts";
import { slackLimits } from "./limits.ts";
import { isRefusal, slackReasonOf } from "./out/failure.ts";
import { findOnSlack } from "./out/find.ts";
import { answersOfMessages, type Poster, postToSlack, type SlackPosting } from "./out/post.ts";
import { createRenderer } from "./out/render.ts";
import { removeFromSlack, replaceOnSlack, showsOnSlack, slackLinkTo } from "./out/replace.ts";
import { trySlackPermission } from "./out/try-permission.ts";
import { replaceCardsOnSlack } from "./out/unfurl.ts";
import { createSlackChecks } from "./people/checks.ts";
import { slackConversationWith, slackManagersOf, tellOnSlack } from "./people/people.ts";
import type { SlackSettings } from "./settings.ts";

/** Connects to Slack for posting, which only calls the Web API. `listen` also receives commands and events. */
export const connectSlack = async (
  settings: SlackSettings,
  { log, lines }: PostingHost,
): Promise<ConnectedPlatform> => {
  const clientOptions = slackClientOptions(settings, log);
  const renderer = createRenderer(settings.command);
  const client = new WebClient(settings.botToken, clientOptions);
  const identity = await identify(client);
  const poster: Poster = { client, renderer, lines };
  const fence = createFence(slackLimits.responseBytes);
  const postingClient = new WebClient(settings.botToken, {
    ...clientOptions,
    fetch: slackFetch((url, init) => fence.send(url, init)),
  });
  const posting: SlackPosting = { ...poster, client: postingClient, fence };
  let listening: { stop(): Promise<void> } | null = null;
  const isUsed = (channel: string): boolean =>
    channel.startsWith("D") || isUsedIn(settings.channels, channel);
  return {
    pace: slackLimits.pace,
    edits: {
      pace: slackLimits.editPace,
      messagesOf: (answer) => answersOfMessages(answer, renderer),
      fits: (_, answer) => answersOfMessages(answer, renderer).length === 1,
      replace: (message, answer) => replaceOnSlack(poster, message, answer),
      shows: (message, answer) => showsOnSlack(poster, message, answer),
      replaceCards: ({ channel, messageId: ts }, cards) =>
        replaceCardsOnSlack(poster, { channel, ts }, cards),
      remove: (channel, messageId) => removeFromSlack(client, channel, messageId),
      linkTo: (channel, messageId) => slackLinkTo(client, channel, messageId),
    },
    tryPermission: async (channel) =>
      isUsed(channel) ? trySlackPermission(client, identity.botUserId, channel) : "refused",
    channelProblem: async (channel, language) =>
      isUsed(channel)
        ? slackChannelProblem(client, channel, language)
        : notUsedProblem(language, "SLACK_CHANNELS"),
    post: async (post) =>
      isUsed(post.channel) ? postToSlack(posting, post) : notUsedOutcome("SLACK_CHANNELS"),
    find: (channel, deliveryId, since, replyTo) =>
      findOnSlack(client, identity.botId, { channel, deliveryId, since, replyTo }),
    managersOf: (channel) => slackManagersOf(client, identity.botUserId, channel),
    conversationWith: (user) => slackConversationWith(client, user),
    tell: (user, answer) => tellOnSlack(poster, user, answer),
    checks: createSlackChecks(client, identity.own, settings.editors, log),
    async listen(host) {
      listening = await listenToSlack(settings, host, identity, { ...poster, clientOptions });
    },
    async stop() {
      await listening?.stop();
      await fence.close();
    },
  };
};

/** Finds the bot of the token. A refused token is reported at once. The message never contains it. */
const identify = async (client: WebClient): Promise<SlackIdentity> => {
  try {
    const found = await client.auth.test();
    const { bot_id: botId, user_id: botUserId, team_id: ownTeam, enterprise_id: enterprise } = found;
    if (botId === undefined || botUserId === undefined || ownTeam === undefined) {
      throw new OnrecordError(
        "config",
        "SLACK_BOT_TOKEN: expected a bot token; Slack says that it is another kind of token.",
      );
    }
    return {
      botId,
      botUserId,
      team: found.team ?? "",
      own: { team: ownTeam, enterprise: enterprise ?? null },
    };
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    const reason = slackReasonOf(error);
    if (isRefusal(error)) {
      const message = `SLACK_BOT_TOKEN: Slack refuses the token (${reason}). Copy it again from “OAuth & Permissions”.`;
      throw new OnrecordError("config", message, { cause: error });
    }
    throw new OnrecordError("platform", `Slack cannot be reached (${reason}).`, { cause: error });
  }
};
