import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Reason } from "./reason.ts";

const say = messagesOf("store", "deliveries/say-reason");

/** A reason in words. The message of a platform or a library is shown verbatim. */
export const sayReason = (reason: Reason, language: Language): string => {
  switch (reason.key) {
    case "said":
      return reason.text;
    case "suspended":
    case "uncomposed":
      return say(language, reason.key, { why: sayReason(reason.why, language) });
    case "given-up":
      return say(language, reason.key, {
        refusal: sayReason(reason.refusal, language),
        why: sayReason(reason.why, language),
      });
    default: {
      const { key, ...values } = reason;
      return say(language, key, values);
    }
  }
};
