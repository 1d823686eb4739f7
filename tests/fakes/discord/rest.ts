import type { IncomingMessage } from "node:http";
import { MessageFlags, PermissionFlagsBits } from "discord.js";
import { z } from "zod";
import {
  applicationResponse,
  botUser,
  type Channel,
  directChannel,
  guildResponse,
  ids,
  member,
  messageResponse,
  nextId,
  permissionsIn,
  type StoredMessage,
  selfResponse,
} from "./payloads.ts";
import {
  choicesProblem,
  commandsProblem,
  messageProblem,
  modalProblem,
  readChoices,
  readCommands,
  readMessage,
  readModal,
  type SentChoice,
  type SentCommand,
  type SentModal,
} from "./rules.ts";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A command that was given, and what was answered to it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** What the asker sees, in order. */
  readonly replies: StoredMessage[];
  /** How often it was answered, whether that was taken or not. */
  callbacks: number;
  /** Whether it was acknowledged, and its answer is still to come. */
  deferred: boolean;
  /** Whether what is still to come takes the place of a message. */
  updates: boolean;
  /** The message that a control was used on, which an answer may take the place of. */
  readonly on: StoredMessage | null;
  /** What the message is now, after an answer took its place. */
  replaced: StoredMessage | null;
  /** Whether its fifteen minutes are over. */
  isExpired: boolean;
  /** The form that was shown. */
  modal: SentModal | null;
  /** What was offered to somebody who types. */
  choices: readonly SentChoice[] | null;
}

interface RegisteredCommand extends SentCommand {
  readonly id: string;
}

/** Everything that the fake remembers. */
export interface State {
  /** By guild id, or `null` for those that are registered everywhere. */
  readonly commands: Map<string | null, readonly RegisteredCommand[]>;
  readonly interactions: Map<string, Interaction>;
  readonly messages: StoredMessage[];
  readonly channels: Map<string, Channel>;
  /** The conversations with people, by person. */
  readonly conversations: Map<string, string>;
  /** People who take no direct messages from the bot. */
  readonly closed: Set<string>;
  /** When each nonce came, by channel and nonce: Discord forgets it after some minutes. */
  readonly nonces: Map<string, { readonly atMs: number; readonly message: StoredMessage }>;
  /** Whether the bot is in the server. */
  isMember: boolean;
  /** Until when a moderator keeps the bot from writing. */
  timedOutUntil: string | null;
  readonly gatewayUrl: string;
  nowMs(): number;
  readonly nonceMs: number;
  /** An id for something that comes about now. */
  snowflake(): string;
}

interface Request {
  readonly method: string;
  /** With the names of its parameters, as Discord describes it. */
  readonly route: string;
  readonly parameters: readonly string[];
  readonly body: unknown;
  readonly query: URLSearchParams;
}

const failed = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});
const invalid = (reason: string): Answer => ({
  status: 400,
  body: {
    code: 50_035,
    message: "Invalid Form Body",
    errors: { _errors: [{ code: "FAKE", message: reason }] },
  },
});
const unauthorized: Answer = failed(401, 0, "401: Unauthorized");
const ok = (body: unknown): Answer => ({ status: 200, body });

const refusedMessage = (body: unknown): Answer | null => {
  const problem = messageProblem(body);
  if (problem === null) return null;
  return problem.crash ? failed(500, 0, "500: Internal Server Error") : invalid(problem.reason);
};

const getGateway = (state: State): Answer =>
  ok({
    url: state.gatewayUrl,
    shards: 1,
    session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 16 },
  });

const answered = (command: RegisteredCommand, guildId: string | null, localized: boolean) => {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, inner]) => inner !== false && (localized || !key.endsWith("_localizations")))
        .map(([key, inner]) => [key, strip(inner)]),
    );
  };
  return {
    default_member_permissions: null,
    ...(guildId === null
      ? { dm_permission: true }
      : { guild_id: guildId, contexts: null, integration_types: [0] }),
    ...Object.fromEntries(Object.entries(command).map(([key, value]) => [key, strip(value)])),
    ...(localized ? {} : { description_localizations: undefined }),
    application_id: ids.application,
    version: command.id,
  };
};

const listCommands = (state: State, guildId: string | null, query: URLSearchParams): Answer => {
  const localized = query.get("with_localizations") === "true";
  return ok((state.commands.get(guildId) ?? []).map((command) => answered(command, guildId, localized)));
};

