import { setTimeout as sleep } from "node:timers/promises";
import {
  Client,
  type ClientOptions,
  DefaultRestOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Partials,
  type RateLimitData,
  type RESTOptions,
} from "discord.js";
import { z } from "zod";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { limitedResponse } from "../../base/network/limited-response.ts";
import { outgoingForm, outgoingText } from "../shared/outgoing.ts";
import { discordLimits } from "./limits.ts";
import type { DiscordSettings } from "./settings.ts";

/** If the gateway is unreachable, or closes before its hello, `login` never settles. */
const loginTimeoutMs = 20_000;
const closeTimeoutMs = 3_000;
/** Servers that Discord does not send within this time count as unavailable, so that commands are answered. */
const waitGuildTimeoutMs = 2_000;

type MakeRequest = RESTOptions["makeRequest"];

/** The form in which discord.js passes headers. */
const headersSchema = z.record(z.string(), z.string()).default({});

/** Makes a request, and reads the whole response. */
export const makeRequest: MakeRequest = async (url, init) =>
  limitedResponse(
    await DefaultRestOptions.makeRequest(url, await withBytes(init)),
    discordLimits.responseBytes,
  );

/**
 * Converts a form to bytes. All versions of undici in a process share the connection pool of the version loaded first, and
 * each version recognizes only its own `FormData`. If Slack's undici is loaded first, it would not send a file.
 */
const withBytes = async (init: Parameters<MakeRequest>[1]): Promise<Parameters<MakeRequest>[1]> => {
  if (!(init.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const headers = {
    ...headersSchema.parse(init.headers),
    "Content-Type": form.headers.get("content-type") ?? "",
  };
  return { ...init, headers, body: new Uint8Array(await form.arrayBuffer()) };
};

/** Cleans a request's body. */
const outgoing = ({ body = null, ...init }: Parameters<MakeRequest>[1]): Parameters<MakeRequest>[1] => {
  if (body instanceof FormData) return { ...init, body: outgoingForm(body) };
  return { ...init, body: typeof body === "string" ? outgoingText(body) : body };
};

/** The options of a client for Discord's REST API. discord.js appends the version to the address. */
export const restOptions = ({ apiUrl }: DiscordSettings, log: Logger, send: MakeRequest = makeRequest) => ({
  api: apiUrl,
  version: "10",
  rejectOnRateLimit: givesUpOnRateLimit(log),
  makeRequest: (...[url, init]: Parameters<MakeRequest>) => send(url, outgoing(init)),
});

const silent = (): void => {};

/**
 * Closes a client for good. `destroy` hangs while the client identifies, so it has a timeout. It also does not stop a
 * client that is about to reconnect: that one first reads its session info, which never resolves here.
 */
export const closeClient = async (client: Client): Promise<void> => {
  client.removeAllListeners();
  client.on(Events.Error, silent);
  await Promise.race([client.destroy().catch(silent), sleep(closeTimeoutMs, undefined, { ref: false })]);
  const never = new Promise<never>(silent);
  for (const shard of client.ws.shards.values())
    Object.defineProperty(shard, "sessionInfo", { value: never });
};

export const tokenRefused = (cause: unknown): OnrecordError =>
  new OnrecordError(
    "config",
    "DISCORD_TOKEN: Discord refuses the token. Copy it again from “Bot” in the developer portal, or reset it there.",
    { cause },
  );

const isTokenRefused = (error: unknown, closeCode: number | null): boolean =>
  closeCode === GatewayCloseCodes.AuthenticationFailed ||
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid);

/**
 * Connects to the gateway with a new client, because a client whose login failed cannot log in again. Throws a `config`
 * error if the token is wrong, and a `platform` error if Discord cannot be reached.
 */
export const connectGateway = async (
  settings: DiscordSettings,
  log: Logger,
  overrides: Partial<ClientOptions>,
): Promise<Client<true>> => {
  const client = new Client({
    // `Guilds` is needed for permissions in channels. Without the privileged intent for message content, Discord shows
    // only the content of messages that mention the bot or are sent to it.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without this, discord.js drops direct messages in conversations that it does not know yet.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    waitGuildTimeout: waitGuildTimeoutMs,
    rest: restOptions(settings, log),
    ...overrides,
  });
  let closeCode: number | null = null;
  client.on(Events.Error, (error) => log.error({ err: error }, "Error in Discord's client."));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, "The connection to Discord failed."));
  client.on(Events.ShardReconnecting, () => log.warn({}, "Lost the connection to Discord. Reconnecting."));
  client.on(Events.ShardResume, () => log.info({}, "Reconnected to Discord."));
  client.on(Events.ShardDisconnect, ({ code }) => {
    closeCode = code;
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const late = sleep(loginTimeoutMs, undefined, { ref: false }).then(() => {
    throw new Error(`no answer within ${loginTimeoutMs / 1_000} s`);
  });
  try {
    return await Promise.race([client.login(settings.token).then(() => ready), late]);
  } catch (error) {
    await closeClient(client);
    if (isTokenRefused(error, closeCode)) throw tokenRefused(error);
    throw new OnrecordError("platform", `Discord cannot be reached (${messageOf(error)}).`, { cause: error });
  }
};

// After a longer wait, an answer comes too late to be useful.
const longestWaitMs = 10_000;

/**
 * Logs each rate limit and decides if discord.js must give up: it would wait silently for any length of time, and retry
 * in a loop after a rate limit without a time.
 */
const givesUpOnRateLimit =
  (log: Logger) =>
  ({ method, route, retryAfter, scope }: RateLimitData): boolean => {
    const givesUp = !(retryAfter > 0) || retryAfter > longestWaitMs;
    log.warn(
      { method, route, retryAfterMs: retryAfter, scope },
      givesUp ? "Discord's rate limit is too long to wait for." : "Waiting for Discord's rate limit.",
    );
    return givesUp;
  };
