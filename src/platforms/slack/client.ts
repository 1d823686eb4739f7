import { type App, LogLevel, type Logger as SlackLogger } from "@slack/bolt";
import type { FetchFunction, WebClientOptions } from "@slack/web-api";
import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { limitedResponse } from "../../base/network/limited-response.ts";
import { outgoingForm, outgoingOnce, outgoingText } from "../shared/outgoing.ts";
import { slackLimits } from "./limits.ts";
import type { SlackSettings } from "./settings.ts";

/** The options of every client of Slack's Web API, and of Bolt's. */
export const slackClientOptions = ({ apiUrl }: SlackSettings, log: Logger) =>
  ({
    slackApiUrl: apiUrl,
    logger: createBoltLogger(log),
    // The client must not retry by itself: a call can fail after Slack has stored the message.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // The client's queue must not delay a message: the permission to send it is only valid now.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    fetch: slackFetch(() => null),
    timeout: slackLimits.requestTimeoutMs,
  }) satisfies WebClientOptions;

type Outgoing = Omit<NonNullable<Parameters<FetchFunction>[1]>, "body"> & {
  readonly body: string | FormData | null;
};

/**
 * The `fetch` of every request to Slack, including those to a `response_url`. `send` may send a request in another way; if it returns null, the
 * request leaves as usual.
 */
export const slackFetch =
  (send: (url: string, init: Outgoing) => Promise<Response> | null): FetchFunction =>
  async (url, init) => {
    const outgoing = { ...init, body: outgoingBody(init?.body) };
    return withRetryAfter(await (send(String(url), outgoing) ?? fetchLimited(String(url), outgoing)));
  };

/** Cleans acknowledgements. They are HTTP responses or Socket Mode frames, and do not pass `fetch`. */
export const cleanAcknowledgements = (app: App): void => {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = (event) =>
    processEvent({ ...event, ack: (response: unknown) => event.ack(outgoingOnce(response)) });
};

/** Forwards Bolt's log lines. Its debug lines are dropped: they cost more time than the answers, and quote users. */
const createBoltLogger = (log: Logger): SlackLogger => {
  const line = (parts: unknown[]): string => `Slack: ${parts.map(messageOf).join(" ")}`;
  return {
    debug() {},
    info: (...parts) => log.debug({}, line(parts)),
    warn: (...parts) => log.warn({}, line(parts)),
    error: (...parts) => log.error({}, line(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
};

/** Cleans a request's body. Web API calls are form-encoded, with JSON in some fields; a `response_url` gets JSON. */
const outgoingBody = (body: unknown): string | FormData | null => {
  if (body instanceof FormData) return outgoingForm(body);
  if (typeof body !== "string") return null;
  if (body.startsWith("{")) return outgoingText(body);
  const fields = [...new URLSearchParams(body)].map(([name, value]) => [name, outgoingText(value)]);
  return new URLSearchParams(fields).toString();
};

const fetchLimited = async (...given: Parameters<typeof fetch>): Promise<Response> =>
  limitedResponse(await fetch(...given), slackLimits.responseBytes);

/** Slack's client treats a 429 without `Retry-After` as an unknown failure, so this adds the header. */
const withRetryAfter = async (response: Response): Promise<Response> => {
  if (response.status !== 429 || /^\d/.test(response.headers.get("retry-after") ?? "")) return response;
  const headers = { "retry-after": String(slackLimits.retryAfterSeconds) };
  return new Response(response.body, { status: response.status, headers });
};
