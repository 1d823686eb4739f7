import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { examineServices } from "../../../src/app/doctor/examine-services.ts";
import { listenAt, stopServer } from "../../../src/platforms/shared/served.ts";

const host = "127.0.0.1";
const signal = new AbortController().signal;

/** A server that answers every request with this; resolves to its port, and what it was sent. */
const serve = async (status: number, body: string) => {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    let sent = "";
    for await (const piece of request) sent += piece;
    requests.push(`${request.method} ${request.headers.host} ${request.url} ${sent}`.trim());
    response.writeHead(status).end(body);
  });
  const port = await listenAt(server, { host, port: 0 }, "a port");
  onTestFinished(() => stopServer(server));
  return { port, requests };
};

/** A port at which nothing listens. */
const freePort = async (): Promise<number> => {
  const server = createServer();
  const port = await listenAt(server, { host, port: 0 }, "a port");
  await stopServer(server);
  return port;
};

const description = JSON.stringify({ openapi: "3.1.0" });
const of = async (port: number, origin: string) =>
  (await examineServices({ api: { origin, host, port }, traces: null }, signal)).map(({ state, found }) => [
    state,
    found,
  ]);

test("says nothing of what is off", async () => {
  expect(await examineServices({ api: null, traces: null }, signal)).toEqual([]);
});

test("the API is checked at the bot's own address and at the public one", async () => {
  const { port, requests } = await serve(200, description);
  const own = `http://${host}:${port}`;
  expect(await of(port, own)).toEqual([["ok", `Programs with a token can read the record at ${own}.`]]);
  const asked = `GET ${host}:${port} /api/v1/openapi.json`;
  expect(requests).toEqual([asked, asked]);
  const proxy = await serve(502, "Bad gateway");
  expect(await of(port, `http://localhost:${proxy.port}`)).toEqual([
    ["failed", `The bot answers at ${own}, but not at http://localhost:${proxy.port} (HTTP 502).`],
  ]);
  expect(requests.at(-1)).toBe(`GET localhost:${proxy.port} /api/v1/openapi.json`);
  const elsewhere = await serve(200, "<h1>Welcome</h1>");
  expect(await of(elsewhere.port, own)).toEqual([
    ["failed", `Another program answers at http://${host}:${elsewhere.port} (HTTP 200).`],
  ]);
  const nobody = await freePort();
  expect(await of(nobody, "https://record.example.org")).toEqual([
    [
      "ok",
      `Programs can read the record at https://record.example.org while the bot runs. It does not answer at http://${host}:${nobody} now, so the address was not tried.`,
    ],
  ]);
});

test("the collector of traces gets an export without spans, and has to accept it", async () => {
  const tracesOf = async (port: number) =>
    (await examineServices({ api: null, traces: { url: `http://${host}:${port}/v1/traces` } }, signal)).map(
      ({ state, remedy }) => [state, remedy],
    );
  const remedy = "Start the collector, or correct OTEL_EXPORTER_OTLP_ENDPOINT. The bot works without it.";
  const collector = await serve(200, "{}");
  expect(await tracesOf(collector.port)).toEqual([["ok", null]]);
  expect(collector.requests).toEqual([`POST ${host}:${collector.port} /v1/traces {"resourceSpans":[]}`]);
  expect(await tracesOf((await serve(404, "")).port)).toEqual([["failed", remedy]]);
  expect(await tracesOf(await freePort())).toEqual([["unknown", remedy]]);
});
