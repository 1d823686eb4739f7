import { REST, type RouteLike } from "discord.js";
import type { Logger } from "../../../base/logger.ts";
import type { Post } from "../../../digests/posting.ts";
import { createFence } from "../../shared/fence.ts";
import { makeRequest, restOptions } from "../connection.ts";
import { discordLimits } from "../limits.ts";
import type { DiscordSettings } from "../settings.ts";

/** Discord's REST API where each request is made once. */
export interface PostingRest {
  get(route: RouteLike, query: URLSearchParams): Promise<unknown>;
  /** Rejects with `HeldBack` if the request may not leave. */
  post(route: RouteLike, body: unknown, mayLeave: Post["mayLeave"]): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Discord's REST API for posts. A failure may come after Discord has stored the message, so that nothing is repeated
 * behind our back, and a rate limit is reported and never waited for. It holds up no other channel: discord.js queues
 * the requests of one channel, and only those.
 */
export const createPostingRest = (settings: DiscordSettings, log: Logger): PostingRest => {
  const fence = createFence(discordLimits.responseBytes);
  const rest = new REST({
    ...restOptions(settings, log, (url, init) => fence.send(url, init) ?? makeRequest(url, init)),
    retries: 0,
    rejectOnRateLimit: () => true,
    // Requests are paced where they come from. Discord's own word on its limit counts, and is kept to.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  });
  // discord.js gives up its own timeout as soon as an answer begins, and forgets the token at the first 401.
  const once = () => {
    rest.setToken(settings.token);
    return { signal: AbortSignal.timeout(discordLimits.requestTimeoutMs) };
  };
  return {
    get: (route, query) => rest.get(route, { ...once(), query }),
    post: (route, body, mayLeave) => fence.around(mayLeave, () => rest.post(route, { ...once(), body })),
    async close() {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
      await fence.close();
    },
  };
};
