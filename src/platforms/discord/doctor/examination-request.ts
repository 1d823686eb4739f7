import type { RouteLike } from "discord.js";
import { createRetryingFetch } from "../../shared/doctor/retrying-fetch.ts";
import { discordLimits } from "../limits.ts";
import type { DiscordSettings } from "../settings.ts";

/** What Discord answered. */
export interface ExaminationResponse {
  readonly status: number;
  /** Its `Date` header. */
  readonly date: string | null;
  /** Null where it is no JSON, as a page of something in between. */
  readonly body: unknown;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Asks Discord for something, with the bot's token. Rejects where nothing comes back. */
export type ExaminationRequest = (route: RouteLike, query?: string) => Promise<ExaminationResponse>;

/** One request at a time: discord.js would wait out a rate limit for ever, and forget the token at a 401. */
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
      body: parsed(await response.text()),
    };
  };
};

/** Whether Discord itself said no: no outage, and no limit that passes. */
export const isRefused = ({ status }: ExaminationResponse): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;
