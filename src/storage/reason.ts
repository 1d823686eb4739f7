import type { Language } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";

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
    "taken-over": "another process has taken this over",
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
    "taken-over": "un autre processus a repris l’envoi",
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
    "taken-over": "một tiến trình khác đã nhận việc đăng",
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
  },
});

type Reason = Parameters<typeof say>[1];
type Values = Readonly<Record<string, string | number>>;

/** What each has of its own. */
const valuesOf: Readonly<Record<Reason, readonly string[]>> = {
  paused: [],
  suspended: ["why"],
  removed: [],
  late: ["minutes"],
  "late-and-merged": ["minutes"],
  "too-late": ["minutes"],
  superseded: [],
  tried: ["times"],
  uncomposed: ["why"],
  restored: [],
  "taken-over": [],
  "other-answer": [],
  unlisted: ["variable"],
  "no-channel": [],
  "no-message": [],
  "other-server": ["platform"],
  "no-answer": ["seconds"],
  "rate-limited": ["seconds"],
  "no-history": [],
  "no-metadata": [],
  "no-cursor": [],
  "too-many": ["most"],
};

/** Why a delivery did not go as planned: in English, as the record and the log have it beside what platforms say. */
export const writeReason = (key: Reason, values: Values = {}): string => say("en", key, values);

const mark = "\u0000";

const patternOf = (key: Reason, names: readonly string[]): RegExp => {
  const written = writeReason(key, Object.fromEntries(names.map((name) => [name, mark])));
  return new RegExp(`^${written.split(mark).map(RegExp.escape).join("(.*)")}$`, "su");
};

/** How each is told apart in the record. */
const patternsOf = <Key extends Reason>(names: Readonly<Record<Key, readonly string[]>>) => {
  const patterns: { readonly key: Key; readonly names: readonly string[]; readonly pattern: RegExp }[] = [];
  for (const key in names) patterns.push({ key, names: names[key], pattern: patternOf(key, names[key]) });
  return patterns;
};

const patterns = patternsOf(valuesOf);

/** A reason on record, for a reader. What a platform or a library said stands as it is. */
export const sayReason = (written: string, language: Language): string => {
  if (language === "en") return written;
  for (const { key, names, pattern } of patterns) {
    const [whole, ...found] = pattern.exec(written) ?? [];
    if (whole === undefined) continue;
    const values = names.map((name, index) => [name, sayReason(found[index] ?? "", language)]);
    return say(language, key, Object.fromEntries(values));
  }
  return written;
};
