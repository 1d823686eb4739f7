import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { createAbsence } from "../absence.ts";
import { answerRequest, createFaults, jsonAnswer } from "../fault.ts";
import { type FakeControl, postedSchema } from "./blocks.ts";
import { createResponseUrls } from "./response-urls.ts";
import { expectToldOf } from "./subscriptions.ts";
import { bot, createWorkspace, type StandingView } from "./workspace.ts";

/** A call of the Web API, with its arguments decoded. */
interface Call {
  readonly method: string;
  readonly token: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface SlashCommand {
  readonly command: string;
  readonly text: string;
  readonly trigger_id?: string;
  readonly user_id?: string;
  readonly channel_id?: string;
}

/** Where somebody uses a control: a message that they see alone or with others, or a view. */
export interface UsedAt {
  readonly message?: { readonly isEphemeral: boolean; readonly threadTs?: string };
  readonly view?: { readonly id: string; readonly type: string; readonly private_metadata?: string };
  readonly user?: string;
  readonly channel?: string;
  readonly triggerId?: string;
}

/** A request of Slack's to the app, in the form of each way to send it. */
interface Request {
  /** Of Socket Mode. */
  readonly type: "slash_commands" | "interactive" | "events_api";
  readonly payload: Readonly<Record<string, unknown>>;
}

const port = z.object({ port: z.number() });

/** What travels as JSON; all else is text. */
const structured: ReadonlySet<string> = new Set(["blocks", "files", "metadata", "unfurls", "view"]);

const decode = (body: string): Record<string, unknown> =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      structured.has(name) ? JSON.parse(value) : value,
    ]),
  );

export interface FakeSlackOptions {
  /** What time it is, in milliseconds since 1970. */
  readonly nowMs?: () => number;
}

