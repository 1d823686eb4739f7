import { messageOf } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { StoredOnceKeys } from "../store/once-keys.ts";

/** What is done once, although a platform delivers an event twice, or to two processes. */
export interface OnceKeys {
  /** Whether nobody has done it: where the record is not open, what is remembered in memory must do. Never rejects. */
  take(key: string): Promise<boolean>;
  /** It was not done after all. Never rejects. */
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
