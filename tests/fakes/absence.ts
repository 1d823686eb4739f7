import type { Server } from "node:http";
import type { Socket } from "node:net";
import { z } from "zod";

const address = z.object({ port: z.number() });

/** Lets a server be away: it refuses connections (ECONNREFUSED), and ends those that there are. It keeps its port. */
export const createAbsence = (server: Server) => {
  let port = 0;
  // Those of web sockets too, which the server no longer counts as its own.
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  return {
    goAway(): void {
      port = address.parse(server.address()).port;
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    comeBack: (): Promise<void> =>
      new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve())),
  };
};
