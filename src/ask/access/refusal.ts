import { type Answer, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { channelName, type Inline, joined, text } from "../../base/text/inline.ts";
import type { Refusal } from "./admission.ts";
import type { AskerGroup } from "./asker-group.ts";

const say = defineMessages({
  en: {
    members: "This bot does not answer members.",
    guests: "This bot does not answer guests.",
    external: "This bot does not answer people from outside.",
    here: "This bot is not used in this channel. Ask it in:",
    direct: "To ask this bot directly, join one of its channels:",
    notKnown: "It could not be checked whether you may ask. Try again in a moment.",
    seconds: "You have asked a lot. Ask again in {count, plural, one {# second} other {# seconds}}.",
    minutes: "You have asked a lot. Ask again in {count, plural, one {# minute} other {# minutes}}.",
    deskSeconds:
      "You have told the desk a lot. Write to it again in {count, plural, one {# second} other {# seconds}}.",
    deskMinutes:
      "You have told the desk a lot. Write to it again in {count, plural, one {# minute} other {# minutes}}.",
  },
  fr: {
    members: "Ce bot ne répond pas aux membres.",
    guests: "Ce bot ne répond pas aux invités.",
    external: "Ce bot ne répond pas aux personnes extérieures.",
    here: "Ce bot ne répond pas dans ce canal. Interrogez-le dans :",
    direct: "Pour interroger ce bot directement, rejoignez l’un de ses canaux :",
    notKnown: "Impossible de vérifier si vous avez accès à ce bot. Réessayez dans un instant.",
    seconds:
      "Vous avez posé beaucoup de questions. Réessayez dans {count, plural, one {# seconde} many {# de secondes} other {# secondes}}.",
    minutes:
      "Vous avez posé beaucoup de questions. Réessayez dans {count, plural, one {# minute} many {# de minutes} other {# minutes}}.",
    deskSeconds:
      "Vous avez beaucoup écrit à la rédaction. Réessayez dans {count, plural, one {# seconde} many {# de secondes} other {# secondes}}.",
    deskMinutes:
      "Vous avez beaucoup écrit à la rédaction. Réessayez dans {count, plural, one {# minute} many {# de minutes} other {# minutes}}.",
  },
  vi: {
    members: "Bot này không trả lời thành viên.",
    guests: "Bot này không trả lời khách.",
    external: "Bot này không trả lời người bên ngoài.",
    here: "Bot này không trả lời trong kênh này. Hãy hỏi trong:",
    direct: "Để hỏi trực tiếp bot này, hãy tham gia một trong các kênh của bot:",
    notKnown: "Chưa kiểm tra được bạn có được hỏi bot hay không. Hãy thử lại sau giây lát.",
    seconds: "Bạn đã hỏi quá nhiều. Hãy hỏi lại sau {count, plural, other {# giây}}.",
    minutes: "Bạn đã hỏi quá nhiều. Hãy hỏi lại sau {count, plural, other {# phút}}.",
    deskSeconds: "Bạn đã gửi quá nhiều cho ban biên tập. Hãy gửi lại sau {count, plural, other {# giây}}.",
    deskMinutes: "Bạn đã gửi quá nhiều cho ban biên tập. Hãy gửi lại sau {count, plural, other {# phút}}.",
  },
});

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

/** From here on, minutes are easier to read than seconds. */
const minutesFromMs = 90_000;

const sayWait = ({ spending, waitMs }: Extract<Refusal, { why: "spent" }>, language: Language): string => {
  const isLong = waitMs >= minutesFromMs;
  // Rounded up: at that time, they may.
  const count = Math.ceil(waitMs / (isLong ? 60_000 : 1_000));
  if (spending === "desk") return say(language, isLong ? "deskMinutes" : "deskSeconds", { count });
  return say(language, isLong ? "minutes" : "seconds", { count });
};

const sayGroup = (group: AskerGroup, language: Language): string => say(language, group);

/** What a person is told who may not ask: one sentence. */
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
