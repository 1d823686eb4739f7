import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { PostOutcome } from "../../digests/posting.ts";

const say = messagesOf("ask", "access/allowed-channels");

/** Whether a bot is used in a channel: if no channels are listed, in all. */
export const isUsedIn = (channels: readonly string[], ...ids: readonly (string | null)[]): boolean =>
  channels.length === 0 || ids.some((id) => id !== null && channels.includes(id));

/** Why nothing can be posted to a channel that is not listed. `variable` lists those that are. */
export const notUsedProblem = (language: Language, variable: string): string =>
  say(language, "unlisted", { variable });

/** What becomes of a digest for such a channel: it is suspended until a person does something about it. */
export const notUsedOutcome = (variable: string): PostOutcome => ({
  outcome: "refused",
  reason: { key: "unlisted", variable },
  refusal: { remedy: "suspend", cause: "no-permission" },
});
