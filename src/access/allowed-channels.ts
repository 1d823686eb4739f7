import { type Answer, paragraph } from "../answer/answer.ts";
import type { Language } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { PostOutcome } from "../posting.ts";
import { channelName, joined } from "../text/inline.ts";
import type { Asker } from "./asker.ts";

const say = defineMessages({
  en: {
    here: "This bot is not used in this channel. Ask it in:",
    unlisted: "it is not one of the channels in {variable}. Add it there, or choose another.",
  },
  fr: {
    here: "Ce bot ne répond pas dans ce canal. Interrogez-le dans :",
    unlisted: "il ne fait pas partie des canaux de {variable}. Ajoutez-l’y, ou choisissez-en un autre.",
  },
  vi: {
    here: "Bot này không trả lời trong kênh này. Hãy hỏi trong:",
    unlisted: "kênh này không có trong {variable}. Hãy thêm vào đó, hoặc chọn kênh khác.",
  },
});

/** Whether a bot is used in a channel: where no channels are listed, in all; in direct messages with it always. */
export const isUsedIn = (
  { channels, isDirect }: { readonly channels: readonly string[]; readonly isDirect: boolean },
  ...ids: readonly (string | null)[]
): boolean => isDirect || channels.length === 0 || ids.some((id) => id !== null && channels.includes(id));

/** What somebody is told who asks where the bot is not used; null where it is. */
export const notUsedHere = ({ elsewhere, language }: Asker): Answer | null => {
  if (elsewhere === null) return null;
  return answerOf(elsewhere, language);
};

const answerOf = (channels: readonly string[], language: Language): Answer => {
  const summary = say(language, "here");
  const names = channels.map((id) => [channelName(id)]);
  return {
    language,
    summary: `${summary} ${channels.join(", ")}`,
    blocks: [paragraph({ kind: "text", text: `${summary} ` }, ...joined(names, ", "))],
  };
};

/** Why nothing can be posted to a channel that is not listed. `variable` lists those that are. */
export const notUsedProblem = (language: Language, variable: string): string =>
  say(language, "unlisted", { variable });

/** What becomes of a digest for such a channel: it is suspended until a person does something about it. */
export const notUsedOutcome = (variable: string): PostOutcome => ({
  outcome: "refused",
  reason: { key: "unlisted", variable },
  refusal: { remedy: "suspend", cause: "no-permission" },
});
