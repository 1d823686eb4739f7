import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { messageSchema } from "./blocks.ts";

/** A call of the Web API, with its arguments decoded. */
export interface Call {
  readonly method: string;
  readonly token: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What the fake does instead of answering a call as Slack would. `acted` is what it has stored by then. */
export type Fault =
  /** Answers as Slack would: to let a first call pass before the one that goes wrong. */
  | { readonly fault: "none" }
  | { readonly fault: "error"; readonly error: string }
  | { readonly fault: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Does what was asked, and cuts the connection before the answer. */
  | { readonly fault: "act-then-drop" };

export interface SlashCommand {
  readonly command: string;
  readonly text: string;
  readonly trigger_id?: string;
}

const port = z.object({ port: z.number() });

const decode = (body: string): Record<string, unknown> =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );

/** An in-process Slack on loopback: Web API, Socket Mode, and the address that late answers go to. */
export const startFakeSlack = async () => {
  const calls: Call[] = [];
  const responses: Record<string, unknown>[] = [];
  const messages: Record<string, unknown>[] = [];
  const faults = new Map<string, Fault[]>();
  const channels = new Map<string, Record<string, unknown>>();
  const sockets = new Set<WebSocket>();
  const acks = new Map<string, (payload: unknown) => void>();
  let connected = Promise.withResolvers<void>();
  let lastTs = 1_700_000_000;
  let lastId = 0;

  const act = (method: string, args: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    switch (method) {
      case "auth.test":
        return { ok: true, bot_id: "B1", user_id: "U1", team: "Newsroom", team_id: "T1" };
      case "apps.connections.open":
        return { ok: true, url: `${origin().replace("http", "ws")}/socket` };
      case "conversations.info": {
        const channel = channels.get(String(args.channel));
        return channel === undefined ? { ok: false, error: "channel_not_found" } : { ok: true, channel };
      }
      case "chat.postMessage": {
        if (!channels.has(String(args.channel))) return { ok: false, error: "channel_not_found" };
        if (!messageSchema.safeParse(args).success) return { ok: false, error: "invalid_blocks" };
        lastTs += 1;
        const message = { ...args, ts: `${lastTs}.000100` };
        messages.push(message);
        return { ok: true, channel: args.channel, ts: message.ts, message };
      }
      default:
        return { ok: false, error: "unknown_method" };
    }
  };

  const api = (method: string, body: string, request: IncomingMessage, response: ServerResponse): void => {
    const args = decode(body);
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? "")?.[1] ?? String(args.token ?? "");
    calls.push({ method, token, args });
    const fault = faults.get(method)?.shift();
    const reply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(value));
    };
    switch (fault?.fault) {
      case "error":
        reply(200, { ok: false, error: fault.error });
        break;
      case "status":
        reply(fault.status, {}, fault.headers);
        break;
      case "act-then-drop":
        act(method, args);
        request.socket.destroy();
        break;
      case "none":
      case undefined:
        reply(200, act(method, args));
        break;
      default:
        fault satisfies never;
    }
  };

  const server = createServer(async (request, response) => {
    const body = await readText(request);
    const path = request.url ?? "";
    if (path.startsWith("/api/")) {
      api(path.slice(5), body, request, response);
      return;
    }
    responses.push(JSON.parse(body));
    const fault = faults.get("response_url")?.shift();
    response.writeHead(fault?.fault === "status" ? fault.status : 200).end("ok");
  });
  const webSockets = new WebSocketServer({ server, path: "/socket" });
  webSockets.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("message", (data) => {
      const { envelope_id: id, payload } = z
        .looseObject({ envelope_id: z.string(), payload: z.unknown().optional() })
        .parse(JSON.parse(String(data)));
      acks.get(id)?.(payload);
    });
    socket.send(JSON.stringify({ type: "hello" }));
    connected.resolve();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const origin = (): string => `http://127.0.0.1:${port.parse(server.address()).port}`;

  const payloadOf = ({ command, text, trigger_id }: SlashCommand): Record<string, string> => {
    lastId += 1;
    return {
      command,
      text,
      trigger_id: trigger_id ?? `trigger-${lastId}`,
      response_url: `${origin()}/response/${lastId}`,
      team_id: "T1",
      team_domain: "newsroom",
      channel_id: "C1",
      channel_name: "desk",
      user_id: "U2",
      user_name: "reporter",
      api_app_id: "A1",
      token: "verification",
      is_enterprise_install: "false",
    };
  };

  return {
    apiUrl: `${origin()}/api/`,
    calls,
    /** What came to a response_url. */
    responses,
    /** What was posted and stored. */
    messages,
    channels,
    /** Makes the next call of a method, or the next use of a `response_url`, go wrong. */
    failNext(method: string, fault: Fault): void {
      faults.set(method, [...(faults.get(method) ?? []), fault]);
    },
    /** Sends a slash command over Socket Mode; resolves to the payload of its ack. */
    async sendOverSocket(command: SlashCommand): Promise<unknown> {
      await connected.promise;
      lastId += 1;
      const envelope_id = `envelope-${lastId}`;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      acks.set(envelope_id, resolve);
      const envelope = {
        type: "slash_commands",
        envelope_id,
        payload: payloadOf(command),
        accepts_response_payload: true,
      };
      for (const socket of sockets) socket.send(JSON.stringify(envelope));
      return promise;
    },
    /** Sends a signed slash command to an HTTP receiver; resolves to its status and body. */
    async sendOverHttp(url: string, signingSecret: string, command: SlashCommand, signedAt = Date.now()) {
      const body = new URLSearchParams(payloadOf(command)).toString();
      const timestamp = Math.floor(signedAt / 1_000);
      const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": String(timestamp),
          "x-slack-signature": `v0=${signature}`,
        },
        body,
      });
      const answer = await response.text();
      return { status: response.status, body: answer === "" ? null : JSON.parse(answer) };
    },
    /** Cuts every Socket Mode connection, as Slack does when it refreshes them. */
    cutSockets(): void {
      connected = Promise.withResolvers<void>();
      for (const socket of sockets) socket.terminate();
    },
    async stop(): Promise<void> {
      for (const socket of sockets) socket.terminate();
      webSockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;
