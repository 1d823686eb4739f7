import { type Answer, paragraph } from "../answer/answer.ts";
import { formatList } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import { inQuotationMarks } from "../i18n/typeset.ts";
import { sayDateTime } from "../schedule/say-time.ts";
import type { Subscription } from "../schedule/subscription.ts";
import type { Delivery } from "../storage/ledger.ts";
import type { Reason } from "../storage/reason.ts";
import { sayReason } from "../storage/say-reason.ts";
import type { SuspensionCause } from "../storage/subscriptions.ts";
import { code, command, type Inline, text } from "../text/inline.ts";

/** What the managers of a channel must know, since nobody sees it in the channel. */
export type Notice =
  /** Nothing more is posted to the channel until somebody acts. */
  | { readonly kind: "suspended"; readonly cause: SuspensionCause; readonly reason: Reason }
  /** Posted or not: nobody can tell. */
  | { readonly kind: "unknown"; readonly delivery: Delivery; readonly reason: Reason }
  /** Not posted, or not all of it, and not tried again. */
  | { readonly kind: "failed"; readonly delivery: Delivery; readonly reason: Reason };

const say = defineMessages({
  en: {
    "channel-gone":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the channel {channel} was deleted or archived. Restore it and then type {resume} there{count, plural, one {} other {, and likewise for the others}}, or set {count, plural, one {the digest} other {the digests}} up in another channel.",
    "bot-removed":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the bot is not in the channel {channel}. Invite it again, then type {resume} there{count, plural, one {} other {, and likewise for the others}}.",
    "no-permission":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the bot may not post in the channel {channel}. Allow it to post, then type {resume} there{count, plural, one {} other {, and likewise for the others}}.",
    unknown:
      "The digest {names} due {slot} may or may not be in the channel {channel}: the platform’s answer was lost, and the bot could not check. It is not posted again, so that it does not appear twice. Check there; {now} posts it again.",
    failed:
      "The digest {names} due {slot} was not posted in the channel {channel}, or only in part. The next one will come as planned; {now} posts this one again.",
    declared: "It is set up in the file digests.yaml.",
    reason: "Reason: {reason}",
  },
  fr: {
    "channel-gone":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le canal {channel} a été supprimé ou archivé. Rétablissez-le, puis tapez-y {resume}{count, plural, one {} many {, de même pour les autres} other {, de même pour les autres}}, ou programmez {count, plural, one {le digest} many {les digests} other {les digests}} dans un autre canal.",
    "bot-removed":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le bot n’est pas dans le canal {channel}. Invitez-le de nouveau, puis tapez-y {resume}{count, plural, one {} many {, de même pour les autres} other {, de même pour les autres}}.",
    "no-permission":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le bot n’a pas le droit de publier dans le canal {channel}. Donnez-lui ce droit, puis tapez-y {resume}{count, plural, one {} many {, de même pour les autres} other {, de même pour les autres}}.",
    unknown:
      "Le digest {names} prévu {slot} est peut-être dans le canal {channel}, peut-être pas : la réponse de la plateforme s’est perdue, et le bot n’a pas pu vérifier. Il n’est pas publié de nouveau, pour ne pas paraître deux fois. Vérifiez sur place ; {now} le publie de nouveau.",
    failed:
      "Le digest {names} prévu {slot} n’a pas été publié dans le canal {channel}, ou en partie seulement. Le prochain paraîtra comme prévu ; {now} publie celui-ci de nouveau.",
    declared: "Il est défini dans le fichier digests.yaml.",
    reason: "Raison : {reason}",
  },
  vi: {
    "channel-gone":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: kênh {channel} đã bị xóa hoặc lưu trữ. Hãy khôi phục kênh rồi gõ {resume} tại đó{count, plural, =1 {} other {, các bản khác cũng vậy}}, hoặc tạo {count, plural, other {bản tổng hợp}} ở kênh khác.",
    "bot-removed":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: bot không có trong kênh {channel}. Hãy mời bot vào lại rồi gõ {resume} tại đó{count, plural, =1 {} other {, các bản khác cũng vậy}}.",
    "no-permission":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: bot không có quyền đăng trong kênh {channel}. Hãy cấp quyền rồi gõ {resume} tại đó{count, plural, =1 {} other {, các bản khác cũng vậy}}.",
    unknown:
      "Bản tổng hợp {names} dự kiến lúc {slot} có thể đã được đăng trong kênh {channel} hoặc chưa: phản hồi của nền tảng bị mất và bot không kiểm tra được. Bot không đăng lại để tránh trùng lặp. Hãy kiểm tra trong kênh; {now} sẽ đăng lại.",
    failed:
      "Bản tổng hợp {names} dự kiến lúc {slot} chưa được đăng trong kênh {channel}, hoặc chỉ đăng một phần. Bản tiếp theo vẫn theo lịch; {now} sẽ đăng lại bản này.",
    declared: "Bản này được thiết lập trong tệp digests.yaml.",
    reason: "Lý do: {reason}",
  },
});

/** `2 June 2026 at 08:30` of `2026-06-02T08:30`, in the time of the schedule. */
const slotWords = ({ slot, plannedAt, scheduled }: Delivery, timeZone: string, language: Language): string =>
  sayDateTime(
    language,
    scheduled ? Temporal.PlainDateTime.from(slot) : plannedAt.toZonedDateTimeISO(timeZone).toPlainDateTime(),
  );

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
      concerned.map((each) => inQuotationMarks(language, each.name)),
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
      paragraph(text(say(language, "reason", { reason: sayReason(notice.reason, language) }))),
    ],
  };
};
