import { afterEach, expect, test, vi } from "vitest";
import { printHealth } from "../../src/app/command-line/health.ts";
import { askHealth, healthOf, running, serveHealth } from "../../src/app/health.ts";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  vi.restoreAllMocks();
});

const metrics = { contentType: "text/plain; version=0.0.4", text: async () => "onrecord_open 1\n" };

/** A bot whose parts are these; answers its port. */
const serve = async (parts: Record<string, string>): Promise<number> => {
  const { port, stop } = await serveHealth(0, () => healthOf(parts), metrics);
  stops.push(stop);
  return port;
};

const printed = () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  return lines;
};

test("a bot is healthy if all of its parts run", async () => {
  const port = await serve({ slack: running, database: running });
  expect(await askHealth(port)).toEqual({
    isHealthy: true,
    parts: { slack: "running", database: "running" },
  });
  const lines = printed();
  expect(await printHealth({ ONRECORD_HEALTH_PORT: String(port) })).toBe(0);
  expect(lines.join("")).toBe("slack: running\ndatabase: running\n");
});

test("one part that does not run makes it unhealthy: 503, and exit code 1", async () => {
  const port = await serve({ slack: running, database: "not open: the log says why" });
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(503);
  const lines = printed();
  expect(await printHealth({ ONRECORD_HEALTH_PORT: String(port) })).toBe(1);
  expect(lines.join("")).toContain("database: not open: the log says why\n");
});

test("a bot that is not ready is alive all the same", async () => {
  const port = await serve({ slack: "not running: the log says why" });
  const statusOf = async (path: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect([await statusOf("/readyz"), await statusOf("/healthz")]).toEqual([503, 200]);
});

test("Prometheus reads the metrics", async () => {
  const port = await serve({ slack: running });
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect([response.headers.get("content-type"), await response.text()]).toEqual([
    metrics.contentType,
    "onrecord_open 1\n",
  ]);
});

test("nothing else is served", async () => {
  const port = await serve({});
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
});

test("a bot that does not answer, and a port that is not set, are errors that say what to do", async () => {
  const port = await serve({});
  for (const stop of stops.splice(0)) await stop();
  await expect(askHealth(port)).rejects.toThrow(
    `Expected a bot on port ${port} of this machine; none answered`,
  );
  await expect(printHealth({})).rejects.toThrow("ONRECORD_HEALTH_PORT: expected the port");
});

test("a port that is taken is an error that names the setting", async () => {
  const port = await serve({});
  await expect(serveHealth(port, () => healthOf({}), metrics)).rejects.toThrow(
    `ONRECORD_HEALTH_PORT: expected a free port; got ${port}`,
  );
});
