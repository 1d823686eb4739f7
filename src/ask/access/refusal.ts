import { type Answer, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { channelName, type Inline, joined, text } from "../../base/text/inline.ts";
import type { Refusal } from "./admission.ts";
import type { AskerGroup } from "./asker.ts";

const say = messagesOf("ask", "access/refusal");

/** From this time on, the refusal says minutes and not seconds. */
const minutesFromMs = 90_000;

/** The answer to a person who may not use the bot. */
export const refusalAnswer = (refusal: Refusal, language: Language): Answer => {
  switch (refusal.why) {
    case "group":
      return answerOf(language, sayGroup(refusal.group, language));
    case "elsewhere":
      return inChannels(refusal.channels, say(language, refusal.isDirect ? "direct" : "here"), language);
    case "not-known":
      return answerOf(language, say(language, "notKnown"));
    case "spent":
      return answerOf(language, sayWait(refusal, language));
    default:
      return refusal satisfies never;
  }
};

const answerOf = (language: Language, summary: string, ...more: readonly Inline[]): Answer => ({
  language,
  summary,
  blocks: [paragraph(text(summary), ...more)],
});

const inChannels = (channels: readonly string[], start: string, language: Language): Answer => {
  const names = joined(
    channels.map((id) => [channelName(id)]),
    ", ",
  );
  const answer = answerOf(language, start, text(" "), ...names);
  return { ...answer, summary: `${start} ${channels.join(", ")}` };
};

const sayWait = ({ spending, waitMs }: Extract<Refusal, { why: "spent" }>, language: Language): string => {
  const isLong = waitMs >= minutesFromMs;
  // Round up, so that the person may ask again at that time.
  const count = Math.ceil(waitMs / (isLong ? 60_000 : 1_000));
  if (spending === "desk") return say(language, isLong ? "deskMinutes" : "deskSeconds", { count });
  return say(language, isLong ? "minutes" : "seconds", { count });
};

const sayGroup = (group: AskerGroup, language: Language): string => say(language, group);