const setCommands = (state: State, guildId: string | null, body: unknown): Answer => {
  if (guildId !== null && guildId !== ids.guild) return failed(403, 50_001, "Missing Access");
  const problem = commandsProblem(body, guildId !== null);
  if (problem !== null) return invalid(problem);
  state.commands.set(
    guildId,
    readCommands(body).map((command) => ({ ...command, id: nextId() })),
  );
  return listCommands(state, guildId, new URLSearchParams({ with_localizations: "true" }));
};

const responseTypes = { deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

const callback = z.looseObject({ type: z.number(), data: z.unknown().optional() });

const answerInteraction = (state: State, [id, token]: readonly string[], body: unknown): Answer => {
  const interaction = state.interactions.get(token ?? "");
  if (interaction === undefined || interaction.id !== id) return failed(404, 10_062, "Unknown interaction");
  interaction.callbacks += 1;
  if (interaction.replies.length > 0 || interaction.deferred)
    return failed(400, 40_060, "Interaction has already been acknowledged.");
  const { type, data = null } = callback.parse(body);
  const done: Answer = { status: 204, body: null };
  if (type === responseTypes.choices) {
    const problem = choicesProblem(data);
    if (problem !== null) return invalid(problem);
    interaction.choices = readChoices(data);
    return done;
  }
  if (type === responseTypes.modal) {
    const problem = modalProblem(data);
    if (problem !== null) return invalid(problem);
    interaction.modal = readModal(data);
    return done;
  }
  const isUpdate = type === responseTypes.update || type === responseTypes.deferredUpdate;
  if (isUpdate && interaction.on === null) return invalid("there is no message to update");
  if (type === responseTypes.deferred || type === responseTypes.deferredUpdate) {
    interaction.deferred = true;
    interaction.updates = type === responseTypes.deferredUpdate;
    return done;
  }
  const refused = refusedMessage(data);
  if (refused !== null) return refused;
  const message = messageResponse(state.snowflake(), ids.text, readMessage(data));
  if (type === responseTypes.update) interaction.replaced = message;
  interaction.replies.push(message);
  return done;
};

/** An answer takes the place of what a deferral showed; it is as private as that. */
const editOriginal = (state: State, token: string, body: unknown): Answer => {
  const interaction = state.interactions.get(token);
  if (interaction === undefined || !interaction.deferred) return failed(404, 10_008, "Unknown Message");
  const refused = refusedMessage(body);
  if (refused !== null) return refused;
  interaction.deferred = false;
  const sent = readMessage(body);
  if ((sent.flags & MessageFlags.Ephemeral) !== 0) return invalid("an edit does not say who sees a message");
  const flags = sent.flags | MessageFlags.Ephemeral;
  const message = messageResponse(state.snowflake(), ids.text, { ...sent, flags });
  interaction.replies.push(message);
  if (interaction.updates) interaction.replaced = message;
  return ok(message);
};

const followUp = (state: State, token: string, body: unknown): Answer => {
  const interaction = state.interactions.get(token);
  if (interaction === undefined || interaction.replies.length === 0)
    return failed(404, 10_015, "Unknown Webhook");
  const refused = refusedMessage(body);
  if (refused !== null) return refused;
  const message = messageResponse(state.snowflake(), ids.text, readMessage(body));
  interaction.replies.push(message);
  return ok(message);
};

/** Another message in the place of an earlier one. Who sees it was said when that was sent. */
const editMessage = (messages: StoredMessage[] | undefined, id: string, body: unknown): Answer => {
  const at = messages?.findIndex((message) => message.id === id) ?? -1;
  const before = messages?.[at];
  if (messages === undefined || before === undefined) return failed(404, 10_008, "Unknown Message");
  const refused = refusedMessage(body);
  if (refused !== null) return refused;
  const sent = readMessage(body);
  if ((sent.flags & MessageFlags.Ephemeral) !== 0) return invalid("an edit does not say who sees a message");
  const flags = sent.flags | (before.flags & MessageFlags.Ephemeral);
  const message = { ...messageResponse(id, before.channel_id, { ...sent, flags }), id };
  messages[at] = message;
  return ok(message);
};

const expired = failed(401, 50_027, "Invalid Webhook Token");

/** Answers to an interaction that came within fifteen minutes. */
const inTime =
  (run: Route["run"]): Route["run"] =>
  (state, request) =>
    state.interactions.get(request.parameters[1] ?? "")?.isExpired === true ? expired : run(state, request);

const unknownChannel = failed(404, 10_003, "Unknown Channel");
const missingAccess = failed(403, 50_001, "Missing Access");

const unknownGuild = failed(404, 10_004, "Unknown Guild");
const isIn = ({ isMember }: State, guildId: string | undefined): boolean => isMember && guildId === ids.guild;

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

interface Route {
  readonly method: string;
  readonly route: string;
  readonly open?: true;
  run(state: State, request: Request): Answer;
}

const routes: readonly Route[] = [
  { method: "GET", route: "/gateway/bot", run: getGateway },
  {
    method: "GET",
    route: "/applications/{application_id}/commands",
    run: (state, { query }) => listCommands(state, null, query),
  },
  {
    method: "PUT",
    route: "/applications/{application_id}/commands",
    run: (state, { body }) => setCommands(state, null, body),
  },
  {
    method: "GET",
    route: "/applications/{application_id}/guilds/{guild_id}/commands",
    run: (state, { parameters: [, guildId = ""], query }) => listCommands(state, guildId, query),
  },
  {
    method: "PUT",
    route: "/applications/{application_id}/guilds/{guild_id}/commands",
    run: (state, { parameters: [, guildId = ""], body }) => setCommands(state, guildId, body),
  },
  {
    method: "POST",
    route: "/interactions/{interaction_id}/{interaction_token}/callback",
    open: true,
    run: (state, { parameters, body }) => answerInteraction(state, parameters, body),
  },
  {
    method: "POST",
    route: "/webhooks/{webhook_id}/{webhook_token}",
    open: true,
    run: inTime((state, { parameters: [, token = ""], body }) => followUp(state, token, body)),
  },
  {
    method: "PATCH",
    route: "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
    open: true,
    run: inTime((state, { parameters: [, token = ""], body }) => editOriginal(state, token, body)),
  },
  {
    method: "PATCH",
    route: "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
    open: true,
    run: inTime((state, { parameters: [, token = "", id = ""], body }) =>
      editMessage(state.interactions.get(token)?.replies, id, body),
    ),
  },
  {
    method: "PATCH",
    route: "/channels/{channel_id}/messages/{message_id}",
    run: (state, { parameters: [, id = ""], body }) => editMessage(state.messages, id, body),
  },
  { method: "GET", route: "/users/@me", run: () => ok(selfResponse) },
  { method: "GET", route: "/applications/@me", run: () => ok(applicationResponse) },
  {
    method: "POST",
    route: "/channels/{channel_id}/typing",
    run: (state, { parameters: [id = ""] }) => refusalIn(state, id) ?? { status: 204, body: null },
  },
  {
    method: "GET",
    route: "/guilds/{guild_id}",
    run: (state, { parameters: [id] }) => (isIn(state, id) ? ok(guildResponse) : unknownGuild),
  },
  {
    method: "GET",
    route: "/guilds/{guild_id}/members/{user_id}",
    run: (state, { parameters: [id, userId] }) =>
      isIn(state, id) && userId === ids.bot ? ok(member(botUser, [], state.timedOutUntil)) : unknownGuild,
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

const patterns = routes.map((route) => ({
  ...route,
  pattern: new RegExp(`^/api/v10${route.route.replaceAll(/\{\w+\}/g, "([^/]+)")}$`),
}));

/** Finds the route of a request; null where the fake has none. */
export const matchRoute = ({ method = "", url = "" }: IncomingMessage) => {
  const { pathname, searchParams: query } = new URL(url, "http://fake.invalid");
  for (const { pattern, ...route } of patterns) {
    const match = route.method === method ? pattern.exec(pathname) : null;
    if (match !== null) return { ...route, query, parameters: match.slice(1).map(decodeURIComponent) };
  }
  return null;
};

/** What Discord answers to a request of somebody who brought this authorization. */
export const runRoute = (
  found: NonNullable<ReturnType<typeof matchRoute>>,
  {
    state,
    authorized,
    body,
  }: { readonly state: State; readonly authorized: boolean; readonly body: unknown },
): Answer => {
  if (found.open !== true && !authorized) return unauthorized;
  return found.run(state, { ...found, body });
};
