import { defineMessages } from "../base/language/messages.ts";

/** What `build` and `review` say on the command line. */
export const buildMessages = defineMessages({
  en: {
    new: "new draft",
    replaced: "draft replaced",
    unchanged: "unchanged",
    kept: "edited since, left as it is",
    failed: "failed",
    facts:
      "{people, plural, one {# person} other {# people}}, {statements, plural, one {# statement} other {# statements}}, {figures, plural, one {# figure} other {# figures}}",
    open: "{count, plural, =0 {nothing left open} one {# left open} other {# left open}}",
    unread:
      "Onrecord does not read the language of this article ({language}): the draft has only the source and the figures.",
    withModel: "A language model may find more: --model",
    next: "To review it: npm run review -- {slug}",
    update: "To see what would change: --update",
    rejected:
      "{count, plural, one {# proposal of the model was rejected:} other {# proposals of the model were rejected:}}",
    ruleStands: "{problem} The draft made by the rules is kept.",
    summary:
      "{count, plural, one {# article} other {# articles}}, {failed, plural, =0 {none failed} one {# failed} other {# failed}}.",
    pageWritten: "The review page is in {path}.",
    approved: "{slug} is approved: its facts are used in answers from now on.",
    alreadyReviewed: "{slug} was approved already.",
    stillOpen:
      "{count, plural, one {# entry is} other {# entries are}} still left open, as comments at the end of the file.",
    changed:
      "{slug} was not approved: it has changed since it was reviewed ({files}). Review it again first.",
    publisherUnknown:
      "The publisher in {slug} is still “?”. Enter the name of the publisher, then approve the briefing.",
  },
  fr: {
    new: "nouveau brouillon",
    replaced: "brouillon remplacé",
    unchanged: "inchangé",
    kept: "modifié depuis, laissé tel quel",
    failed: "échec",
    facts:
      "{people, plural, one {# personne} many {# de personnes} other {# personnes}}, {statements, plural, one {# déclaration} many {# de déclarations} other {# déclarations}}, {figures, plural, one {# chiffre} many {# de chiffres} other {# chiffres}}",
    open: "{count, plural, =0 {aucun point en suspens} one {# point en suspens} many {# de points en suspens} other {# points en suspens}}",
    unread:
      "Onrecord ne lit pas la langue de cet article ({language}) : le brouillon ne contient que la source et les chiffres.",
    withModel: "Un modèle de langage peut en trouver davantage : --model",
    next: "Pour le relire : npm run review -- {slug}",
    update: "Pour voir ce qui changerait : --update",
    rejected:
      "{count, plural, one {# proposition du modèle a été rejetée :} many {# de propositions du modèle ont été rejetées :} other {# propositions du modèle ont été rejetées :}}",
    ruleStands: "{problem} Le brouillon établi par les règles est conservé.",
    summary:
      "{count, plural, one {# article} many {# d’articles} other {# articles}}, {failed, plural, =0 {aucun échec} one {# échec} many {# d’échecs} other {# échecs}}.",
    pageWritten: "La page de relecture est dans {path}.",
    approved: "{slug} est validé : ses faits servent désormais aux réponses.",
    alreadyReviewed: "{slug} était déjà validé.",
    stillOpen:
      "Il reste {count, plural, one {# point en suspens} many {# de points en suspens} other {# points en suspens}}, en commentaire à la fin du fichier.",
    changed: "{slug} n’a pas été validé : il a changé depuis sa relecture ({files}). Relisez-le d’abord.",
    publisherUnknown:
      "L’éditeur indiqué dans {slug} est encore « ? ». Donnez son nom, puis validez le dossier.",
  },
  vi: {
    new: "bản nháp mới",
    replaced: "đã thay bản nháp",
    unchanged: "không đổi",
    kept: "đã có người sửa, giữ nguyên",
    failed: "lỗi",
    facts:
      "{people, plural, other {# người}}, {statements, plural, other {# phát biểu}}, {figures, plural, other {# số liệu}}",
    open: "{count, plural, =0 {không còn mục để ngỏ} other {còn # mục để ngỏ}}",
    unread: "Onrecord không đọc được ngôn ngữ của bài này ({language}): bản nháp chỉ có nguồn và số liệu.",
    withModel: "Mô hình ngôn ngữ có thể tìm thêm: --model",
    next: "Để rà soát: npm run review -- {slug}",
    update: "Để xem những gì sẽ thay đổi: --update",
    rejected: "{count, plural, other {# đề xuất của mô hình bị loại:}}",
    ruleStands: "{problem} Giữ bản nháp do bộ quy tắc soạn.",
    summary: "{count, plural, other {# bài}}, {failed, plural, =0 {không bài nào lỗi} other {# bài lỗi}}.",
    pageWritten: "Trang rà soát nằm ở {path}.",
    approved: "{slug} đã được duyệt: từ nay được dùng để trả lời.",
    alreadyReviewed: "{slug} đã được duyệt từ trước.",
    stillOpen: "Còn {count, plural, other {# mục}} để ngỏ, ghi thành chú thích ở cuối tệp.",
    changed:
      "{slug} chưa được phê duyệt: hồ sơ đã thay đổi sau khi rà soát ({files}). Hãy rà soát lại trước.",
    publisherUnknown: "Nơi đăng trong {slug} vẫn là dấu “?”. Hãy ghi tên nơi đăng rồi phê duyệt.",
  },
});
