import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { PostOutcome } from "../../digests/posting.ts";

const say = messagesOf("ask", "access/allowed-channels");

/** Whether the bot answers in a channel. If no channels are listed, it answers in all. */
export const isUsedIn = (channels: readonly string[], ...ids: readonly (string | null)[]): boolean =>
  channels.length === 0 || ids.some((id) => id !== null && channels.includes(id));

/** Why the bot cannot post to a channel that is not listed. `variable` is the setting with the list. */
export const notUsedProblem = (language: Language, variable: string): string =>
  say(language, "unlisted", { variable });

/** The outcome of a post to such a channel: the digest is suspended until a person acts. */
export const notUsedOutcome = (variable: string): PostOutcome => ({
  outcome: "refused",
  reason: { key: "unlisted", variable },
  refusal: { remedy: "suspend", cause: "no-permission" },
});
