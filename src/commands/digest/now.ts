import { z } from "zod";
import { defineSubcommand } from "../../command.ts";
import type { Ended } from "../../delivery/outcome.ts";
import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { answerOf, asManager, inChannel, withDigest } from "./in-channel.ts";
import { nameOption } from "./options.ts";

const say = defineMessages({
  en: {
    posted: "“{name}” is posted.",
    empty: "“{name}” has nothing to say, so nothing was posted.",
    released: "“{name}” could not be posted yet, and is tried again by itself: {reason}",
    uncertain: "“{name}” may stand in the channel or not; it is looked for by itself: {reason}",
    failed: "“{name}” was not posted, or not all of it: {reason}",
    missed: "“{name}” was not posted: {reason}",
    unknown: "“{name}” may stand in the channel or not. Look there: it is not posted again. {reason}",
    cannot: "“{name}” cannot be posted now: {reason}",
    already: "“{name}” was sent in this very second already.",
  },
  fr: {
    posted: "« {name} » est publié.",
    empty: "« {name} » n’a rien à dire, donc rien n’a été publié.",
    released: "« {name} » n’a pas encore pu être publié et sera retenté de lui-même : {reason}",
    uncertain:
      "« {name} » est peut-être dans le canal, peut-être pas ; c’est vérifié automatiquement : {reason}",
    failed: "« {name} » n’a pas été publié, ou pas en entier : {reason}",
    missed: "« {name} » n’a pas été publié : {reason}",
    unknown:
      "« {name} » est peut-être dans le canal, peut-être pas. Regardez-y : il n’est pas publié à nouveau. {reason}",
    cannot: "« {name} » ne peut pas être publié maintenant : {reason}",
    already: "« {name} » vient d’être envoyé à cette même seconde.",
  },
  vi: {
    posted: "Đã đăng “{name}”.",
    empty: "“{name}” không có gì để nói nên không đăng gì.",
    released: "Chưa đăng được “{name}”, sẽ tự thử lại: {reason}",
    uncertain: "“{name}” có thể đã có trong kênh hoặc chưa; việc này sẽ được tự kiểm tra: {reason}",
    failed: "“{name}” không được đăng, hoặc không đăng hết: {reason}",
    missed: "“{name}” không được đăng: {reason}",
    unknown: "“{name}” có thể đã có trong kênh hoặc chưa. Hãy xem trong kênh: sẽ không đăng lại. {reason}",
    cannot: "Không thể đăng “{name}” lúc này: {reason}",
    already: "“{name}” vừa được gửi trong chính giây này.",
  },
});

/** What became of a digest that was posted at once. */
const sayEnd = (ended: Ended | string | null, name: string, language: Language): string => {
  if (ended === null) return say(language, "already", { name });
  if (typeof ended === "string") return say(language, "cannot", { name, reason: ended });
  const { settlement } = ended;
  switch (settlement.state) {
    case "posted":
    case "empty":
      return say(language, settlement.state, { name });
    case "released":
    case "uncertain":
    case "failed":
    case "missed":
    case "unknown":
      return say(language, settlement.state, { name, reason: settlement.reason });
    default:
      return settlement satisfies never;
  }
};

export const postDigestNow = defineSubcommand({
  name: "digest now",
  description: {
    en: "Posts a digest at once, besides its scheduled times",
    fr: "Publie un digest tout de suite, en plus de ses heures prévues",
    vi: "Đăng ngay một bản tổng hợp, ngoài các giờ đã định",
  },
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name: typed }, context) =>
    inChannel(context, (at) =>
      asManager(at, ({ digests, language }) =>
        withDigest(at, typed, async (subscription) =>
          answerOf(language, sayEnd(await digests.postNow(subscription), subscription.name, language)),
        ),
      ),
    ),
});
