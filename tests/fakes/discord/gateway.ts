import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import type { guildWith } from "./guild.ts";
import { ids } from "./ids.ts";
import { botUser } from "./people.ts";

const opcodes = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

const received = z.looseObject({ op: z.number(), d: z.unknown() });
const identify = z.looseObject({ token: z.string(), intents: z.number() });
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

interface Event {
  readonly op: number;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  /** The last ones, for a client that resumes. */
  readonly events: Event[];
  sequence: number;
  socket: WebSocket | null;
}

export interface Gateway {
  /** How often a client has identified itself, and how often it resumed. */
  readonly counts: { readonly identified: number; readonly resumed: number };
  readonly intents: readonly number[];
  /** How many sockets are open. */
  connections(): number;
  /** Sends an event to the client, or keeps it for when it resumes. */
  dispatch(name: string, data: unknown): void;
  /** Sends an event where there is a client. */
  announce(name: string, data: unknown): void;
  /** Cuts the client's socket without a word. */
  cut(): void;
  /** Asks the client to connect again. */
  askToReconnect(): void;
  /** Closes the client's socket with a code. */
  closeWith(code: number): void;
  /** Forgets the session, so that it cannot be resumed. */
  forget(): void;
  close(): void;
}

/** Discord's gateway, version 10, JSON, uncompressed, one shard: https://docs.discord.com/developers/events/gateway */
export const startGateway = (
  server: Server,
  token: string,
  /** The server that the bot is in, null where it is in none. */
  guild: () => ReturnType<typeof guildWith> | null,
  changed: () => void,
): Gateway => {
  const sockets = new WebSocketServer({ server });
  const counts = { identified: 0, resumed: 0 };
  const intents: number[] = [];
  let session: Session | null = null;

  const send = (socket: WebSocket, payload: object): void => socket.send(JSON.stringify(payload));
  const dispatch = (name: string, data: unknown): void => {
    if (session === null)
      throw new Error(`Nobody has identified itself yet, so that ${name} has no receiver.`);
    session.sequence += 1;
    const event: Event = { op: opcodes.dispatch, t: name, s: session.sequence, d: data };
    session.events.push(event);
    if (session.events.length > 1_000) session.events.shift();
    if (session.socket !== null) send(session.socket, event);
  };

  const start = (socket: WebSocket, data: unknown): void => {
    const wanted = identify.parse(data);
    if (wanted.token !== token) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    counts.identified += 1;
    intents.push(wanted.intents);
    session = { id: randomUUID(), events: [], sequence: 0, socket };
    const known = guild();
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    dispatch("READY", {
      v: 10,
      user: botUser,
      guilds: known === null ? [] : [{ id: ids.guild, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: `ws://127.0.0.1:${port}`,
      application: { id: ids.application, flags: 0 },
    });
    if (known !== null) dispatch("GUILD_CREATE", known);
  };

  const goOn = (socket: WebSocket, data: unknown): void => {
    const wanted = resume.parse(data);
    if (wanted.token !== token || session?.id !== wanted.session_id) {
      send(socket, { op: opcodes.invalidSession, d: false });
      return;
    }
    counts.resumed += 1;
    session.socket = socket;
    for (const event of session.events.filter(({ s }) => s > wanted.seq)) send(socket, event);
    dispatch("RESUMED", {});
  };

  sockets.on("connection", (socket) => {
    send(socket, { op: opcodes.hello, d: { heartbeat_interval: 41_250 } });
    socket.on("close", () => {
      if (session?.socket === socket) session.socket = null;
      changed();
    });
    socket.on("message", (raw) => {
      const { op, d } = received.parse(JSON.parse(String(raw)));
      switch (op) {
        case opcodes.heartbeat:
          send(socket, { op: opcodes.heartbeatAck });
          break;
        case opcodes.identify:
          start(socket, d);
          break;
        case opcodes.resume:
          goOn(socket, d);
          break;
        case opcodes.presence:
        case opcodes.requestMembers:
          break;
        default:
          socket.close(4001, "Unknown opcode.");
      }
      changed();
    });
  });

  return {
    counts,
    intents,
    connections: () => sockets.clients.size,
    dispatch,
    announce(name, data) {
      if (session !== null) dispatch(name, data);
    },
    cut: () => session?.socket?.terminate(),
    askToReconnect() {
      if (session?.socket) send(session.socket, { op: opcodes.reconnect, d: null });
    },
    closeWith: (code) => session?.socket?.close(code),
    forget() {
      session = null;
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
