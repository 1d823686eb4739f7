import type { EachLanguage, Language } from "../../base/language/language.ts";

/**
 * What options are called above the fields of a form, each in at most 45 characters: Discord's limit. Where they are
 * typed, they keep their one name.
 */
const labels: Readonly<Record<string, EachLanguage>> = {
  briefing: { en: "Briefing", fr: "Dossier", vi: "Hồ sơ" },
  digest: { en: "Digest", fr: "Digest", vi: "Bản tổng hợp" },
  fact: { en: "Fact", fr: "Fait", vi: "Thông tin" },
  holidays: { en: "Public holidays", fr: "Jours fériés", vi: "Ngày nghỉ lễ" },
  kind: { en: "Kind", fr: "Type", vi: "Loại" },
  language: { en: "Language", fr: "Langue", vi: "Ngôn ngữ" },
  missed: { en: "Missed posts", fr: "Éditions manquées", vi: "Lần đăng bị lỡ" },
  name: { en: "Name", fr: "Nom", vi: "Tên" },
  note: { en: "Note", fr: "Remarque", vi: "Ghi chú" },
  organization: { en: "Organization", fr: "Organisation", vi: "Tổ chức" },
  person: { en: "Person", fr: "Personne", vi: "Người" },
  request: { en: "Request", fr: "Demande", vi: "Đề nghị" },
  schedule: { en: "Schedule", fr: "Horaires", vi: "Lịch đăng" },
  "skip-empty": {
    en: "When nothing is new",
    fr: "Quand il n’y a rien de nouveau",
    vi: "Khi không có gì mới",
  },
  "source-language": { en: "Language of the source", fr: "Langue de la source", vi: "Ngôn ngữ của nguồn" },
  text: { en: "Text", fr: "Texte", vi: "Văn bản" },
  time: { en: "Since", fr: "Depuis", vi: "Kể từ" },
  topic: { en: "Topic", fr: "Thème", vi: "Chủ đề" },
  until: { en: "Until", fr: "Jusqu’à", vi: "Đến khi" },
  version: {
    en: "The version you reviewed",
    fr: "La version que vous avez relue",
    vi: "Phiên bản bạn đã rà soát",
  },
  what: { en: "What", fr: "Objet", vi: "Nội dung" },
  who: { en: "Who", fr: "Qui", vi: "Ai" },
  words: { en: "Words", fr: "Mots", vi: "Từ khóa" },
  zone: { en: "Time zone", fr: "Fuseau horaire", vi: "Múi giờ" },
};

/** An option's label; its name, where it has none. */
export const optionLabel = (name: string, language: Language): string => labels[name]?.[language] ?? name;
