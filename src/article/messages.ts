import { defineMessages } from "../i18n/messages.ts";
import type { ModelProblem } from "./model/ask.ts";
import type { Rejection } from "./model/proposal.ts";

/** What `build` and `review` say on the command line. */
export const buildMessages = defineMessages<
  | "new"
  | "replaced"
  | "unchanged"
  | "kept"
  | "failed"
  | "facts"
  | "open"
  | "unread"
  | "next"
  | "update"
  | "rejected"
  | "ruleStands"
  | "summary"
  | "pageWritten"
  | "approved"
  | "alreadyReviewed"
  | "stillOpen"
  | "publisherUnknown"
  | ModelProblem["problem"]
  | Rejection
>({
  en: {
    new: "new draft",
    replaced: "draft replaced",
    unchanged: "unchanged",
    kept: "edited, left as it is",
    failed: "failed",
    facts:
      "{people, plural, one {# person} other {# people}}, {statements, plural, one {# statement} other {# statements}}, {figures, plural, one {# figure} other {# figures}}",
    open: "{count, plural, =0 {nothing left open} one {# left open} other {# left open}}",
    unread:
      "The rules do not read the article’s language ({language}): only the source and the figures were drafted. A model may do more: --model",
    next: "To review it: npm run review -- {slug}",
    update: "To see what would change: --update",
    rejected:
      "{count, plural, one {# proposal of the model was rejected:} other {# proposals of the model were rejected:}}",
    ruleStands: "{problem} The draft of the rules stands.",
    summary:
      "{count, plural, one {# article} other {# articles}}, {failed, plural, =0 {none failed} one {# failed} other {# failed}}.",
    pageWritten: "The page to review is in {path}.",
    approved: "{slug} is reviewed: it is answered from now on.",
    alreadyReviewed: "{slug} was reviewed already.",
    stillOpen:
      "{count, plural, one {# entry is} other {# entries are}} still left open, as comments at the end of the file.",
    publisherUnknown: "{slug} still has a “?” for a publisher. Say who published it, then approve.",
    "model-shape": "the model’s answer was not of the expected shape.",
    "model-busy": "the model has too many requests or no credit left (HTTP {value}).",
    "model-key": "the model refused MODEL_KEY (HTTP {value}).",
    "model-status": "the model’s server answered HTTP {value}.",
    "model-unreachable": "the model could not be reached at MODEL_URL.",
    "model-late": "the model did not answer within {value} s.",
    "model-length": "the article is too long for the model (over {value} characters).",
    "not-verbatim": "the passage is not in the article",
    "too-short": "the passage has fewer than four words",
    "too-long": "the passage goes over two sentences or one paragraph",
    "not-in-body": "the passage stands in a caption or beside the article",
    "name-not-in-text": "the name is not in the text",
    "not-a-name": "this is not a name",
    "role-not-in-passage": "the role is not in the passage",
    "no-kind": "no kind of statement was given",
    "number-differs": "the passage does not give this number",
    "unit-not-in-text": "the unit is not in the passage",
  },
  fr: {
    new: "nouveau brouillon",
    replaced: "brouillon remplacé",
    unchanged: "inchangé",
    kept: "modifié à la main, laissé tel quel",
    failed: "échec",
    facts:
      "{people, plural, one {# personne} many {# de personnes} other {# personnes}}, {statements, plural, one {# déclaration} many {# de déclarations} other {# déclarations}}, {figures, plural, one {# chiffre} many {# de chiffres} other {# chiffres}}",
    open: "{count, plural, =0 {rien de laissé ouvert} one {# élément laissé ouvert} many {# d’éléments laissés ouverts} other {# éléments laissés ouverts}}",
    unread:
      "Les règles ne lisent pas la langue de l’article ({language}) : seuls la source et les chiffres ont été relevés. Un modèle peut faire plus : --model",
    next: "Pour le relire : npm run review -- {slug}",
    update: "Pour voir ce qui changerait : --update",
    rejected:
      "{count, plural, one {# proposition du modèle a été rejetée :} many {# de propositions du modèle ont été rejetées :} other {# propositions du modèle ont été rejetées :}}",
    ruleStands: "{problem} Le brouillon des règles est conservé.",
    summary:
      "{count, plural, one {# article} many {# d’articles} other {# articles}}, {failed, plural, =0 {aucun échec} one {# échec} many {# d’échecs} other {# échecs}}.",
    pageWritten: "La page de relecture est dans {path}.",
    approved: "{slug} est relu : ses faits sont désormais cités.",
    alreadyReviewed: "{slug} était déjà relu.",
    stillOpen:
      "{count, plural, one {# entrée reste ouverte} many {# d’entrées restent ouvertes} other {# entrées restent ouvertes}}, en commentaire à la fin du fichier.",
    publisherUnknown: "{slug} porte encore un « ? » au lieu d’un éditeur. Donnez son nom, puis approuvez.",
    "model-shape": "la réponse du modèle n’a pas la forme attendue.",
    "model-busy": "le modèle reçoit trop de requêtes ou n’a plus de crédit (HTTP {value}).",
    "model-key": "le modèle a refusé MODEL_KEY (HTTP {value}).",
    "model-status": "le serveur du modèle a répondu HTTP {value}.",
    "model-unreachable": "le modèle n’est pas joignable à l’adresse MODEL_URL.",
    "model-late": "le modèle n’a pas répondu en {value} s.",
    "model-length": "l’article est trop long pour le modèle (plus de {value} caractères).",
    "not-verbatim": "le passage ne figure pas dans l’article",
    "too-short": "le passage compte moins de quatre mots",
    "too-long": "le passage dépasse deux phrases ou un paragraphe",
    "not-in-body": "le passage se trouve dans une légende ou à côté de l’article",
    "name-not-in-text": "le nom ne figure pas dans le texte",
    "not-a-name": "ce n’est pas un nom",
    "role-not-in-passage": "la fonction ne figure pas dans le passage",
    "no-kind": "aucun type de déclaration n’est donné",
    "number-differs": "le passage ne donne pas ce nombre",
    "unit-not-in-text": "l’unité ne figure pas dans le passage",
  },
  vi: {
    new: "bản nháp mới",
    replaced: "đã thay bản nháp",
    unchanged: "không đổi",
    kept: "đã có người sửa, giữ nguyên",
    failed: "lỗi",
    facts:
      "{people, plural, other {# người}}, {statements, plural, other {# phát biểu}}, {figures, plural, other {# số liệu}}",
    open: "{count, plural, =0 {không có mục bỏ ngỏ} other {# mục còn bỏ ngỏ}}",
    unread:
      "Bộ quy tắc không đọc được ngôn ngữ của bài ({language}): chỉ ghi lại nguồn và số liệu. Mô hình có thể làm thêm: --model",
    next: "Để duyệt: npm run review -- {slug}",
    update: "Để xem những gì sẽ thay đổi: --update",
    rejected: "{count, plural, other {# đề xuất của mô hình bị loại:}}",
    ruleStands: "{problem} Giữ bản nháp theo quy tắc.",
    summary: "{count, plural, other {# bài}}, {failed, plural, =0 {không bài nào lỗi} other {# bài lỗi}}.",
    pageWritten: "Trang duyệt nằm ở {path}.",
    approved: "{slug} đã được duyệt: từ nay được dùng để trả lời.",
    alreadyReviewed: "{slug} đã được duyệt từ trước.",
    stillOpen: "Còn {count, plural, other {# mục}} bỏ ngỏ, ghi thành chú thích ở cuối tệp.",
    publisherUnknown: "{slug} vẫn còn dấu “?” thay cho tên nơi đăng. Hãy ghi tên rồi duyệt lại.",
    "model-shape": "câu trả lời của mô hình không đúng dạng.",
    "model-busy": "mô hình nhận quá nhiều yêu cầu hoặc đã hết hạn mức (HTTP {value}).",
    "model-key": "mô hình từ chối MODEL_KEY (HTTP {value}).",
    "model-status": "máy chủ của mô hình trả về HTTP {value}.",
    "model-unreachable": "không kết nối được với mô hình tại MODEL_URL.",
    "model-late": "mô hình không trả lời trong {value} giây.",
    "model-length": "bài quá dài đối với mô hình (hơn {value} ký tự).",
    "not-verbatim": "đoạn trích không có trong bài",
    "too-short": "đoạn trích ngắn hơn bốn từ",
    "too-long": "đoạn trích dài quá hai câu hoặc quá một đoạn văn",
    "not-in-body": "đoạn trích nằm trong chú thích ảnh hoặc ngoài bài",
    "name-not-in-text": "tên không có trong văn bản",
    "not-a-name": "đây không phải là tên người",
    "role-not-in-passage": "chức vụ không có trong đoạn trích",
    "no-kind": "không nêu loại phát biểu",
    "number-differs": "đoạn trích không nêu con số này",
    "unit-not-in-text": "đơn vị không có trong đoạn trích",
  },
});
