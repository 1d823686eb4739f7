import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { createTraces } from "../../../src/app/traces/traces.ts";
import { createDelivery } from "../../../src/digests/schedules/plan.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { libraryOf, summit } from "../../library.ts";
import { shippedCommands } from "../../platforms/host.ts";
import { newStore } from "../../platforms/test-store.ts";

const now = () => Temporal.Instant.from("2026-06-02T08:30:40Z");
const log = { debug() {}, info() {}, warn() {}, error() {} };

const attributes = z.array(z.object({ key: z.string(), value: z.looseObject({ stringValue: z.string() }) }));
const sentSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.looseObject({ attributes }),
      scopeSpans: z.array(
        z.looseObject({
          spans: z.array(
            z.looseObject({
              name: z.string(),
              attributes,
              startTimeUnixNano: z.coerce.bigint(),
              endTimeUnixNano: z.coerce.bigint(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A collector on the loopback, which keeps what it gets. */
const startCollector = async () => {
  const bodies: z.infer<typeof sentSchema>[] = [];
  const raw: string[] = [];
  const server = createServer(async (request, response) => {
    const body: unknown = await json(request);
    raw.push(`${request.url} ${JSON.stringify(body)}`);
    bodies.push(sentSchema.parse(body));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/v1/traces`, bodies, raw };
};

const valuesOf = (written: z.infer<typeof attributes>) =>
  Object.fromEntries(written.map(({ key, value }) => [key, value.stringValue]));

test("each answer and each delivery is a span, without people, channels and texts", async () => {
  const collector = await startCollector();
  const names = ["who", "search"];
  const traces = createTraces({ url: collector.url, serviceName: "desk", version: "1.0.0", commands: names });
  const ask = traces.ask(
    createTestAsk({ commands: shippedCommands, library: () => libraryOf(summit), now, log }),
  );
  await ask.line("who ada stone", askerOf("en", { user: "U7654321" }));
  await ask.line("/nonsense confidential", askerOf("en"));
  const ledger = traces.ledger((await newStore()).ledger);
  const delivery = createDelivery({
    subscription: "slack:C1/secret name",
    slot: "2026-06-02T08:30",
    scheduled: true,
    plannedAt: now(),
  });
  await ledger.claim(delivery, { by: "a/1", now: now(), until: now().add({ seconds: 60 }) });
  await ledger.settle(delivery.id, { state: "posted", facts: [], watermark: null }, "a/1", now());
  await traces.stop();
  const resources = collector.bodies.flatMap(({ resourceSpans }) => resourceSpans);
  const spans = resources.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  expect(valuesOf(resources[0]?.resource.attributes ?? [])).toMatchObject({
    "service.name": "desk",
    "service.version": "1.0.0",
  });
  expect(spans.map(({ name, attributes: all }) => [name, valuesOf(all)])).toEqual([
    ["answer", { "onrecord.command": "who", "onrecord.platform": "slack" }],
    ["answer", { "onrecord.command": "other", "onrecord.platform": "slack" }],
    ["delivery", { "onrecord.state": "posted" }],
  ]);
  expect(spans.every(({ startTimeUnixNano: from, endTimeUnixNano: to }) => from <= to)).toBe(true);
  expect(collector.raw.join("\n")).toMatch(/^\/v1\/traces /u);
  expect(collector.raw.join("\n")).not.toMatch(/\bada\b|U7654321|confidential|C1|secret/u);
});

test("a collector that does not answer holds up neither answers nor the end", async () => {
  const traces = createTraces({
    url: "http://127.0.0.1:9/v1/traces",
    serviceName: "desk",
    version: "1.0.0",
    commands: ["who"],
  });
  const ask = traces.ask(
    createTestAsk({ commands: shippedCommands, library: () => libraryOf(summit), now, log }),
  );
  expect((await ask.line("who ada stone", askerOf("en"))).answer.summary).toContain("Ada Stone");
  await traces.stop();
});
