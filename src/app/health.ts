import { once } from "node:events";
import { createServer } from "node:http";
import { z } from "zod";
import { messageOf, OnrecordError } from "../base/errors.ts";

/** What a health check is told: `isHealthy` if every platform that is on answers, and the database is open. */
const healthSchema = z.strictObject({
  isHealthy: z.boolean(),
  /** `running`, or why not, by platform; `database` likewise. */
  parts: z.record(z.string(), z.string()),
});

export type Health = z.infer<typeof healthSchema>;

export const running = "running";

export const healthOf = (parts: Readonly<Record<string, string>>): Health => ({
  isHealthy: Object.values(parts).every((state) => state === running),
  parts: { ...parts },
});

const path = "/health";
/** Only programs on this machine, or in this container, can ask. */
const host = "127.0.0.1";
const withinMs = 4_000;

/** Answers `GET /health` with 200 or 503 on a port of this machine. Port 0 takes any; `port` says which. */
export const serveHealth = async (
  port: number,
  health: () => Health,
): Promise<{ readonly port: number; stop(): Promise<void> }> => {
  const server = createServer((request, response) => {
    if (request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    const now = health();
    response.writeHead(now.isHealthy ? 200 : 503, { "content-type": "application/json" });
    response.end(`${JSON.stringify(now)}\n`);
  });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const found = messageOf(error);
    throw new OnrecordError("config", `ONRECORD_HEALTH_PORT: expected a free port; ${port} came (${found}).`);
  }
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};

/** Asks the bot on this machine for its health. Rejects with a `config` error if it does not answer. */
export const askHealth = async (port: number): Promise<Health> => {
  try {
    const response = await fetch(`http://${host}:${port}${path}`, { signal: AbortSignal.timeout(withinMs) });
    return healthSchema.parse(await response.json());
  } catch (error) {
    throw new OnrecordError(
      "config",
      `Expected a bot that answers on port ${port} of this machine; none did (${messageOf(error)}). Start it with the same ONRECORD_HEALTH_PORT.`,
      { cause: error },
    );
  }
};
