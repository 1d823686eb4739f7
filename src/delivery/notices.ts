import { type Answer, paragraph } from "../answer/answer.ts";
import { formatDate, formatList } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { Subscription } from "../schedule/subscription.ts";
import type { Delivery } from "../storage/ledger.ts";
import type { SuspensionCause } from "../storage/subscriptions.ts";
import { code, command, type Inline, text } from "../text/inline.ts";

/** What the managers of a channel must know, since nobody sees it in the channel. */
export type Notice =
  /** Nothing more is posted to the channel until somebody acts. `reason` is in the platform's words. */
  | { readonly kind: "suspended"; readonly cause: SuspensionCause; readonly reason: string }
  /** Posted or not: nobody can tell. */
  | { readonly kind: "unknown"; readonly delivery: Delivery; readonly reason: string }
  /** Not posted, or not all of it, and not tried again. */
  | { readonly kind: "failed"; readonly delivery: Delivery; readonly reason: string };

const say = defineMessages({
  en: {
    "channel-gone":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the channel {channel} was deleted or archived. Bring it back and then type {resume} there, or set the digest up in another channel.",
    "bot-removed":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the bot is not in the channel {channel}. Invite it again and then type {resume} there.",
    "no-permission":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the bot may not post in the channel {channel}. Allow it to, and then type {resume} there.",
    unknown:
      "The digest {names} of {slot} may stand in the channel {channel} or not: the answer was lost, and looking for it did not help. It is not posted again, so that it does not stand there twice. Look there; {now} posts it anew.",
    failed:
      "The digest {names} of {slot} was not posted, or not all of it, in the channel {channel}. The next one comes as planned; {now} posts this one anew.",
    declared: "It is declared in the file digests.yaml.",
    reason: "What the platform said: {reason}",
  },
  fr: {
    "channel-gone":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le canal {channel} a été supprimé ou archivé. Rétablissez-le puis tapez-y {resume}, ou programmez le digest dans un autre canal.",
    "bot-removed":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le bot n’est pas dans le canal {channel}. Invitez-le de nouveau, puis tapez-y {resume}.",
    "no-permission":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le bot n’a pas le droit d’écrire dans le canal {channel}. Donnez-lui ce droit, puis tapez-y {resume}.",
    unknown:
      "Le digest {names} de {slot} se trouve peut-être dans le canal {channel}, peut-être pas : la réponse s’est perdue, et le chercher n’a rien donné. Il n’est pas publié de nouveau, pour ne pas y figurer deux fois. Vérifiez sur place ; {now} le publie à nouveau.",
    failed:
      "Le digest {names} de {slot} n’a pas été publié, ou pas en entier, dans le canal {channel}. Le prochain viendra comme prévu ; {now} publie celui-ci à nouveau.",
    declared: "Il est déclaré dans le fichier digests.yaml.",
    reason: "Réponse de la plateforme : {reason}",
  },
  vi: {
    "channel-gone":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: kênh {channel} đã bị xóa hoặc lưu trữ. Hãy khôi phục kênh rồi gõ {resume} tại đó, hoặc đặt bản tổng hợp ở kênh khác.",
    "bot-removed":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: bot không có trong kênh {channel}. Hãy mời bot vào lại rồi gõ {resume} tại đó.",
    "no-permission":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: bot không có quyền đăng trong kênh {channel}. Hãy cấp quyền rồi gõ {resume} tại đó.",
    unknown:
      "Bản tổng hợp {names} lúc {slot} có thể đã hoặc chưa có trong kênh {channel}: phản hồi bị mất và việc tìm lại không có kết quả. Bot không đăng lại để tránh trùng lặp. Hãy xem trong kênh; {now} sẽ đăng lại.",
    failed:
      "Bản tổng hợp {names} lúc {slot} chưa được đăng, hoặc chưa đăng hết, trong kênh {channel}. Bản tiếp theo vẫn theo lịch; {now} sẽ đăng lại bản này.",
    declared: "Bản này được khai báo trong tệp digests.yaml.",
    reason: "Nền tảng trả lời: {reason}",
  },
});

/** `08:30, 2 June 2026` of `2026-06-02T08:30`, in the time of the schedule. */
const slotWords = (
  { slot, plannedAt, scheduled }: Delivery,
  timeZone: string,
  language: Language,
): string => {
  const label = scheduled
    ? slot
    : plannedAt.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute" });
  return `${label.slice(11, 16)}, ${formatDate(language, label.slice(0, 10))}`;
};

/** What to tell about subscriptions of one channel: of all that a suspension stops, or of the one that failed. */
export const noticeAnswer = (
  notice: Notice,
  concerned: readonly [Subscription, ...Subscription[]],
): Answer => {
  const [{ language, channel, name, origin, schedule }] = concerned;
  const key = notice.kind === "suspended" ? notice.cause : notice.kind;
  const values: Record<string, string | number | Inline> = {
    count: concerned.length,
    names: formatList(
      language,
      concerned.map((each) => each.name),
    ),
    channel: code(channel.id),
    resume: command(`digest resume ${name}`),
    now: command(`digest now ${name}`),
  };
  if (notice.kind !== "suspended") values.slot = slotWords(notice.delivery, schedule.timeZone, language);
  const sentence = say.inline(language, key, values);
  return {
    language,
    summary: sentence.map((inline) => inline.text).join(""),
    blocks: [
      paragraph(...sentence),
      ...(origin === "file" ? [paragraph(text(say(language, "declared")))] : []),
      paragraph(text(say(language, "reason", { reason: notice.reason }))),
    ],
  };
};
