import { messageOf } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { Claims as StoredClaims } from "../store/claims.ts";

/** What is done once, although a platform delivers an event twice, or to two processes. */
export interface Claims {
  /** Whether nobody has done it: where the record is not open, what is remembered in memory must do. Never rejects. */
  claim(key: string): Promise<boolean>;
  /** It was not done after all. Never rejects. */
  release(key: string): Promise<void>;
}

export const createClaims = (
  store: () => Promise<StoredClaims | null>,
  now: () => Temporal.Instant,
  log: Logger,
): Claims => {
  const failed = (error: unknown): true => {
    log.warn({}, `It could not be looked up whether something was done before: ${messageOf(error)}`);
    return true;
  };
  return {
    async claim(key) {
      try {
        return (await (await store())?.claim(key, now())) ?? true;
      } catch (error) {
        return failed(error);
      }
    },
    async release(key) {
      await store()
        .then((open) => open?.release(key))
        .catch(failed);
    },
  };
};
