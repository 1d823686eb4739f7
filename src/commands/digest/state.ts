import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Inline } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";

const say = messagesOf("commands", "digest/state");

/**
 * Why a digest is not posted, and what to do; null if it is active. Without a full stop. `isThere` is true if a person asks in
 * its channel, which therefore exists.
 */
export const sayState = (
  { state, schedule }: Subscription,
  language: Language,
  isThere: boolean,
): readonly Inline[] | null => {
  switch (state.state) {
    case "active":
      return null;
    case "paused":
      return state.until === null
        ? say.inline(language, "paused")
        : say.inline(language, "pausedUntil", { time: instantIn(language, state.until, schedule.timeZone) });
    case "suspended":
      return say.inline(language, isThere && state.cause === "channel-gone" ? "back" : state.cause);
    default:
      return state satisfies never;
  }
};
