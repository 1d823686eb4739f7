import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** How a connection ends: the request never reaches the server, or the end is in the same packet as the answer. */
export type DropMoment = "before the request" | "with the answer";

const errorFields = [
  "SFATAL",
  "VFATAL",
  "C57P01",
  "Mterminating connection due to administrator command",
  "",
];
const errorText = Buffer.from(`${errorFields.join("\0")}\0`);
const errorLength = Buffer.alloc(4);
errorLength.writeInt32BE(errorText.length + 4);
/** What Postgres sends when an administrator ends a connection. */
const endedByServer = Buffer.concat([Buffer.from("E"), errorLength, errorText]);

/** An answer of Postgres ends with `ReadyForQuery`, which takes six bytes. */
const isWhole = (answer: Buffer): boolean => answer.at(-6) === "Z".charCodeAt(0);

/** A connection to a server on loopback that can be interrupted: silently, as when a cable is pulled, or so that both sides see it. */
export const startWire = async (port: number) => {
  let isCut = false;
  let isRefusing = false;
  let requests = 0;
  let drop: { readonly at: number; readonly moment: DropMoment } | null = null;
  /** Sockets of clients whose next answer is their last. */
  const ending = new Set<Socket>();
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on("data", (data: Buffer) => {
      if (isCut) return;
      if (ending.has(to) && isWhole(data)) to.end(Buffer.concat([data, endedByServer]));
      else to.write(data);
    });
    from.on("error", () => {});
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((near) => {
    if (isRefusing) {
      near.destroy();
      return;
    }
    const far = connect(port, "127.0.0.1");
    near.on("data", () => {
      requests += 1;
      if (drop === null || requests !== drop.at) return;
      if (drop.moment === "with the answer") ending.add(near);
      else near.destroy();
    });
    pass(near, far);
    pass(far, near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A server on a port has a port.");
  return {
    port: address.port,
    cut(): void {
      isCut = true;
    },
    mend(): void {
      isCut = false;
    },
    /** Ends every new connection at once. */
    refuse(): void {
      isRefusing = true;
    },
    /** The number of requests so far. */
    requests: () => requests,
    /** Ends the connection of the request with this number. Later connections work. */
    dropAt(at: number, moment: DropMoment): void {
      drop = { at, moment };
    },
    async stop(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
};
