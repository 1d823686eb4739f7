import type { RateLimitData } from "discord.js";
import type { Logger } from "../../../base/logger.ts";

// After a longer wait, an answer comes too late to be useful.
const longestWaitMs = 10_000;

/**
 * Logs each rate limit and decides if discord.js must give up: it would wait silently for any length of time, and retry
 * in a loop after a rate limit without a time.
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
