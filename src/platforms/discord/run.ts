import { type ClientOptions, DiscordAPIError, Routes } from "discord.js";
import { z } from "zod";
import { isUsedIn, notUsedOutcome, notUsedProblem } from "../../ask/access/admission.ts";
import { OnrecordError } from "../../base/errors.ts";
import type { ConnectedPlatform, PostingHost } from "../shared/platform.ts";
import { restOptions, tokenRefused } from "./connection.ts";
import { discordChannelProblem } from "./doctor/channel-problem.ts";
import { type Listening, listenToDiscord } from "./in/listen.ts";
import { discordLimits } from "./limits.ts";
import { discordReasonOf, mayRetryOnDiscord } from "./out/failure.ts";
import { findOnDiscord } from "./out/find.ts";
import { answersOfPages, type DiscordPosting, postToDiscord } from "./out/post.ts";
import { createPostingRest, type PostingRest } from "./out/posting-rest.ts";
import {
  discordLinkTo,
  fitsOnDiscord,
  removeFromDiscord,
  replaceOnDiscord,
  showsOnDiscord,
} from "./out/replace.ts";
import { createRestClient, lookupByRequests } from "./people/channel-lookup.ts";
import { discordConversationWith, discordManagersOf, tellOnDiscord } from "./people/people.ts";
import { type DiscordSettings, isDiscordId } from "./settings.ts";

const user = z.looseObject({ id: z.string() });

/**
 * Connects to Discord for posting, which only makes REST requests. `listen` also opens a gateway connection, over which
 * Discord sends commands and messages. `overrides` let tests shorten waits.
 */
export const connectDiscord = async (
  settings: DiscordSettings,
  { log, lines }: PostingHost,
  overrides: Partial<ClientOptions> = {},
): Promise<ConnectedPlatform> => {
  const rest = createPostingRest(settings, log);
  const botId = await identify(rest).catch(async (error: unknown) => {
    await rest.close();
    throw error;
  });
  const restClient = createRestClient(settings.token, restOptions(settings, log));
  const byRequests = lookupByRequests(restClient, botId);
  let listening: Listening | null = null;
  const posting: DiscordPosting = {
    get lookup() {
      return listening?.lookup() ?? byRequests;
    },
    botId,
    rest,
    lines,
  };
  /** A thread is allowed if its channel is. */
  const isUsed = async (id: string): Promise<boolean> => {
    const { channels } = settings;
    if (isUsedIn(channels, id)) return true;
    const found = isDiscordId(id) ? await posting.lookup.find(id).catch(() => null) : null;
    const channel = found?.channel ?? null;
    const parentId = channel?.isThread() === true ? channel.parentId : null;
    return channel?.isDMBased() === true || isUsedIn(channels, parentId);
  };
  return {
    pace: discordLimits.pace,
    // By the nonce of each message.
    postsOnce: true,
    edits: {
      // "All bots can make up to 50 requests per second": docs.discord.com/developers/topics/rate-limits#global-rate-limit
      pace: null,
      messagesOf: answersOfPages,
      fits: fitsOnDiscord,
      replace: (message, answer) => replaceOnDiscord(restClient.rest, lines, message, answer),
      shows: (message, answer) => showsOnDiscord(restClient.rest, lines, message, answer),
      remove: (channel, messageId) => removeFromDiscord(restClient.rest, channel, messageId),
      linkTo: (channel, messageId) => discordLinkTo(posting.lookup, channel, messageId),
    },
    tryPermission: null,
    channelProblem: async (channel, language) =>
      (await isUsed(channel))
        ? discordChannelProblem(posting.lookup, channel, language)
        : notUsedProblem(language, "DISCORD_CHANNELS"),
    post: async (post) =>
      (await isUsed(post.channel)) ? postToDiscord(posting, post) : notUsedOutcome("DISCORD_CHANNELS"),
    find: (channel, deliveryId, since) => findOnDiscord(posting, channel, deliveryId, since),
    managersOf: (channel) => discordManagersOf(posting.lookup, channel),
    conversationWith: async (person) => {
      if (!isDiscordId(person)) return { problem: "not a user id", retry: false };
      try {
        return { channel: await discordConversationWith(restClient.rest, person) };
      } catch (error) {
        return { problem: discordReasonOf(error), retry: mayRetryOnDiscord(error) };
      }
    },
    tell: (person, answer) => tellOnDiscord(restClient.rest, lines, person, answer),
    checks: {
      isEditor: async (person) => (await listening?.checks().isEditor(person)) === true,
      isIn: async (person, channel) => (await listening?.checks().isIn(person, channel)) === true,
      nameOf: async (person) => (await listening?.checks().nameOf(person)) ?? null,
    },
    async listen(host) {
      listening = await listenToDiscord(settings, host, overrides);
    },
    async stop() {
      await listening?.stop();
      await rest.close();
      await restClient.destroy();
    },
  };
};

/** Finds the bot of the token. A refused token is reported at once. The message never contains it. */
const identify = async (rest: PostingRest): Promise<string> => {
  try {
    return user.parse(await rest.get(Routes.user(), new URLSearchParams())).id;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) throw tokenRefused(error);
    throw new OnrecordError("platform", `Discord cannot be reached (${discordReasonOf(error)}).`, {
      cause: error,
    });
  }
};
