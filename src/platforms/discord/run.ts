import { type ClientOptions, DiscordAPIError, Routes } from "discord.js";
import { z } from "zod";
import { isUsedIn, notUsedOutcome, notUsedProblem } from "../../ask/access/allowed-channels.ts";
import { OnrecordError } from "../../base/errors.ts";
import type { ConnectedPlatform, PostingHost } from "../shared/platform.ts";
import { restOptions, tokenRefused } from "./connection.ts";
import { discordChannelProblem } from "./doctor/channel-problem.ts";
import { type Listening, listenToDiscord } from "./in/listen.ts";
import { discordLimits } from "./limits.ts";
import { discordReasonOf, mayPassOnDiscord } from "./out/failure.ts";
import { findOnDiscord } from "./out/find.ts";
import { type DiscordPosting, postToDiscord } from "./out/post.ts";
import { createPostingRest, type PostingRest } from "./out/posting-rest.ts";
import { discordConversationWith, discordManagersOf, tellOnDiscord } from "./people/people.ts";
import { createOnlooker, sightByAsking } from "./people/sight.ts";
import { type DiscordSettings, isDiscordId } from "./settings.ts";

const user = z.looseObject({ id: z.string() });

/** Which bot the token belongs to. A wrong token is reported at once, and never shown. */
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

/**
 * Posts to Discord by requests alone. Only `listen` opens a connection, over which Discord hands out what people ask.
 * `overrides` are for tests, which must not wait.
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
  const onlooker = createOnlooker(settings.token, restOptions(settings, log));
  const asking = sightByAsking(onlooker, botId);
  let listening: Listening | null = null;
  const posting: DiscordPosting = {
    get sight() {
      return listening?.sight() ?? asking;
    },
    botId,
    rest,
    lines,
  };
  /** Threads are as used as the channel that they are in. */
  const isUsed = async (id: string): Promise<boolean> => {
    const { channels } = settings;
    if (isUsedIn(channels, id)) return true;
    const seen = isDiscordId(id) ? await posting.sight.look(id).catch(() => null) : null;
    const channel = seen?.channel ?? null;
    const parentId = channel?.isThread() === true ? channel.parentId : null;
    return channel?.isDMBased() === true || isUsedIn(channels, parentId);
  };
  return {
    pace: discordLimits.pace,
    tryPermission: null,
    channelProblem: async (channel, language) =>
      (await isUsed(channel))
        ? discordChannelProblem(posting.sight, channel, language)
        : notUsedProblem(language, "DISCORD_CHANNELS"),
    post: async (post) =>
      (await isUsed(post.channel)) ? postToDiscord(posting, post) : notUsedOutcome("DISCORD_CHANNELS"),
    find: (channel, deliveryId, since) => findOnDiscord(posting, channel, deliveryId, since),
    managersOf: (channel) => discordManagersOf(posting.sight, channel),
    conversationWith: async (person) => {
      if (!isDiscordId(person)) return { problem: "not a user id", retry: false };
      try {
        return { channel: await discordConversationWith(onlooker.rest, person) };
      } catch (error) {
        return { problem: discordReasonOf(error), retry: mayPassOnDiscord(error) };
      }
    },
    tell: (person, answer) => tellOnDiscord(onlooker.rest, lines, person, answer),
    async listen(host) {
      listening = await listenToDiscord(settings, host, overrides);
    },
    async stop() {
      await listening?.stop();
      await rest.close();
      await onlooker.destroy();
    },
  };
};
