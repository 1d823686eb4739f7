import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a server on loopback on which everything can get lost, as when a cable is pulled: nobody is told. */
export const startWire = async (port: number) => {
  let isCut = false;
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on("data", (data) => {
      if (!isCut) to.write(data);
    });
    from.on("error", () => {});
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
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
    async stop(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
};
