import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import type { Reason } from "./reason.ts";

const say = defineMessages({
  en: {
    paused: "The digest was paused.",
    suspended: "The digest was suspended: {why}",
    removed: "The digest was removed.",
    late: "It came up more than {minutes} minutes late.",
    "late-and-merged": "It came up more than {minutes} minutes late: the next digest stands for it too.",
    "too-late": "It could not be posted within {minutes} minutes.",
    superseded: "A later post of the same digest was due.",
    tried: "It was tried {times} times.",
    uncomposed: "It could not be composed: {why}",
    restored: "It was under way when the backup was taken from which it comes.",
    "other-answer": "the answer to another message",
    unlisted: "not among {variable}",
    "no-channel": "not a channel id",
    "no-message": "an answer without a message",
    "other-server": "an answer that is not {platform}’s",
    "no-answer": "no answer within {seconds} s",
    "rate-limited": "rate limited for {seconds} s",
    "no-history": "the bot may not read the channel’s history",
    "no-metadata": "Slack does not show the messages’ metadata",
    "no-cursor": "Slack has more messages and does not say how to read them",
    "too-many": "more than {most} messages came to the channel since then",
    "given-up": "{refusal} · Not tried again: {why}",
    stopped: "The bot was stopped before anything was posted.",
    "http-status": "HTTP status {status}",
    terminal: "what a terminal has shown cannot be looked up",
    updated: "Another digest of the channel was under way when Onrecord was updated.",
    "channel-busy": "An earlier digest of the channel was not settled yet.",
  },
  fr: {
    paused: "Le digest était en pause.",
    suspended: "Le digest était suspendu : {why}",
    removed: "Le digest a été supprimé.",
    late: "L’édition aurait eu plus de {minutes} minutes de retard.",
    "late-and-merged":
      "L’édition aurait eu plus de {minutes} minutes de retard : le digest suivant en tient aussi lieu.",
    "too-late": "La publication n’a pas été possible en {minutes} minutes.",
    superseded: "Une édition plus récente du même digest est arrivée.",
    tried: "Il y a eu {times} tentatives.",
    uncomposed: "Le contenu n’a pas pu être établi : {why}",
    restored: "L’envoi était en cours au moment de la sauvegarde restaurée.",
    "other-answer": "réponse à un autre message",
    unlisted: "canal absent de {variable}",
    "no-channel": "identifiant de canal non valable",
    "no-message": "réponse sans message",
    "other-server": "la réponse ne vient pas de {platform}",
    "no-answer": "pas de réponse en {seconds} s",
    "rate-limited": "trop de requêtes, attente de {seconds} s",
    "no-history": "le bot n’a pas le droit de lire l’historique du canal",
    "no-metadata": "Slack ne montre pas les métadonnées des messages",
    "no-cursor": "Slack a d’autres messages et ne dit pas comment les lire",
    "too-many": "plus de {most} messages dans le canal depuis",
    "given-up": "{refusal} · Abandon : {why}",
    stopped: "Le bot a été arrêté avant toute publication.",
    "http-status": "statut HTTP {status}",
    terminal: "ce qu’un terminal a affiché ne peut pas être relu",
    updated: "Un autre digest du canal était en cours d’envoi lors de la mise à jour d’Onrecord.",
    "channel-busy": "Un digest précédent du canal n’était pas encore réglé.",
  },
  vi: {
    paused: "Bản tổng hợp đang tạm dừng.",
    suspended: "Bản tổng hợp bị ngừng: {why}",
    removed: "Bản tổng hợp đã bị xóa.",
    late: "Lần đăng này muộn hơn {minutes} phút.",
    "late-and-merged": "Lần đăng này muộn hơn {minutes} phút: bản tổng hợp tiếp theo thay cho cả lần này.",
    "too-late": "Không đăng được trong vòng {minutes} phút.",
    superseded: "Đã đến lần đăng sau của cùng bản tổng hợp.",
    tried: "Đã thử {times} lần.",
    uncomposed: "Không soạn được nội dung: {why}",
    restored: "Đang đăng dở khi tạo bản sao lưu được khôi phục.",
    "other-answer": "phản hồi của một tin nhắn khác",
    unlisted: "kênh không có trong {variable}",
    "no-channel": "mã kênh không hợp lệ",
    "no-message": "phản hồi không kèm tin nhắn",
    "other-server": "phản hồi không phải của {platform}",
    "no-answer": "không có phản hồi trong {seconds} giây",
    "rate-limited": "quá nhiều yêu cầu, phải chờ {seconds} giây",
    "no-history": "bot không được phép đọc lịch sử kênh",
    "no-metadata": "Slack không cho xem siêu dữ liệu của tin nhắn",
    "no-cursor": "Slack còn tin nhắn nhưng không cho biết cách đọc",
    "too-many": "từ lúc đó có hơn {most} tin nhắn trong kênh",
    "given-up": "{refusal} · Không thử lại: {why}",
    stopped: "Bot bị dừng trước khi đăng.",
    "http-status": "mã trạng thái HTTP {status}",
    terminal: "không thể xem lại những gì màn hình dòng lệnh đã hiển thị",
    updated: "Một bản tổng hợp khác của kênh đang được đăng khi Onrecord được cập nhật.",
    "channel-busy": "Một bản tổng hợp trước của kênh chưa đăng xong.",
  },
});

/** A reason for a reader. What a platform or a library said is shown as it is. */
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
