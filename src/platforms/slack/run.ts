import { LogLevel, type Logger as SlackLogger } from "@slack/bolt";
import { type FetchFunction, WebClient, type WebClientOptions } from "@slack/web-api";
import { isUsedIn, notUsedOutcome, notUsedProblem } from "../../ask/access/admission.ts";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { limitedResponse } from "../../base/network/limited-response.ts";
import { createFence } from "../shared/fence.ts";
import { outgoingForm, outgoingText } from "../shared/outgoing.ts";
import type { ConnectedPlatform, PostingHost } from "../shared/platform.ts";
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

type Outgoing = Omit<NonNullable<Parameters<FetchFunction>[1]>, "body"> & {
  readonly body: string | FormData | null;
};

/** Connects to Slack for posting, which only calls the Web API. `listen` also receives commands and events. */
export const connectSlack = async (
  settings: SlackSettings,
  { log, lines }: PostingHost,
): Promise<ConnectedPlatform> => {
  const logger = createBoltLogger(log);
  const clientOptions: WebClientOptions = {
    slackApiUrl: settings.apiUrl,
    logger,
    // The client must not retry by itself: a call can fail after Slack has stored the message.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // The client's queue must not delay a message: the permission to send it is only valid now.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    fetch: createFetch(fetchLimited),
    timeout: slackLimits.requestTimeoutMs,
  };
  const renderer = createRenderer(settings.command);
  const client = new WebClient(settings.botToken, clientOptions);
  const identity = await identify(client);
  const poster: Poster = { client, renderer, lines };
  const fence = createFence(slackLimits.responseBytes);
  const postingClient = new WebClient(settings.botToken, {
    ...clientOptions,
    fetch: createFetch((url, init) => fence.send(url, init) ?? fetchLimited(url, init)),
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
      listening = await listenToSlack(settings, host, identity, { ...poster, clientOptions, logger });
    },
    async stop() {
      await listening?.stop();
      await fence.close();
    },
  };
};

/** Forwards Bolt's log lines. Its debug lines are dropped: they cost more time than the answers, and quote users. */
const createBoltLogger = (log: Logger): SlackLogger => {
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

/** Cleans a request's body. Web API calls are form-encoded, with JSON in some fields; a `response_url` gets JSON. */
const outgoingBody = (body: unknown): string | FormData | null => {
  if (body instanceof FormData) return outgoingForm(body);
  if (typeof body !== "string") return null;
  if (body.startsWith("{")) return outgoingText(body);
  const fields = [...new URLSearchParams(body)].map(([name, value]) => [name, outgoingText(value)]);
  return new URLSearchParams(fields).toString();
};

const fetchLimited = async (...given: Parameters<typeof fetch>): Promise<Response> =>
  limitedResponse(await fetch(...given), slackLimits.responseBytes);

/** Slack's client treats a 429 without `Retry-After` as an unknown failure, so this adds the header. */
const withRetryAfter = async (response: Response): Promise<Response> => {
  if (response.status !== 429 || /^\d/.test(response.headers.get("retry-after") ?? "")) return response;
  const headers = { "retry-after": String(slackLimits.retryAfterSeconds) };
  return new Response(response.body, { status: response.status, headers });
};

/** The `fetch` of every request to Slack, including those to a `response_url`. */
const createFetch =
  (send: (url: string, init: Outgoing) => Promise<Response>): FetchFunction =>
  async (url, init) =>
    withRetryAfter(await send(String(url), { ...init, body: outgoingBody(init?.body) }));
