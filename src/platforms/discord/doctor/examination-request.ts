import type { RouteLike } from "discord.js";
import { parseJson } from "../../../base/text/parse-json.ts";
import { createRetryingFetch } from "../../shared/doctor/retrying-fetch.ts";
import { discordLimits } from "../limits.ts";
import type { DiscordSettings } from "../settings.ts";

/** A response of Discord. */
export interface ExaminationResponse {
  readonly status: number;
  /** The `Date` header. */
  readonly date: string | null;
  /** Null if it is not JSON, such as a proxy's error page. */
  readonly body: unknown;
}

/** Makes a GET request to Discord with the bot's token. Rejects if there is no response. */
export type ExaminationRequest = (route: RouteLike, query?: string) => Promise<ExaminationResponse>;

/** Does not use discord.js, which would wait for ever for a rate limit, and drop the token after a 401. */
export const createRequest = (
  { apiUrl, token }: DiscordSettings,
  signal: AbortSignal,
): ExaminationRequest => {
  const ask = createRetryingFetch({ requestTimeoutMs: discordLimits.requestTimeoutMs, signal });
  return async (route, query = "") => {
    const response = await ask(`${apiUrl}/v10${route}${query}`, {
      headers: { authorization: `Bot ${token}` },
    });
    return {
      status: response.status,
      date: response.headers.get("date"),
      body: parseJson(await response.text()),
    };
  };
};

/** True if Discord refused the request, which is neither an outage nor a rate limit. */
export const isRefused = ({ status }: ExaminationResponse): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;
