import type { Channel } from "discord.js";
import { isUsedIn, notUsedProblem } from "../../../ask/access/admission.ts";
import { type ChannelState, channelFinding } from "../../shared/doctor/channel-finding.ts";
import type { UsedChannel } from "../../shared/doctor/channel-use.ts";
import { type CheckEachOptions, checkEach } from "../../shared/doctor/check-each.ts";
import type { Finding } from "../../shared/doctor/finding.ts";
import { discordLimits } from "../limits.ts";
import { discordReasonOf } from "../out/failure.ts";
import { type ChannelLookup, createRestClient, lookupByRequests } from "../people/channel-lookup.ts";
import type { DiscordSettings } from "../settings.ts";
import { idProblem, permissionProblem, problemOfFailure } from "./channel-problem.ts";

const mostWaitMs = 10_000;

/** Checks channels with the bot's own permissions, without posting to them. */
export const examineChannels = async (
  settings: DiscordSettings,
  botId: string,
  channels: readonly UsedChannel[],
  options: CheckEachOptions,
): Promise<readonly Finding[]> => {
  const client = createRestClient(settings.token, {
    api: settings.apiUrl,
    version: "10",
    retries: 0,
    timeout: discordLimits.requestTimeoutMs,
    rejectOnRateLimit: ({ retryAfter }) => !(retryAfter > 0) || retryAfter > mostWaitMs,
  });
  const lookup = lookupByRequests(client, botId);
  try {
    return await checkEach(
      channels,
      "channels",
      async (channel) => channelFinding(channel, await channelStateOf(lookup, channel.id, settings.channels)),
      options,
    );
  } finally {
    await client.destroy();
  }
};

/** A thread is allowed if its channel is. */
const isUsed = (channels: readonly string[], channel: Channel | null): boolean =>
  channel === null ||
  channel.isDMBased() ||
  isUsedIn(channels, channel.id, channel.isThread() ? channel.parentId : null);

const channelStateOf = async (
  lookup: ChannelLookup,
  id: string,
  channels: readonly string[],
): Promise<ChannelState> => {
  const wrong = idProblem(id, "en");
  if (wrong !== null) return { state: "missing", why: wrong };
  try {
    const { channel, me } = await lookup.find(id);
    if (!isUsed(channels, channel)) {
      return { state: "unlisted", why: notUsedProblem("en", "DISCORD_CHANNELS") };
    }
    const problem = permissionProblem(channel, me, "en");
    return problem === null ? { state: "open" } : { state: "closed", why: problem };
  } catch (error) {
    const problem = problemOfFailure(error, "en");
    return problem === null
      ? { state: "unknown", why: discordReasonOf(error) }
      : { state: "missing", why: problem };
  }
};
