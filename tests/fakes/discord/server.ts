import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer, json } from "node:stream/consumers";
import { z } from "zod";
import { answerRequest, asUsual, createFaults, type Fault, jsonAnswer, type OnPost } from "../fault.ts";
import type { Description } from "./description.ts";
import { type Gateway, startGateway } from "./gateway.ts";
import {
  allowed,
  askerUser,
  autocompleteInteraction,
  botUser,
  commandInteraction,
  componentInteraction,
  createChannels,
  type Doer,
  type GivenOption,
  guildWith,
  ids,
  lockedThread,
  member,
  messageCommandInteraction,
  messageResponse,
  modalInteraction,
  nextId,
  type StoredMessage,
  writtenMessage,
} from "./payloads.ts";
import { type Interaction, matchRoute, runRoute, type State } from "./rest.ts";

interface RecordedRequest {
  readonly method: string;
  readonly route: string;
  readonly parameters: readonly string[];
  readonly body: unknown;
  /** 0 where nothing was answered. */
  readonly status: number;
}

export interface FakeDiscord {
  /** For DISCORD_API_URL. */
  readonly url: string;
  readonly gateway: Gateway;
  /** In the order in which they came. */
  readonly requests: readonly RecordedRequest[];
  /** Where a request or an answer of the fake itself differs from Discord's description. */
  readonly problems: readonly string[];
  readonly messages: readonly StoredMessage[];
  /** What was attached to messages. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Gives a command as a person would: one that is registered (`who`, `digest add`), with options that it has. */
  command(
    name: string,
    options?: Readonly<Record<string, string | number>>,
    locale?: string,
    permissions?: bigint,
  ): Interaction;
  /** Uses a control of a message, by its label, as a person would; an option of a menu likewise. */
  press(message: StoredMessage, label: string, by?: Partial<By>): Interaction;
  /** Uses a control that is not in the message any more, or never was. */
  pressUnknown(message: StoredMessage, customId: string): Interaction;
  /** Sends the form that an interaction showed, with a value in each field. */
  submit(shown: Interaction, values: Readonly<Record<string, string>>, by?: Partial<By>): Interaction;
  /** Chooses a command in the menu of a message. */
  onMessage(name: string, message: StoredMessage): Interaction;
  /** Somebody types a command; the option that is named wants choices. */
  type(name: string, option: string, typed: string, others?: Readonly<Record<string, string>>): Interaction;
  /** Somebody writes in a channel, or directly to the bot. */
  write(
    content: string,
    where?: { readonly channel?: string; readonly isDirect?: boolean },
  ): { readonly id: string };
  /** Delivers an interaction once more. */
  deliverAgain(interaction: Interaction): void;
  /** Lets the next requests of a route fail, one for each fault. */
  fail(method: string, route: string, ...faults: readonly Fault[]): void;
  /** Decides about each message that is posted to a channel, where no fault waits for it. */
  onPost(decide: OnPost): void;
  /** Forgets every nonce, as Discord does after some minutes. */
  forgetNonces(): void;
  /** Puts a message into a channel that neither the bot posted nor a test needs to know. */
  say(channel: string, content: string, author?: StoredMessage["author"]): void;
  /** Deletes a channel. */
  deleteChannel(id: string): void;
  /** Takes permissions from the bot in a channel. */
  deny(channel: string, permissions: bigint): void;
  /** Locks a thread. */
  lock(thread: string): void;
  /** Removes the bot from the server. */
  kick(): void;
  /** Keeps the bot from writing anywhere in the server, as a moderator does for a while. */
  timeOut(until: Temporal.Instant): void;
  /** Lets a person take no direct messages from the bot. */
  closeConversation(user: string): void;
  /** Resolves as soon as a condition holds: it is looked at after everything that happens. */
  until(condition: () => boolean): Promise<void>;
  /** Forgets what was asked and answered so far. */
  forget(): void;
  close(): Promise<void>;
}

/** How Discord is set for somebody, and what they may do. */
interface By {
  readonly locale: string;
  readonly permissions: bigint;
}

/** What the token of the fake's only bot is. */
export const botToken = "fake.bot.token";

const optionTypes = { subcommand: 1, string: 3, number: 4 } as const;

const discordEpochMs = 1_420_070_400_000;

/** Ids of messages, which tell when they came: each is higher than the one before. */
const createSnowflakes = (nowMs: () => number): (() => string) => {
  let last = 0n;
  return () => {
    const now = BigInt(Math.floor(nowMs()) - discordEpochMs) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
};

export interface FakeDiscordOptions {
  /** What time it is, in milliseconds since 1970. */
  readonly nowMs?: () => number;
  /** How long a nonce is remembered: Discord says "the past few minutes". 0: as if all of them had passed. */
  readonly nonceMs?: number;
}

const control = z.looseObject({
  type: z.number(),
  custom_id: z.string(),
  label: z.string().optional(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })).optional(),
});

