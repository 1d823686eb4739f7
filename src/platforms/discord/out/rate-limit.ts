import type { RateLimitData } from "discord.js";
import type { Logger } from "../../../base/logger.ts";

// Longer than this, nobody waits for an answer any more, and a digest is better tried again later.
const longestWaitMs = 10_000;

/**
 * Logs each rate limit, which discord.js would wait out silently and for ever, and says whether to give up instead.
 * One without a time to wait would be tried again at once, over and over.
 */
export const givesUpOnRateLimit =
  (log: Logger) =>
  ({ method, route, retryAfter, scope }: RateLimitData): boolean => {
    const givesUp = !(retryAfter > 0) || retryAfter > longestWaitMs;
    log.warn(
      { method, route, retryAfterMs: retryAfter, scope },
      givesUp ? "Discord's rate limit is too long to wait for." : "Waiting for Discord's rate limit.",
    );
    return givesUp;
  };
