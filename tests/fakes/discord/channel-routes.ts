import { PermissionFlagsBits } from "discord.js";
import { editMessage, failed, invalid, ok, refusedMessage } from "./answers.ts";
import { type Channel, directChannel, permissionsIn } from "./guild.ts";
import { ids, nextId } from "./ids.ts";
import { readMessage } from "./message-rules.ts";
import { messageResponse } from "./messages.ts";
import type { Answer, Route, State } from "./state.ts";

const unknownChannel = failed(404, 10_003, "Unknown Channel");
const missingAccess = failed(403, 50_001, "Missing Access");

const conversationWith = (state: State, id: string): string | null =>
  [...state.conversations].find(([, channel]) => channel === id)?.[0] ?? null;

/** The channel, where the bot may see it. */
const visibleChannel = (state: State, id: string): Channel | Answer => {
  if (id === ids.hidden) return missingAccess;
  const channel = state.channels.get(id);
  if (channel === undefined) return unknownChannel;
  const isSeen = state.isMember && (permissionsIn(channel) & PermissionFlagsBits.ViewChannel) !== 0n;
  return isSeen ? channel : missingAccess;
};

const getChannel = (state: State, id: string): Answer => {
  if (conversationWith(state, id) !== null) return ok(directChannel(id));
  const found = visibleChannel(state, id);
  return "status" in found ? found : ok(found);
};

const openConversation = (state: State, body: unknown): Answer => {
  const user =
    typeof body === "object" && body !== null && "recipient_id" in body ? String(body.recipient_id) : "";
  const id = state.conversations.get(user) ?? nextId();
  state.conversations.set(user, id);
  return ok(directChannel(id));
};

const refusalIn = (state: State, channelId: string): Answer | null => {
  const person = conversationWith(state, channelId);
  if (person !== null) {
    return state.closed.has(person) ? failed(403, 50_007, "Cannot send messages to this user") : null;
  }
  const found = visibleChannel(state, channelId);
  if ("status" in found) return found;
  const needed =
    channelId === ids.thread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  const isMuted = state.timedOutUntil !== null;
  return isMuted || (permissionsIn(found) & needed) === 0n
    ? failed(403, 50_013, "Missing Permissions")
    : null;
};

const createMessage = (state: State, channelId: string, body: unknown): Answer => {
  const refused = refusalIn(state, channelId) ?? refusedMessage(body);
  if (refused !== null) return refused;
  const sent = readMessage(body);
  const channel = state.channels.get(channelId);
  const mayRead =
    channel === undefined || (permissionsIn(channel) & PermissionFlagsBits.ReadMessageHistory) !== 0n;
  if (sent.message_reference !== undefined && !mayRead)
    return failed(403, 160_002, "Cannot reply without permission to read message history");
  const key = `${channelId} ${sent.nonce}`;
  const earlier = state.nonces.get(key);
  const isRemembered = earlier !== undefined && state.nowMs() - earlier.atMs < state.nonceMs;
  if (sent.enforce_nonce === true && isRemembered) return ok(earlier.message);
  const message = messageResponse(state.snowflake(), channelId, sent);
  state.messages.push(message);
  if (sent.nonce !== undefined) state.nonces.set(key, { atMs: state.nowMs(), message });
  return ok(message);
};

/** Newest first, without the nonces: https://docs.discord.com/developers/resources/message#get-channel-messages */
const listMessages = (state: State, channelId: string, query: URLSearchParams): Answer => {
  if (conversationWith(state, channelId) === null) {
    const found = visibleChannel(state, channelId);
    if ("status" in found) return found;
    if ((permissionsIn(found) & PermissionFlagsBits.ReadMessageHistory) === 0n) return ok([]);
  }
  const limit = Number(query.get("limit") ?? 50);
  if (!(limit >= 1 && limit <= 100)) return invalid("a limit from 1 to 100");
  const before = query.get("before");
  const after = query.get("after");
  if (before !== null && after !== null) return invalid("before and after exclude each other");
  const shown = state.messages
    .filter(({ channel_id }) => channel_id === channelId)
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .filter(({ id }) => after === null || BigInt(id) > BigInt(after))
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  const page = after === null ? shown.slice(0, limit) : shown.slice(-limit);
  return ok(page.map(({ nonce: _, ...message }) => message));
};

const getMessage = ({ written, messages }: State, id: string): Answer => {
  const message = written.get(id) ?? messages.find((each) => each.id === id);
  return message === undefined ? failed(404, 10_008, "Unknown Message") : ok(message);
};

/** A bot needs no permission for its own messages: https://docs.discord.com/developers/resources/message#delete-message */
const deleteMessage = ({ messages }: State, id: string): Answer => {
  const at = messages.findIndex((each) => each.id === id);
  if (at < 0) return failed(404, 10_008, "Unknown Message");
  if (messages[at]?.author.id !== ids.bot) return failed(403, 50_013, "Missing Permissions");
  messages.splice(at, 1);
  return { status: 204, body: null };
};

export const channelRoutes: readonly Route[] = [
  {
    method: "DELETE",
    route: "/channels/{channel_id}/messages/{message_id}",
    run: (state, { parameters: [, id = ""] }) => deleteMessage(state, id),
  },
  {
    method: "PATCH",
    route: "/channels/{channel_id}/messages/{message_id}",
    run(state, { parameters: [channel = "", id = ""], body }) {
      const found = getChannel(state, channel);
      return found.status === 200 ? editMessage(state.messages, id, body) : found;
    },
  },
  {
    method: "POST",
    route: "/channels/{channel_id}/typing",
    run: (state, { parameters: [id = ""] }) => refusalIn(state, id) ?? { status: 204, body: null },
  },
  {
    method: "GET",
    route: "/channels/{channel_id}",
    run: (state, { parameters: [id = ""] }) => getChannel(state, id),
  },
  {
    method: "GET",
    route: "/channels/{channel_id}/messages",
    run: (state, { parameters: [id = ""], query }) => listMessages(state, id, query),
  },
  {
    method: "GET",
    route: "/channels/{channel_id}/messages/{message_id}",
    run: (state, { parameters: [, id = ""] }) => getMessage(state, id),
  },
  {
    method: "POST",
    route: "/users/@me/channels",
    run: (state, { body }) => openConversation(state, body),
  },
  {
    method: "POST",
    route: "/channels/{channel_id}/messages",
    run: (state, { parameters: [id = ""], body }) => createMessage(state, id, body),
  },
];
