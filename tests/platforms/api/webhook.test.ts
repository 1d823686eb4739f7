import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { startApi } from "./served.ts";

const secret = "0123456789abcdef0123456789abcdef";
const article = JSON.stringify({
  uri: "urn:cms:1",
  headline: "Archive opens",
  body_text: "The archive opens.",
});

const startWebhook = async (
  given: { readonly webhookSecret?: string | null; readonly isOpen?: boolean } = {},
) => {
  const api = await startApi({ webhookSecret: secret, ...given });
  const sources = [
    { name: "cms", settings: JSON.stringify({ name: "cms", webhook: true }) },
    { name: "gazette", settings: JSON.stringify({ name: "gazette", feed: "https://news.example/rss" }) },
  ];
  await api.store.intakeSources.declare(sources, true, api.clock.now);
  const send = async (
    body: string,
    {
      source = "cms",
      at = api.clock.now,
      signedBy = secret,
      signed = body,
      type = "application/json",
      method = "POST",
    } = {},
  ) => {
    const timestamp = String(Math.floor(at.epochMilliseconds / 1_000));
    const signature = createHmac("sha256", signedBy).update(`${timestamp}.${signed}`).digest("hex");
    const response = await fetch(`${api.origin}/intake/${source}`, {
      method,
      headers: {
        "content-type": type,
        "x-onrecord-timestamp": timestamp,
        "x-onrecord-signature": `sha256=${signature}`,
      },
      ...(method === "GET" ? {} : { body }),
    });
    return { status: response.status, value: await response.json() };
  };
  const counts = async () => (await api.store.intakeItems.counts()).get("cms");
  return { ...api, send, counts };
};

test("an article that a content management system signed waits to be drafted, once, and again if it changes", async () => {
  const { send, counts, store, clock } = await startWebhook();
  const first = await send(article);
  expect(first).toEqual({ status: 202, value: { id: expect.stringMatching(/^[0-9a-f]{32}$/u) } });
  expect(await send(article)).toEqual(first);
  expect(await counts()).toMatchObject({ waiting: 1 });
  expect(await send(article.replace("opens.", "closes."))).toEqual(first);
  expect(await counts()).toMatchObject({ waiting: 1 });
  const lease = { by: "A", now: clock.now, until: clock.now.add({ seconds: 60 }) };
  await store.intakeItems.take(lease);
  const [item] = await store.intakeItems.waiting(clock.now, clock.now.subtract({ hours: 1 }));
  const claimed =
    item === undefined ? null : await store.intakeItems.claim(item, clock.now.add({ hours: 1 }), lease);
  expect([claimed?.title, JSON.parse(claimed?.content ?? "{}")]).toEqual([
    "Archive opens",
    {
      as: "document",
      origin: "cms.json",
      format: "json",
      text: article.replace("opens.", "closes."),
      url: null,
    },
  ]);
});

test("nothing is accepted that was not signed with the secret, just now, for this body", async () => {
  const { send, counts, clock } = await startWebhook();
  const statuses = [
    await send(article, { signedBy: "another secret of thirty-two characters" }),
    await send(article, { signed: `${article} ` }),
    await send(article, { at: clock.now.subtract({ seconds: 301 }) }),
    await send(article, { at: clock.now.add({ seconds: 301 }) }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([401, 401, 401, 401]);
  expect(await counts()).toBeUndefined();
  expect((await send(article, { at: clock.now.subtract({ seconds: 300 }) })).status).toBe(202);
});

test("what cannot be drafted is refused: too long, another format, half an article, another source, another method", async () => {
  const { send, counts } = await startWebhook();
  const statuses = [
    await send("x".repeat(2_000_001)),
    await send(article, { type: "text/html" }),
    await send(article.slice(0, -2)),
    await send("null"),
    await send('"Archive opens"'),
    await send(article, { source: "gazette" }),
    await send(article, { source: "nothing" }),
    await send(article, { method: "GET", signed: "" }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([413, 415, 422, 422, 422, 404, 404, 405]);
  expect(await counts()).toBeUndefined();
  expect((await send("<nitf><body/></nitf>", { type: "application/xml; charset=utf-8" })).status).toBe(202);
});

test("without a secret, or while the database is not open, nothing is accepted", async () => {
  expect((await (await startWebhook({ webhookSecret: null })).send(article)).status).toBe(404);
  expect((await (await startWebhook({ isOpen: false })).send(article)).status).toBe(503);
});
