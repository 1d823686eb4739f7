import { once } from "node:events";
import type { Server } from "node:http";
import { messageOf, OnrecordError } from "../../base/errors.ts";

const loopbacks: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Throws a `config` error if others could read the secrets that are sent to an address. */
export const refuseInsecure = (variable: string, address: string): void => {
  const { protocol, hostname } = new URL(address);
  if (protocol !== "http:" || loopbacks.has(hostname)) return;
  throw new OnrecordError(
    "config",
    `${variable}: expected https://, or http:// with 127.0.0.1 or localhost. Put a reverse proxy with TLS in front of it.`,
  );
};

/**
 * The origin of an address at which people or programs reach what the bot serves. Throws a `config` error if it has a path, or if others could read
 * the secrets on their way to it.
 */
export const readOrigin = (variable: string, address: string): string => {
  const { origin, pathname } = new URL(address);
  if (pathname !== "/") throw new OnrecordError("config", `${variable}: expected an address without a path.`);
  refuseInsecure(variable, address);
  return origin;
};

/** Starts a server. Resolves to its port. Rejects with a `config` error if it cannot listen. */
export const listenAt = async (
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
  variable: string,
): Promise<number> => {
  server.requestTimeout = 30_000;
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const message = `${variable}: expected a free port; got ${port} (${messageOf(error)}).`;
    throw new OnrecordError("config", message, { cause: error });
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
};

/** Stops a server, and closes the connections that programs hold open. */
export const stopServer = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
};
