import { messageOf } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { StoredOnceKeys } from "../store/once-keys.ts";

/** Makes sure that work is done once, even if a platform delivers an event twice, or to two processes. */
export interface OnceKeys {
  /** True for the first caller. If the database is not open, only this process is checked. Never rejects. */
  take(key: string): Promise<boolean>;
  /** Frees a key, because the work was not done. Never rejects. */
  release(key: string): Promise<void>;
}

export const createOnceKeys = (
  store: () => Promise<StoredOnceKeys | null>,
  now: () => Temporal.Instant,
  log: Logger,
): OnceKeys => {
  const failed = (error: unknown): true => {
    log.warn({}, `It could not be looked up whether something was done before: ${messageOf(error)}`);
    return true;
  };
  return {
    async take(key) {
      try {
        return (await (await store())?.take(key, now())) ?? true;
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
