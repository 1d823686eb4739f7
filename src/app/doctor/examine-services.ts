import { request } from "undici";
import { messageOf } from "../../base/errors.ts";
import type { ApiSettings } from "../../platforms/api/settings.ts";
import {
  type Finding,
  failedFinding,
  okFinding,
  unknownFinding,
} from "../../platforms/shared/doctor/finding.ts";

export interface Services {
  /** Null if programs cannot read the record over HTTP. */
  readonly api: Pick<ApiSettings, "origin" | "host" | "port"> | null;
  /** The collector of traces; null if there is none. */
  readonly traces: { readonly url: string } | null;
}

const patienceMs = 5_000;
const description = "/api/v1/openapi.json";

type Answered = { readonly status: number; readonly text: string } | { readonly problem: string };

interface Request {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Checks what the bot serves to programs, and where it sends traces. Both are off if they are not set. */
export const examineServices = (
  { api, traces }: Services,
  signal: AbortSignal,
): Promise<readonly Finding[]> =>
  Promise.all([
    ...(api === null ? [] : [examineApi(api, signal)]),
    ...(traces === null ? [] : [examineTraces(traces, signal)]),
  ]);

const ask = async (url: string, signal: AbortSignal, more: Request = {}): Promise<Answered> => {
  try {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    const { statusCode: status, body } = await request(url, { ...more, signal: patience });
    return { status, text: await body.text() };
  } catch (error) {
    return { problem: messageOf(error) };
  }
};

const isDescription = (answered: Answered): boolean =>
  "text" in answered && answered.status === 200 && answered.text.includes('"openapi"');

const said = (answered: Answered): string =>
  "problem" in answered ? answered.problem : `HTTP ${answered.status}`;

/** Asks the running bot for the description of its API, first where it listens, then at the address that programs use. */
const examineApi = async (
  { origin, host, port }: NonNullable<Services["api"]>,
  signal: AbortSignal,
): Promise<Finding> => {
  const what = "api";
  const listening = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  // The bot refuses requests with another host name.
  const near = await ask(`${listening}${description}`, signal, { headers: { host: new URL(origin).host } });
  if ("problem" in near) {
    return okFinding(
      what,
      `Programs can read the record at ${origin} while the bot runs. It does not answer at ${listening} now, so the address was not tried.`,
    );
  }
  if (!isDescription(near)) {
    return failedFinding(
      what,
      `Another program answers at ${listening} (${said(near)}).`,
      "Set ONRECORD_API_PORT to a free port.",
    );
  }
  const far = await ask(`${origin}${description}`, signal);
  return isDescription(far)
    ? okFinding(what, `Programs with a token can read the record at ${origin}.`)
    : failedFinding(
        what,
        `The bot answers at ${listening}, but not at ${origin} (${said(far)}).`,
        `Let the reverse proxy pass requests for ${origin} with their Host header to ${listening}, or correct ONRECORD_API_URL.`,
      );
};

/** Sends the collector an export without spans, which it has to accept. */
const examineTraces = async (
  { url }: NonNullable<Services["traces"]>,
  signal: AbortSignal,
): Promise<Finding> => {
  const what = "traces";
  const answered = await ask(url, signal, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ resourceSpans: [] }),
  });
  const remedy = "Start the collector, or correct OTEL_EXPORTER_OTLP_ENDPOINT. The bot works without it.";
  if ("problem" in answered)
    return unknownFinding(what, `No collector answers at ${url}: ${answered.problem}`, remedy);
  return answered.status >= 200 && answered.status < 300
    ? okFinding(what, `The collector at ${url} accepts traces.`)
    : failedFinding(what, `The collector at ${url} refuses traces (${said(answered)}).`, remedy);
};
