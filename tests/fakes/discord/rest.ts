import type { IncomingMessage } from "node:http";
import { channels, ids, messageResponse, nextId, type StoredMessage, thread } from "./payloads.ts";
import { commandsProblem, messageProblem, readCommands, readMessage, type SentCommand } from "./rules.ts";

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
}

export interface RegisteredCommand extends SentCommand {
  readonly id: string;
}

/** Everything that the fake remembers. */
export interface State {
  /** By guild id, or `null` for those that are registered everywhere. */
  readonly commands: Map<string | null, readonly RegisteredCommand[]>;
  readonly interactions: Map<string, Interaction>;
  readonly messages: StoredMessage[];
  readonly gatewayUrl: string;
}

export interface Request {
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
export const invalid = (reason: string): Answer => ({
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

const answerInteraction = (state: State, [id, token]: readonly string[], body: unknown): Answer => {
  const interaction = state.interactions.get(token ?? "");
  if (interaction === undefined || interaction.id !== id) return failed(404, 10_062, "Unknown interaction");
  interaction.callbacks += 1;
  if (interaction.replies.length > 0)
    return failed(400, 40_060, "Interaction has already been acknowledged.");
  const data = typeof body === "object" && body !== null && "data" in body ? body.data : null;
  const refused = refusedMessage(data);
  if (refused !== null) return refused;
  interaction.replies.push(messageResponse(nextId(), ids.text, readMessage(data)));
  return { status: 204, body: null };
};

const followUp = (state: State, token: string, body: unknown): Answer => {
  const interaction = state.interactions.get(token);
  if (interaction === undefined || interaction.replies.length === 0)
    return failed(404, 10_015, "Unknown Webhook");
  const refused = refusedMessage(body);
  if (refused !== null) return refused;
  const message = messageResponse(nextId(), ids.text, readMessage(body));
  interaction.replies.push(message);
  return ok(message);
};

const getChannel = (id: string): Answer => {
  const channel = id === ids.thread ? thread : channels.find((one) => one.id === id);
  if (channel !== undefined) return ok(channel);
  return id === ids.hidden ? failed(403, 50_001, "Missing Access") : failed(404, 10_003, "Unknown Channel");
};

const createMessage = (state: State, channelId: string, body: unknown): Answer => {
  const found = getChannel(channelId);
  if (found.status !== 200) return found;
  if (channelId === ids.readOnly) return failed(403, 50_013, "Missing Permissions");
  const refused = refusedMessage(body);
  if (refused !== null) return refused;
  const sent = readMessage(body);
  const earlier = state.messages.find(
    ({ channel_id, nonce }) => channel_id === channelId && nonce === sent.nonce,
  );
  if (sent.enforce_nonce === true && sent.nonce !== undefined && earlier !== undefined) return ok(earlier);
  const message = messageResponse(nextId(), channelId, sent);
  state.messages.push(message);
  return ok(message);
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
    run: (state, { parameters: [, token = ""], body }) => followUp(state, token, body),
  },
  { method: "GET", route: "/channels/{channel_id}", run: (_, { parameters: [id = ""] }) => getChannel(id) },
  {
    method: "GET",
    route: "/channels/{channel_id}/messages",
    run: (state, { parameters: [id] }) =>
      ok(
        state.messages
          .filter(({ channel_id }) => channel_id === id)
          .map(({ nonce: _, ...message }) => message),
      ),
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
