import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer, json } from "node:stream/consumers";
import { z } from "zod";
import { createAbsence } from "../absence.ts";
import { answerRequest, asUsual, createFaults, jsonAnswer } from "../fault.ts";
import type { Description } from "./description.ts";
import type { FakeDiscord, RecordedRequest, SentFile } from "./fake.ts";
import { startGateway } from "./gateway.ts";
import { createChannels, guildWith, lockedThread, textChannel } from "./guild.ts";
import { ids } from "./ids.ts";
import { messageResponse } from "./messages.ts";
import { askerUser, botUser, member } from "./people.ts";
import { createPerson } from "./person.ts";
import { matchRoute, runRoute } from "./rest.ts";
import type { State } from "./state.ts";

/** What the token of the fake's only bot is. */
export const botToken = "fake.bot.token";

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

const createMessageRoute = "POST /channels/{channel_id}/messages";

const attachmentsSchema = z.looseObject({
  attachments: z.array(z.looseObject({ id: z.string(), description: z.string() })).optional(),
});

/** Starts a Discord of one bot in one server: REST version 10 and the gateway on one port of the loopback. */
export const startFakeDiscord = async (
  description: Description | null = null,
  { nowMs = Date.now, nonceMs = 5 * 60_000 }: FakeDiscordOptions = {},
): Promise<FakeDiscord> => {
  const requests: RecordedRequest[] = [];
  const problems: string[] = [];
  const files: SentFile[] = [];
  const faults = createFaults(createMessageRoute);
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
    const described = form === null ? [] : (attachmentsSchema.parse(body).attachments ?? []);
    const sent: SentFile[] = [];
    for (const [field, file] of form ?? []) {
      if (!field.startsWith("files[") || !(file instanceof File)) continue;
      const alternativeText = described.find(({ id }) => field === `files[${id}]`)?.description;
      sent.push({
        name: file.name,
        text: await file.text(),
        ...(alternativeText === undefined ? {} : { alternativeText }),
      });
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
    written: new Map(),
    channels: createChannels(),
    conversations: new Map(),
    closed: new Set(),
    nonces: new Map(),
    isMember: true,
    personFlags: 0,
    timedOutUntil: null,
    gatewayUrl: `ws://127.0.0.1:${port}`,
    nowMs,
    nonceMs,
    snowflake: createSnowflakes(nowMs),
  };
  const guild = () => (state.isMember ? guildWith(state.channels.values()) : null);
  const gateway = startGateway(server, botToken, guild, changed);

  const person = createPerson(state, gateway);

  return {
    url: `http://127.0.0.1:${port}/api`,
    gateway,
    requests,
    problems,
    messages: state.messages,
    files,
    ...person,
    fail: (method, route, ...more) => faults.fail(`${method} ${route}`, ...more),
    onPost: faults.onPost,
    forgetNonces: () => state.nonces.clear(),
    say(channel, content, author = askerUser) {
      const message = messageResponse(state.snowflake(), channel, { content, flags: 0, components: [] });
      state.messages.push({ ...message, author });
    },
    addChannel(id, name) {
      const channel = textChannel(id, name);
      state.channels.set(id, channel);
      gateway.announce("CHANNEL_CREATE", channel);
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
    invite() {
      state.isMember = true;
      gateway.announce("GUILD_CREATE", guild());
    },
    timeOut(until) {
      state.timedOutUntil = String(until);
      const told = { ...member(botUser, [], state.timedOutUntil), guild_id: ids.guild };
      gateway.announce("GUILD_MEMBER_UPDATE", told);
    },
    setPerson(flags) {
      state.personFlags = flags;
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
    },
    forgetMessages() {
      state.messages.length = 0;
      state.written.clear();
      state.nonces.clear();
    },
    ...createAbsence(server),
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
