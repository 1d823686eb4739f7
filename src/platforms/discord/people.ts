import { randomBytes } from "node:crypto";
import {
  type AnyThreadChannel,
  type Client,
  type DMChannel,
  Events,
  type NonThreadGuildBasedChannel,
  type REST,
  Routes,
} from "discord.js";
import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import type { KeptLines } from "../../controls/control-id.ts";
import { reasonOf } from "./failure.ts";
import { limits } from "./limits.ts";
import { pagesOfAnswer } from "./post.ts";
import { renderPage } from "./render.ts";
import { isDiscordId } from "./settings.ts";

/** Who owned the servers of channels that are gone, by channel: nobody else can be told of them. */
const ownersOfGone = new WeakMap<Client, Map<string, string>>();

const mostGone = 10_000;

/** Takes note of channels that are deleted from now on, the last of them. */
export const rememberGoneChannels = (client: Client<true>): void => {
  const owners = new Map<string, string>();
  ownersOfGone.set(client, owners);
  const note = (channel: DMChannel | NonThreadGuildBasedChannel | AnyThreadChannel): void => {
    if (channel.isDMBased()) return;
    owners.set(channel.id, channel.guild.ownerId);
    const [oldest] = owners.keys();
    if (owners.size > mostGone && oldest !== undefined) owners.delete(oldest);
  };
  client.on(Events.ChannelDelete, note);
  client.on(Events.ThreadDelete, note);
};

/** Who owns the server that the channel is in, or was. */
export const managersOf = async (client: Client<true>, id: string): Promise<readonly string[]> => {
  const owner = ownersOfGone.get(client)?.get(id);
  if (owner !== undefined) return [owner];
  try {
    const channel = await client.channels.fetch(id);
    return channel === null || channel.isDMBased() ? [] : [channel.guild.ownerId];
  } catch {
    return [];
  }
};

const conversation = z.looseObject({ id: z.string() });

/** The channel in which the bot and a person write to each other. */
export const conversationWith = async (rest: REST, user: string): Promise<string> =>
  conversation.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } })).id;

/** Sends a person a direct message; resolves to why it could not be sent, or null. */
export const tell = async (
  client: Client<true>,
  lines: Pick<KeptLines, "keep">,
  user: string,
  answer: Answer,
): Promise<string | null> => {
  if (!isDiscordId(user)) return "not a user id";
  const { rest } = client;
  try {
    const id = await conversationWith(rest, user);
    for (const page of pagesOfAnswer(answer, lines)) {
      // discord.js repeats a request that failed: with a nonce of its own, its message stands once.
      const nonce = randomBytes(16).toString("base64url").slice(0, limits.message.nonceCharacters);
      const body = { ...renderPage(page, { ephemeral: false }), nonce, enforce_nonce: true };
      await rest.post(Routes.channelMessages(id), { body });
    }
    return null;
  } catch (error) {
    return reasonOf(error);
  }
};