/** Everything in a message that can be pressed or chosen. */
export const controlsOf = ({ components }: StoredMessage) =>
  components
    .flatMap((row) => row.components ?? [])
    .flatMap((component) => {
      const { custom_id, type, label, options } = control.parse(component);
      return options === undefined
        ? [{ custom_id, type, label: label ?? "" }]
        : options.map((option) => ({ custom_id, type, label: option.label, values: [option.value] }));
    });

const createMessageRoute = "POST /channels/{channel_id}/messages";

/** Starts a Discord of one bot in one server: REST version 10 and the gateway on one port of the loopback. */
export const startFakeDiscord = async (
  description: Description | null = null,
  { nowMs = Date.now, nonceMs = 5 * 60_000 }: FakeDiscordOptions = {},
): Promise<FakeDiscord> => {
  const requests: RecordedRequest[] = [];
  const problems: string[] = [];
  const files: { readonly name: string; readonly text: string }[] = [];
  const faults = createFaults(createMessageRoute);
  const payloads = new Map<Interaction, object>();
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const check of waiting) check();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const type = request.headers["content-type"] ?? "";
    const isForm = type.startsWith("multipart/form-data");
    const form = isForm
      ? await new Response(await buffer(request), { headers: { "content-type": type } }).formData()
      : null;
    const hasBody = isForm || type.startsWith("application/json");
    const body: unknown =
      form !== null ? JSON.parse(String(form.get("payload_json"))) : hasBody ? await json(request) : null;
    const sent: { readonly name: string; readonly text: string }[] = [];
    for (const [field, file] of form ?? []) {
      if (field.startsWith("files[") && file instanceof File)
        sent.push({ name: file.name, text: await file.text() });
    }
    const found = matchRoute(request);
    if (found === null) {
      problems.push(`The fake has no ${request.method} ${request.url}.`);
      const notFound = jsonAnswer(404, { code: 0, message: "404: Not Found" });
      await answerRequest(response, () => notFound, asUsual);
      return;
    }
    const { method, route, parameters } = found;
    const wrong = hasBody ? (description?.request(method, route, body) ?? null) : null;
    if (wrong !== null) problems.push(wrong);
    const act = () => {
      const authorized = request.headers.authorization === `Bot ${botToken}`;
      const result = runRoute(found, { state, authorized, body });
      if (result.status === 200) files.push(...sent);
      const own = result.status === 200 ? description?.answer(method, route, 200, result.body) : null;
      if (own) problems.push(`The fake's own answer: ${own}`);
      changed();
      return jsonAnswer(result.status, result.body);
    };
    const record = { method, route, parameters, body, status: 0 };
    requests.push(record);
    const decision = faults.decisionOn(`${method} ${route}`, parameters[0] ?? "");
    changed();
    record.status = await answerRequest(response, act, decision);
  };

  const server = createServer((request, response) => {
    answer(request, response)
      .catch((error: unknown) => {
        problems.push(String(error));
        response.destroy();
      })
      .finally(changed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const state: State = {
    commands: new Map(),
    interactions: new Map(),
    messages: [],
    channels: createChannels(),
    conversations: new Map(),
    closed: new Set(),
    nonces: new Map(),
    isMember: true,
    timedOutUntil: null,
    gatewayUrl: `ws://127.0.0.1:${port}`,
    nowMs,
    nonceMs,
    snowflake: createSnowflakes(nowMs),
  };
  const guild = () => (state.isMember ? guildWith(state.channels.values()) : null);
  const gateway = startGateway(server, botToken, guild, changed);

  const begin = (on: StoredMessage | null): Interaction => {
    const interaction: Interaction = {
      id: nextId(),
      token: `token-${nextId()}`,
      replies: [],
      callbacks: 0,
      deferred: false,
      updates: false,
      isExpired: false,
      on,
      replaced: null,
      modal: null,
      choices: null,
    };
    state.interactions.set(interaction.token, interaction);
    return interaction;
  };
  const doerOf = (
    { id, token }: Interaction,
    { locale = "en-US", permissions = allowed }: Partial<By>,
  ): Doer => ({
    id,
    token,
    locale,
    permissions,
  });
  const tell = (interaction: Interaction, payload: object): Interaction => {
    payloads.set(interaction, payload);
    gateway.dispatch("INTERACTION_CREATE", payload);
    return interaction;
  };

  return {
    url: `http://127.0.0.1:${port}/api`,
    gateway,
    requests,
    problems,
    messages: state.messages,
    files,
    command(wholeName, options = {}, locale = "en-US", permissions = allowed) {
      const [name = "", subcommand] = wholeName.split(" ");
      const known = [...(state.commands.get(null) ?? []), ...(state.commands.get(ids.guild) ?? [])];
      const registered = known.find((command) => command.name === name);
      if (registered === undefined) throw new Error(`There is no command ${name} that anybody could give.`);
      const found = registered.options.find(
        (one) => one.type === optionTypes.subcommand && one.name === subcommand,
      );
      if (subcommand !== undefined && found === undefined) throw new Error(`There is no ${wholeName}.`);
      const possible = found?.options ?? registered.options;
      const given = Object.entries(options).map(([option, value]): GivenOption => {
        const type = typeof value === "number" ? optionTypes.number : optionTypes.string;
        if (!possible.some((one) => one.name === option && one.type === type)) {
          throw new Error(`${name} has no option ${option} of that type.`);
        }
        return { name: option, type, value };
      });
      const interaction = begin(null);
      const typed: readonly GivenOption[] =
        subcommand === undefined
          ? given
          : [{ name: subcommand, type: optionTypes.subcommand, options: given }];
      const doer = { ...interaction, locale, permissions };
      return tell(interaction, commandInteraction(doer, { id: registered.id, name }, typed));
    },
    press(message, label, by = {}) {
      const found = controlsOf(message).find((control) => control.label === label);
      if (found === undefined) throw new Error(`The message has no control ${label}.`);
      const interaction = begin(message);
      return tell(interaction, componentInteraction(doerOf(interaction, by), message, found));
    },
    pressUnknown(message, custom_id) {
      const interaction = begin(message);
      return tell(
        interaction,
        componentInteraction(doerOf(interaction, {}), message, { custom_id, type: 2 }),
      );
    },
    submit({ modal }, values, by = {}) {
      if (modal === null) throw new Error("No form was shown.");
      const interaction = begin(null);
      const fields = modal.components.map(({ component: { custom_id, type } }) => ({
        custom_id,
        type,
        value: values[custom_id] ?? "",
      }));
      return tell(interaction, modalInteraction(doerOf(interaction, by), modal.custom_id, fields));
    },
    onMessage(name, message) {
      const known = [...(state.commands.get(null) ?? []), ...(state.commands.get(ids.guild) ?? [])];
      const registered = known.find((command) => command.name === name);
      if (registered === undefined) throw new Error(`There is no command ${name} in the menu of a message.`);
      const interaction = begin(null);
      const doer = doerOf(interaction, {});
      return tell(interaction, messageCommandInteraction(doer, { id: registered.id, name }, message));
    },
    type(name, option, typed, others = {}) {
      const known = [...(state.commands.get(null) ?? []), ...(state.commands.get(ids.guild) ?? [])];
      const registered = known.find((command) => command.name === name);
      if (registered === undefined) throw new Error(`There is no command ${name} that anybody could give.`);
      const interaction = begin(null);
      const options = [
        ...Object.entries(others).map(([other, value]) => ({ name: other, type: 3, value })),
        { name: option, type: 3, value: typed, focused: true },
      ];
      return tell(
        interaction,
        autocompleteInteraction(doerOf(interaction, {}), { id: registered.id, name }, options),
      );
    },
    write(content, { channel = ids.text, isDirect = false } = {}) {
      const message = writtenMessage(state.snowflake(), channel, content, isDirect);
      gateway.dispatch("MESSAGE_CREATE", message);
      return message;
    },
    deliverAgain: (interaction) => gateway.dispatch("INTERACTION_CREATE", payloads.get(interaction)),
    fail: (method, route, ...more) => faults.fail(`${method} ${route}`, ...more),
    onPost: faults.onPost,
    forgetNonces: () => state.nonces.clear(),
    say(channel, content, author = askerUser) {
      const message = messageResponse(state.snowflake(), channel, { content, flags: 0, components: [] });
      state.messages.push({ ...message, author });
    },
    deleteChannel(id) {
      const channel = state.channels.get(id);
      state.channels.delete(id);
      gateway.announce("CHANNEL_DELETE", channel);
    },
    deny(id, permissions) {
      const channel = state.channels.get(id);
      if (channel === undefined) throw new Error(`There is no channel ${id}.`);
      const overwrites = [{ id: ids.guild, type: 0, allow: "0", deny: String(permissions) }];
      state.channels.set(id, { ...channel, permission_overwrites: overwrites });
      gateway.announce("CHANNEL_UPDATE", state.channels.get(id));
    },
    lock(id) {
      const channel = state.channels.get(id);
      if (channel === undefined) throw new Error(`There is no channel ${id}.`);
      state.channels.set(id, lockedThread(channel));
      gateway.announce("THREAD_UPDATE", state.channels.get(id));
    },
    kick() {
      state.isMember = false;
      gateway.announce("GUILD_DELETE", { id: ids.guild });
    },
    timeOut(until) {
      state.timedOutUntil = String(until);
      const told = { ...member(botUser, [], state.timedOutUntil), guild_id: ids.guild };
      gateway.announce("GUILD_MEMBER_UPDATE", told);
    },
    closeConversation: (user) => void state.closed.add(user),
    until: (condition) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!condition()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    forget() {
      requests.length = 0;
      state.interactions.clear();
      payloads.clear();
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
