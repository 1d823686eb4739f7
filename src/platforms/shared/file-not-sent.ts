import { OnrecordError } from "../../base/errors.ts";
import { messagesOf } from "../../base/language/messages.ts";

const say = messagesOf("platforms", "shared/file-not-sent");

/** Why a file is not there. `unclear`: it may have arrived. */
type WhyNotSent = "tooLarge" | "refused" | "unclear";

/** The error of a file that a platform did not take, or perhaps did not. `reason` is the platform's, for the log. */
export const fileNotSent = (name: string, why: WhyNotSent, reason: string, cause: unknown): OnrecordError =>
  new OnrecordError("platform", `${say("en", why, { name })} (${reason})`, {
    cause,
    say: (language) => say(language, why, { name }),
  });
