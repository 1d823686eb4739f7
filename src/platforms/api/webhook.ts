import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { collectBytes } from "../../base/network/collect.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { hashOfWords, type ItemContent, settingsOf } from "../../drafts/intake/source.ts";
import type { Store } from "../../store/store.ts";

export interface WebhookOptions {
  /** The secret with which a content management system signs what it sends; null if the bot accepts nothing. */
  readonly secret: string | null;
  /** Null while the database is not open. */
  store(): Promise<Store | null>;
  now(): Temporal.Instant;
}

interface WebhookAnswer {
  readonly status: number;
  readonly value: Readonly<Record<string, string>>;
}

/** An article in the formats of agencies is much shorter. */
const mostBytes = 2_000_000;

/** A signature is refused after this time, so that a request that was overheard cannot be sent again later. */
const windowMs = 5 * 60_000;

const itemSchema = z
  .looseObject({
    uri: z.string().optional(),
    id: z.string().optional(),
    headline: z.string().optional(),
    title: z.string().optional(),
  })
  .catch({});

/** Receives an article that a content management system sends to a source of the intake. It is drafted later. */
export const createWebhook =
  ({ secret, store, now }: WebhookOptions) =>
  async (request: IncomingMessage, name: string): Promise<WebhookAnswer> => {
    if (secret === null) return refuse(404, "There is nothing at this address.");
    if (request.method !== "POST") return refuse(405, "expected POST");
    const timestamp = headerOf(request, "x-onrecord-timestamp");
    if (!isNow(timestamp, now()))
      return refuse(401, "expected the current time in X-Onrecord-Timestamp, in seconds since 1970");
    const body = await collectBytes(request, mostBytes);
    if (body === null) return refuse(413, `expected at most ${mostBytes} bytes`);
    if (!isSigned(secret, timestamp, body, headerOf(request, "x-onrecord-signature")))
      return refuse(
        401,
        "expected sha256=… in X-Onrecord-Signature: the HMAC of the time, a full stop and the body",
      );
    const format = formatOf(headerOf(request, "content-type"));
    if (format === null) return refuse(415, "expected JSON or XML, by its Content-Type");
    const open = await store();
    if (open === null) return refuse(503, "The database is not open.");
    const source = (await open.intakeSources.all()).find((each) => each.name === name);
    if (source === undefined || settingsOf(source.settings)?.webhook !== true)
      return refuse(404, "intake.yaml has no source of this name with webhook: true.");
    const text = Buffer.from(body).toString("utf8");
    const read = readItem(format, text);
    if (read === null) return refuse(422, "expected a JSON object, or a list of them");
    const { identity, title } = read;
    const content: ItemContent = { as: "document", origin: `${name}.${format}`, format, text, url: null };
    const item = { identity, version: hashOfWords(text), title: title ?? name, host: null };
    await open.intakeItems.receive(name, [{ ...item, content: JSON.stringify(content) }], now());
    return { status: 202, value: { id: identity } };
  };

const refuse = (status: number, problem: string): WebhookAnswer => ({ status, value: { problem } });

/** The formats of agencies and feeds that are JSON or XML. */
const formatOf = (type: string): "json" | "xml" | null => {
  const [name = ""] = type.toLowerCase().split(";");
  if (/^application\/(?:[\w.+-]+\+)?json$/u.test(name.trim())) return "json";
  return /^(?:application|text)\/(?:[\w.+-]+\+)?xml$/u.test(name.trim()) ? "xml" : null;
};

const isNow = (timestamp: string, now: Temporal.Instant): boolean =>
  /^\d{1,12}$/u.test(timestamp) && Math.abs(Number(timestamp) * 1_000 - now.epochMilliseconds) <= windowMs;

/** Whether a signature is that of `<timestamp>.<body>`. Compares hashes in constant time, so that no part of it can be guessed. */
const isSigned = (secret: string, timestamp: string, body: Uint8Array, signature: string): boolean => {
  const right = createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");
  const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hashOf(`sha256=${right}`), hashOf(signature));
};

/**
 * What is known of an item before it is drafted: JSON formats say which article it is. Of XML, only the same words are the same item. Null if JSON is
 * damaged, or only a word or a number.
 */
const readItem = (format: "json" | "xml", text: string) => {
  const json = format === "json" ? parseJson(text) : {};
  if (typeof json !== "object" || json === null) return null;
  const { uri, id, headline, title } = itemSchema.parse(json);
  return { identity: hashOfWords(uri ?? id ?? text), title: headline ?? title ?? null };
};

const headerOf = ({ headers }: IncomingMessage, name: string): string => String(headers[name] ?? "");