/** An in-process Slack on loopback: Web API, Socket Mode, and the address that late answers go to. */
export const startFakeSlack = async ({ nowMs = Date.now }: FakeSlackOptions = {}) => {
  const workspace = createWorkspace(nowMs, () => origin());
  const calls: Call[] = [];
  const responses: Record<string, unknown>[] = [];
  const faults = createFaults("chat.postMessage");
  const waiting = new Set<() => void>();
  const sockets = new Set<WebSocket>();
  const downloads = new Map<string, string>();
  /** What was sent over Socket Mode and not acknowledged yet, by envelope. */
  const unacknowledged = new Map<
    string,
    { readonly envelope: string; readonly acknowledge: (payload: unknown) => void }
  >();
  let lastId = 0;
  let connections = 0;

  const changed = (): void => {
    for (const check of waiting) check();
  };

  const api = async (
    method: string,
    body: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const args = decode(body);
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? "")?.[1] ?? String(args.token ?? "");
    calls.push({ method, token, args });
    const act = () => {
      const answer =
        method === "apps.connections.open"
          ? { ok: true, url: `${origin().replace("http", "ws")}/socket` }
          : workspace.act(method, args);
      changed();
      const headers = method === "auth.test" ? { "x-oauth-scopes": [...workspace.scopes].join(",") } : {};
      return jsonAnswer(200, answer, headers);
    };
    const decision = faults.decisionOn(method, String(args.channel));
    changed();
    await answerRequest(response, act, decision);
  };

  const responseUrls = createResponseUrls();
  const newResponseUrl = (channel: string): string => `${origin()}${responseUrls.add(lastId, channel)}`;
  /** What everybody sees of a response stands in the channel, as what is posted does. */
  const respondIn = (channel: string | null, message: Record<string, unknown>) => {
    if (channel === null) return jsonAnswer(404, { ok: false, error: "used_url" });
    if (!postedSchema.safeParse({ ...message, channel }).success) {
      return jsonAnswer(400, { ok: false, error: "invalid_blocks" });
    }
    if (message.response_type === "in_channel" && message.thread_ts === undefined) {
      workspace.say(channel, String(message.text), bot.bot_id, message.metadata);
    }
    return { status: 200, headers: {}, body: "ok" };
  };

  const server = createServer(async (request, response) => {
    const body = await readText(request);
    const path = request.url ?? "";
    if (path.startsWith("/api/")) {
      await api(path.slice(5), body, request, response);
      return;
    }
    const download = downloads.get(path);
    if (download !== undefined) {
      // Only those who may read the message may have it.
      const isAllowed = request.headers.authorization?.startsWith("Bearer xoxb-") === true;
      response.writeHead(isAllowed ? 200 : 403).end(isAllowed ? download : "");
      return;
    }
    if (path.startsWith("/upload/")) {
      const headers = { "content-type": request.headers["content-type"] ?? "" };
      for (const [, file] of await new Response(body, { headers }).formData()) {
        if (file instanceof File) workspace.uploads.set(path.slice("/upload/".length), await file.text());
      }
      response.writeHead(200).end("OK");
      return;
    }
    const message: Record<string, unknown> = JSON.parse(body);
    const channel = responseUrls.use(path);
    responses.push(message);
    const act = () => {
      const answer = respondIn(channel, message);
      changed();
      return answer;
    };
    const decision = faults.decisionOn("response_url", "");
    changed();
    await answerRequest(response, act, decision);
  });
  const webSockets = new WebSocketServer({ server, path: "/socket" });
  webSockets.on("connection", (socket) => {
    sockets.add(socket);
    connections += 1;
    socket.on("close", () => {
      sockets.delete(socket);
      changed();
    });
    socket.on("message", (data) => {
      const { envelope_id: id, payload } = z
        .looseObject({ envelope_id: z.string(), payload: z.unknown().optional() })
        .parse(JSON.parse(String(data)));
      unacknowledged.get(id)?.acknowledge(payload);
      unacknowledged.delete(id);
    });
    socket.send(JSON.stringify({ type: "hello" }));
    for (const { envelope } of unacknowledged.values()) socket.send(envelope);
    changed();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const origin = (): string => `http://127.0.0.1:${port.parse(server.address()).port}`;

  const payloadOf = ({
    command,
    text,
    trigger_id,
    user_id,
    channel_id,
  }: SlashCommand): Record<string, string> => {
    lastId += 1;
    workspace.triggers.add(trigger_id ?? `trigger-${lastId}`);
    return {
      command,
      text,
      trigger_id: trigger_id ?? `trigger-${lastId}`,
      response_url: newResponseUrl(channel_id ?? "C1"),
      team_id: "T1",
      team_domain: "newsroom",
      channel_id: channel_id ?? "C1",
      channel_name: "desk",
      user_id: user_id ?? "U2",
      user_name: "reporter",
      api_app_id: "A1",
      token: "verification",
      is_enterprise_install: "false",
    };
  };

  /** What a field holds, as Slack says it. */
  const stateOf = ({ blocks }: StandingView, name: string, value: string) => {
    const field = blocks.find((one) => one.type === "input" && one.block_id === name);
    if (field?.type !== "input") throw new Error(`The form has no field ${name}.`);
    const { type } = field.element;
    return type === "plain_text_input"
      ? { type, value: value === "" ? null : value }
      : { type, selected_option: value === "" ? null : { value } };
  };
  const interactionOf = (type: string, { user, triggerId }: UsedAt) => {
    lastId += 1;
    const trigger_id = triggerId ?? `trigger-${lastId}`;
    workspace.triggers.add(trigger_id);
    return {
      type,
      trigger_id,
      user: { id: user ?? "U2", username: "reporter", name: "reporter", team_id: "T1" },
      team: { id: "T1", domain: "newsroom" },
      api_app_id: "A1",
      token: "verification",
      is_enterprise_install: false,
    };
  };

  return {
    apiUrl: `${origin()}/api/`,
    calls,
    /** What came to a response_url. */
    responses,
    /** What was posted and stands. */
    messages: workspace.messages,
    channels: workspace.channels,
    /** The scopes of the bot's token: all that there are, until a test takes one away. */
    scopes: workspace.scopes,
    people: workspace.people,
    memberships: workspace.memberships,
    ephemerals: workspace.ephemerals,
    strangers: workspace.strangers,
    say: workspace.say,
    /** Lets the next calls of a method, or the next uses of a `response_url`, go wrong, one for each fault. */
    fail: faults.fail,
    heal: faults.heal,
    /** Decides about each message that is posted, where no fault waits for it. */
    onPost: faults.onPost,
    /** Resolves as soon as a condition holds: it is looked at after every call and everything that it does. */
    until: (condition: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!condition()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    views: workspace.views,
    homes: workspace.homes,
    unfurls: workspace.unfurls,
    /** Files that were uploaded, and where they are shown. */
    files: workspace.files,
    groups: workspace.groups,
    /** A slash command as Slack sends it. */
    slashCommand: (command: SlashCommand): Request => ({
      type: "slash_commands",
      payload: payloadOf(command),
    }),
    /** Somebody uses a control. */
    press: ({ action }: FakeControl, at: UsedAt): Request => ({
      type: "interactive",
      payload: {
        ...interactionOf("block_actions", at),
        actions: [{ ...action, block_id: "b1", action_ts: String(lastId) }],
        ...(at.view === undefined
          ? {
              response_url: newResponseUrl(at.channel ?? "C1"),
              channel: { id: at.channel ?? "C1", name: "desk" },
              container: {
                type: "message",
                message_ts: "1.000001",
                channel_id: at.channel ?? "C1",
                is_ephemeral: at.message?.isEphemeral ?? false,
                ...(at.message?.threadTs === undefined ? {} : { thread_ts: at.message.threadTs }),
              },
            }
          : { view: at.view, container: { type: "view", view_id: at.view.id } }),
      },
    }),
    /** Somebody sends a form, with a value in each field. */
    submit: (view: StandingView, values: Readonly<Record<string, string>>): Request => ({
      type: "interactive",
      payload: {
        ...interactionOf("view_submission", {}),
        view: {
          ...view,
          state: {
            values: Object.fromEntries(
              Object.entries(values).map(([name, value]) => [name, { value: stateOf(view, name, value) }]),
            ),
          },
        },
      },
    }),
    /** Somebody chooses a command in the menu of a message. */
    onMessage: (
      callback_id: string,
      text: string,
      sent: readonly { readonly name: string; readonly text: string; readonly url?: string }[] = [],
    ): Request => {
      for (const file of sent) downloads.set(`/download/${encodeURIComponent(file.name)}`, file.text);
      const interaction = interactionOf("message_action", {});
      return {
        type: "interactive",
        payload: {
          ...interaction,
          callback_id,
          action_ts: "1.000001",
          message_ts: "1.000001",
          response_url: newResponseUrl("C1"),
          channel: { id: "C1", name: "desk" },
          message: {
            type: "message",
            user: "U3",
            ts: "1.000001",
            text,
            files: sent.map((file) => ({
              name: file.name,
              size: file.text.length,
              url_private_download: file.url ?? `${origin()}/download/${encodeURIComponent(file.name)}`,
            })),
          },
        },
      };
    },
    /** Somebody types into a field of a form that offers something. */
    typing: (view: StandingView, option: string, value: string): Request => ({
      type: "interactive",
      payload: {
        ...interactionOf("block_suggestion", {}),
        block_id: option,
        action_id: "value",
        value,
        view,
      },
    }),
    /** Something happened that the app is told of. */
    event: (event: Readonly<Record<string, unknown>>): Request => {
      expectToldOf(event, workspace.scopes);
      lastId += 1;
      return {
        type: "events_api",
        payload: {
          type: "event_callback",
          team_id: "T1",
          api_app_id: "A1",
          event,
          event_id: `Ev${lastId}`,
          event_time: 1,
          token: "verification",
          authorizations: [
            { enterprise_id: null, team_id: "T1", user_id: "U1", is_bot: true, is_enterprise_install: false },
          ],
        },
      };
    },
    /**
     * Sends a request over Socket Mode; resolves to the payload of its ack. What a connection has not acknowledged when
     * it ends goes over the next one.
     */
    async sendOverSocket({ type, payload }: Request): Promise<unknown> {
      lastId += 1;
      const envelope_id = `envelope-${lastId}`;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const envelope = JSON.stringify({ type, envelope_id, payload, accepts_response_payload: true });
      unacknowledged.set(envelope_id, { envelope, acknowledge: resolve });
      [...sockets].at(-1)?.send(envelope);
      return promise;
    },
    /** Sends a signed request to an HTTP receiver; resolves to its status and body. */
    async sendOverHttp(
      url: string,
      signingSecret: string,
      { type, payload }: Request,
      signedAt = Date.now(),
    ) {
      const isEvent = type === "events_api";
      const form = (): string =>
        type === "interactive"
          ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
          : new URLSearchParams(
              Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
            ).toString();
      const body = isEvent ? JSON.stringify(payload) : form();
      const timestamp = Math.floor(signedAt / 1_000);
      const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": isEvent ? "application/json" : "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": String(timestamp),
          "x-slack-signature": `v0=${signature}`,
        },
        body,
      });
      const answer = await response.text();
      return { status: response.status, body: answer === "" ? null : JSON.parse(answer) };
    },
    /** Sends nothing again that was not acknowledged. */
    forgetUnacknowledged: (): void => unacknowledged.clear(),
    /** How many Socket Mode connections are open. */
    openSockets: (): number => sockets.size,
    /** How many Socket Mode connections there have been. */
    connections: (): number => connections,
    /** Sends a frame over Socket Mode that is not sent again. */
    sendFrame: (frame: string): void => void [...sockets].at(-1)?.send(frame),
    /** Cuts every Socket Mode connection, as Slack does when it refreshes them. */
    cutSockets(): void {
      for (const socket of sockets) socket.terminate();
    },
    ...createAbsence(server),
    async stop(): Promise<void> {
      for (const socket of sockets) socket.terminate();
      webSockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;
