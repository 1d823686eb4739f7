import { defineMessages } from "../i18n/messages.ts";

/** What `build` and `review` say on the command line. */
export const buildMessages = defineMessages({
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
  },
});
