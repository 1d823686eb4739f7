import { type Channel, Client, type GuildMember } from "discord.js";
import { isUsedIn, notUsedProblem } from "../../access/allowed-channels.ts";
import { type ChannelSight, channelFinding } from "../../doctor/channel-finding.ts";
import type { UsedChannel } from "../../doctor/channel-use.ts";
import type { Finding } from "../../doctor/finding.ts";
import { inTurn, type Turns } from "../../doctor/in-turn.ts";
import { idProblem, problemIn, problemOfFailure } from "./channel-problem.ts";
import { reasonOf } from "./failure.ts";
import { limits } from "./limits.ts";
import type { DiscordSettings } from "./settings.ts";

const mostWaitMs = 10_000;

/** Discord's client for its rules alone: it asks, and never connects. */
const createOnlooker = ({ apiUrl, token }: DiscordSettings): Client => {
  const client = new Client({
    intents: [],
    rest: {
      api: apiUrl,
      version: "10",
      retries: 0,
      timeout: limits.requestTimeoutMs,
      rejectOnRateLimit: ({ retryAfter }) => !(retryAfter > 0) || retryAfter > mostWaitMs,
    },
  });
  client.rest.setToken(token);
  return client;
};

interface Seen {
  readonly channel: Channel | null;
  /** The bot in the channel's server; null in a direct message. */
  readonly me: GuildMember | null;
}

/** Asks for a channel, and for all that permissions in it depend on: its server's roles, the bot's, a thread's parent. */
const look = async (client: Client, botId: string, id: string): Promise<Seen> => {
  const found = await client.channels.fetch(id, { cache: false, allowUnknownGuild: true });
  if (found === null || found.isDMBased()) return { channel: found, me: null };
  const guild = await client.guilds.fetch(found.guildId);
  const me = await guild.members.fetch(botId);
  if (found.isThread() && found.parentId !== null) await client.channels.fetch(found.parentId);
  // Now that its server is known, the channel belongs to it.
  return { channel: await client.channels.fetch(id), me };
};

/** Threads are as used as the channel that they are in. */
const isUsed = (channels: readonly string[], channel: Channel | null): boolean =>
  channel === null ||
  isUsedIn(
    { channels, isDirect: channel.isDMBased() },
    channel.id,
    channel.isThread() ? channel.parentId : null,
  );

const sightOf = async (
  client: Client,
  botId: string,
  id: string,
  channels: readonly string[],
): Promise<ChannelSight> => {
  const wrong = idProblem(id, "en");
  if (wrong !== null) return { seen: "none", why: wrong };
  try {
    const { channel, me } = await look(client, botId, id);
    if (!isUsed(channels, channel)) {
      return { seen: "unlisted", why: notUsedProblem("en", "DISCORD_CHANNELS") };
    }
    const problem = problemIn(channel, me, "en");
    return problem === null ? { seen: "open" } : { seen: "closed", why: problem };
  } catch (error) {
    const problem = problemOfFailure(error, "en");
    return problem === null ? { seen: "nothing", why: reasonOf(error) } : { seen: "none", why: problem };
  }
};

/** Looks at channels as the bot sees them, without a trace in them. */
export const examineChannels = async (
  settings: DiscordSettings,
  botId: string,
  channels: readonly UsedChannel[],
  turns: Turns,
): Promise<readonly Finding[]> => {
  const client = createOnlooker(settings);
  try {
    return await inTurn(
      channels,
      "channels",
      async (channel) => channelFinding(channel, await sightOf(client, botId, channel.id, settings.channels)),
      turns,
    );
  } finally {
    await client.destroy();
  }
};
