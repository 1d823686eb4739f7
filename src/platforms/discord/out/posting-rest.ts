import { REST, type RouteLike } from "discord.js";
import type { Logger } from "../../../base/logger.ts";
import type { Post } from "../../../digests/posting.ts";
import { createFence } from "../../shared/fence.ts";
import { makeRequest, restOptions } from "../connection.ts";
import { discordLimits } from "../limits.ts";
import type { DiscordSettings } from "../settings.ts";

/** Discord's REST API without retries. */
export interface PostingRest {
  get(route: RouteLike, query: URLSearchParams): Promise<unknown>;
  /** Rejects with `HeldBack` if `mayLeave` returns false. */
  post(route: RouteLike, body: unknown, mayLeave: Post["mayLeave"]): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Discord's REST API for posts. A request can fail after Discord has stored the message, so the client must not retry by
 * itself. It reports a rate limit instead of waiting. discord.js has a queue for each channel, so channels do not block
 * each other.
 */
export const createPostingRest = (settings: DiscordSettings, log: Logger): PostingRest => {
  const fence = createFence(discordLimits.responseBytes);
  const rest = new REST({
    ...restOptions(settings, log, (url, init) => fence.send(url, init) ?? makeRequest(url, init)),
    retries: 0,
    rejectOnRateLimit: () => true,
    // The digests' own pacer limits requests. discord.js still obeys the limits that Discord's responses report.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  });
  // discord.js ends its timeout when the response begins, and drops the token after a 401.
  const requestOptions = () => {
    rest.setToken(settings.token);
    return { signal: AbortSignal.timeout(discordLimits.requestTimeoutMs) };
  };
  return {
    get: (route, query) => rest.get(route, { ...requestOptions(), query }),
    post: (route, body, mayLeave) =>
      fence.around(mayLeave, () => rest.post(route, { ...requestOptions(), body })),
    async close() {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
      await fence.close();
    },
  };
};
