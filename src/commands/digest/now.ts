import { z } from "zod";
import { defineSubcommand } from "../../ask/define-command.ts";
import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import type { Ended } from "../../digests/deliveries/outcome.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import { answerOf, asManager, inChannel, withDigest } from "./in-channel.ts";
import { nameOption } from "./options.ts";

const say = defineMessages({
  en: {
    posted: "“{name}” is posted.",
    empty: "“{name}” has nothing new, so nothing was posted.",
    released: "“{name}” could not be posted yet. The bot will try again: {reason}",
    uncertain: "“{name}” may or may not be in the channel. The bot will check: {reason}",
    failed: "“{name}” was not posted, or only in part: {reason}",
    missed: "“{name}” was not posted: {reason}",
    unknown:
      "“{name}” may or may not be in the channel. Check there: the bot will not post it again. {reason}",
    cannot: "“{name}” cannot be posted now: {reason}",
    already: "“{name}” was already sent in this same second.",
  },
  fr: {
    posted: "« {name} » est publié.",
    empty: "« {name} » n’a rien de nouveau, donc rien n’a été publié.",
    released: "« {name} » n’a pas encore pu être publié. Le bot va réessayer : {reason}",
    uncertain: "« {name} » est peut-être dans le canal, peut-être pas. Le bot va vérifier : {reason}",
    failed: "« {name} » n’a pas été publié, ou en partie seulement : {reason}",
    missed: "« {name} » n’a pas été publié : {reason}",
    unknown:
      "« {name} » est peut-être dans le canal, peut-être pas. Vérifiez sur place : le bot ne le publiera pas de nouveau. {reason}",
    cannot: "« {name} » ne peut pas être publié maintenant : {reason}",
    already: "« {name} » vient d’être envoyé, il y a moins d’une seconde.",
  },
  vi: {
    posted: "Đã đăng “{name}”.",
    empty: "“{name}” không có gì mới nên không đăng.",
    released: "Chưa đăng được “{name}”. Bot sẽ thử lại: {reason}",
    uncertain: "“{name}” có thể đã được đăng hoặc chưa. Bot sẽ kiểm tra: {reason}",
    failed: "“{name}” chưa được đăng, hoặc chỉ đăng một phần: {reason}",
    missed: "“{name}” chưa được đăng: {reason}",
    unknown:
      "“{name}” có thể đã được đăng hoặc chưa. Hãy kiểm tra trong kênh: bot sẽ không đăng lại. {reason}",
    cannot: "Không thể đăng “{name}” lúc này: {reason}",
    already: "“{name}” vừa được gửi cách đây chưa đến một giây.",
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
      return say(language, settlement.state, { name, reason: sayReason(settlement.reason, language) });
    default:
      return settlement satisfies never;
  }
};

export const postDigestNow = defineSubcommand({
  name: "digest now",
  description: {
    en: "Posts a digest at once, in addition to its scheduled times",
    fr: "Publie un digest tout de suite, en plus de ses horaires prévus",
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
