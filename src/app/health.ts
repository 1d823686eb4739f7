import { createServer } from "node:http";
import { z } from "zod";
import { messageOf, OnrecordError } from "../base/errors.ts";
import { listenAt, stopServer } from "../platforms/shared/served.ts";
import type { Metrics } from "./metrics/metrics.ts";

/** The answer to a health check. `isHealthy` is true if every platform that is on is running, and the database is open. */
const healthSchema = z.strictObject({
  isHealthy: z.boolean(),
  /** For each platform and `database`: `running`, or why it is not. */
  parts: z.record(z.string(), z.string()),
});

export type Health = z.infer<typeof healthSchema>;

export const running = "running";

export const healthOf = (parts: Readonly<Record<string, string>>): Health => ({
  isHealthy: Object.values(parts).every((state) => state === running),
  parts: { ...parts },
});

/** `/health` and `/readyz` check that all parts run. `/healthz` checks only that the process answers, so that Kubernetes does not restart it when Slack is down. */
const paths = { health: ["/health", "/readyz"], alive: "/healthz", metrics: "/metrics" } as const;
/** Only programs on this machine, or in this container, can connect. */
const host = "127.0.0.1";
const withinMs = 4_000;

interface Served {
  readonly status: number;
  readonly contentType: string;
  readonly content: string;
}

const json = (status: number, value: unknown): Served => ({
  status,
  contentType: "application/json",
  content: `${JSON.stringify(value)}\n`,
});

/**
 * Answers `GET /health`, `/readyz` and `/healthz` with 200 or 503, and `/metrics` for Prometheus, on a port of this
 * machine. Port 0 means any free port; the result's `port` has its number.
 */
export const serveHealth = async (
  port: number,
  health: () => Health,
  metrics: Pick<Metrics, "contentType" | "text">,
): Promise<{ readonly port: number; stop(): Promise<void> }> => {
  const serve = async (path: string | undefined): Promise<Served | null> => {
    if (path === paths.alive) return json(200, { isAlive: true });
    if (path === paths.metrics)
      return { status: 200, contentType: metrics.contentType, content: await metrics.text() };
    if (!paths.health.some((each) => each === path)) return null;
    const now = health();
    return json(now.isHealthy ? 200 : 503, now);
  };
  const server = createServer((request, response) => {
    void serve(request.url)
      .catch((error: unknown) => json(500, { problem: messageOf(error) }))
      .then((served) => {
        if (served === null) return response.writeHead(404).end();
        return response.writeHead(served.status, { "content-type": served.contentType }).end(served.content);
      });
  });
  return {
    port: await listenAt(server, { host, port }, "ONRECORD_HEALTH_PORT"),
    stop: () => stopServer(server),
  };
};

/** Asks the bot on this machine for its health. Rejects with a `config` error if it does not answer. */
export const askHealth = async (port: number): Promise<Health> => {
  try {
    const response = await fetch(`http://${host}:${port}${paths.health[0]}`, {
      signal: AbortSignal.timeout(withinMs),
    });
    return healthSchema.parse(await response.json());
  } catch (error) {
    throw new OnrecordError(
      "config",
      `Expected a bot on port ${port} of this machine; none answered (${messageOf(error)}). Start it with the same ONRECORD_HEALTH_PORT.`,
      { cause: error },
    );
  }
};
