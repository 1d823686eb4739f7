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
  type RESTOptions,
} from "discord.js";
import { z } from "zod";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { limitedResponse } from "../../base/network/limited-response.ts";
import { outgoingForm, outgoingText } from "../shared/outgoing.ts";
import { discordLimits } from "./limits.ts";
import { givesUpOnRateLimit } from "./out/rate-limit.ts";
import type { DiscordSettings } from "./settings.ts";

/** With the gateway unreachable, or closing before it says hello, a login would never end. */
const loginTimeoutMs = 20_000;
const closeTimeoutMs = 3_000;
/** Servers of which Discord does not tell in this time are taken for unavailable, so that commands are answered. */
const waitGuildTimeoutMs = 2_000;

type MakeRequest = RESTOptions["makeRequest"];

/**
 * A form as bytes. All versions of undici in a process share one pool of connections, that of the version which was loaded first, and
 * each version takes only its own class for a form: with Slack's in the same process, a file would never leave.
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

/** As discord.js gives them. */
const headersSchema = z.record(z.string(), z.string()).default({});

/** Makes a request, and reads its answer to the end. */
export const makeRequest: MakeRequest = async (url, init) =>
  limitedResponse(
    await DefaultRestOptions.makeRequest(url, await withBytes(init)),
    discordLimits.responseBytes,
  );

/** A request as it leaves. */
const outgoing = ({ body = null, ...init }: Parameters<MakeRequest>[1]): Parameters<MakeRequest>[1] => {
  if (body instanceof FormData) return { ...init, body: outgoingForm(body) };
  return { ...init, body: typeof body === "string" ? outgoingText(body) : body };
};

/**
 * How Discord's REST API is called. The version must be separate from the address. `send` makes each request.
 */
export const restOptions = ({ apiUrl }: DiscordSettings, log: Logger, send: MakeRequest = makeRequest) => ({
  api: apiUrl,
  version: "10",
  rejectOnRateLimit: givesUpOnRateLimit(log),
  makeRequest: (...[url, init]: Parameters<MakeRequest>) => send(url, outgoing(init)),
});

const silent = (): void => {};

/**
 * Ends a client for good. Its `destroy` hangs while it identifies, and does not stop a client that is about to
 * connect again: that one asks for its session first, and is never told.
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
    "DISCORD_TOKEN: Discord refuses it. Copy it again from “Bot” in the developer portal, or reset it there.",
    { cause },
  );

const isTokenRefused = (error: unknown, closeCode: number | null): boolean =>
  closeCode === GatewayCloseCodes.AuthenticationFailed ||
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid);

/**
 * Connects to the gateway, with a new client each time: one whose login failed cannot log in again. Throws a `config`
 * error where the token is wrong, and a `platform` error where Discord cannot be reached.
 */
export const connectGateway = async (
  settings: DiscordSettings,
  log: Logger,
  overrides: Partial<ClientOptions>,
): Promise<Client<true>> => {
  const client = new Client({
    // Servers are known for the sake of permissions in their channels. Of messages Discord shows those that mention the
    // bot or are sent to it; for all others it would take a privileged intent.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, the client drops messages of conversations that it has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    waitGuildTimeout: waitGuildTimeoutMs,
    rest: restOptions(settings, log),
    ...overrides,
  });
  let closeCode: number | null = null;
  client.on(Events.Error, (error) => log.error({ err: error }, "Something failed in Discord's client."));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, "The connection to Discord failed."));
  client.on(Events.ShardReconnecting, () =>
    log.warn({}, "The connection to Discord is lost; connecting again."),
  );
  client.on(Events.ShardResume, () => log.info({}, "The connection to Discord is back."));
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
