import { optionalChoice, optionalText, requiredText } from "../../ask/parsing/option.ts";
import { type EachLanguage, type Language, languages } from "../../base/language/language.ts";

const languageNames: Readonly<Record<(typeof languages)[number], EachLanguage>> = {
  en: { en: "English", fr: "Anglais", vi: "Tiếng Anh" },
  fr: { en: "French", fr: "Français", vi: "Tiếng Pháp" },
  vi: { en: "Vietnamese", fr: "Vietnamien", vi: "Tiếng Việt" },
};

const yesNo = { yes: { en: "Yes", fr: "Oui", vi: "Có" }, no: { en: "No", fr: "Non", vi: "Không" } };

/** Which digest of the channel is meant. */
export const nameOption = requiredText(
  {
    en: "Its name, as in the list of digests",
    fr: "Son nom, comme dans la liste des digests",
    vi: "Tên của bản tổng hợp, như trong danh sách",
  },
  "digests",
);

export const kindDescription: EachLanguage = {
  en: "Which digest: commitments or news",
  fr: "Quel digest : commitments (engagements) ou news (nouveautés)",
  vi: "Bản tổng hợp nào: commitments (cam kết) hoặc news (tin mới)",
};

/** What may be typed to set a digest up. */
export const exampleOfAdd = {
  digest: "commitments",
  schedule: { en: "weekdays 08:30", fr: "en semaine 8h30", vi: "ngày thường 8h30" },
} satisfies { readonly digest: string; readonly schedule: EachLanguage };

/** The same as a line. */
export const lineOfAdd = (language: Language): string =>
  `digest add ${exampleOfAdd.digest} ${exampleOfAdd.schedule[language]}`;

export const scheduleDescription: EachLanguage = {
  en: "When, such as weekdays 08:30, daily 7am and 6pm, or the five fields of cron",
  fr: "Quand, par exemple en semaine 8h30, tous les jours à 7h et 18h, ou les cinq champs de cron",
  vi: "Khi nào, ví dụ ngày thường 8h30, hằng ngày 7h và 18h, hoặc năm trường của cron",
};

/** How a digest is set up, beside what and when. Several values of a filter are separated by commas. */
export const settingOptions = {
  zone: optionalText({
    en: "Its time zone, such as Europe/Paris; yours by default, if it is known",
    fr: "Son fuseau horaire, par exemple Europe/Paris ; par défaut le vôtre, s’il est connu",
    vi: "Múi giờ, ví dụ Asia/Ho_Chi_Minh; mặc định là múi giờ của bạn, nếu biết",
  }),
  language: optionalChoice(
    {
      en: "The language of the digest; yours by default",
      fr: "La langue du digest ; par défaut la vôtre",
      vi: "Ngôn ngữ của bản tổng hợp; mặc định là của bạn",
    },
    languages,
    (language) => languageNames[language],
  ),
  topic: optionalText({
    en: "Only these topics, separated by commas",
    fr: "Seulement ces thèmes, séparés par des virgules",
    vi: "Chỉ các chủ đề này, cách nhau bằng dấu phẩy",
  }),
  person: optionalText({
    en: "Only these people, separated by commas",
    fr: "Seulement ces personnes, séparées par des virgules",
    vi: "Chỉ những người này, cách nhau bằng dấu phẩy",
  }),
  organization: optionalText({
    en: "Only these organizations, separated by commas",
    fr: "Seulement ces organisations, séparées par des virgules",
    vi: "Chỉ các tổ chức này, cách nhau bằng dấu phẩy",
  }),
  kind: optionalText({
    en: "Only these kinds of facts, such as commitment, hope, figure, role, event",
    fr: "Seulement ces types de faits, par exemple engagement, souhait, chiffre, fonction, événement",
    vi: "Chỉ các loại thông tin này, ví dụ cam kết, mong muốn, số liệu, chức vụ, sự kiện",
  }),
  "source-language": optionalText({
    en: "Only what is quoted from sources in these languages, such as fr, vi",
    fr: "Seulement ce qui est cité de sources dans ces langues, par exemple fr, vi",
    vi: "Chỉ những gì trích từ nguồn bằng các ngôn ngữ này, ví dụ fr, vi",
  }),
  briefing: optionalText({
    en: "Only these briefings, separated by commas",
    fr: "Seulement ces dossiers, séparés par des virgules",
    vi: "Chỉ các hồ sơ này, cách nhau bằng dấu phẩy",
  }),
  missed: optionalText({
    en: "What happens with missed posts: late, late 2 h, merge or skip",
    fr: "Que faire des éditions manquées : late, late 2 h, merge ou skip",
    vi: "Xử lý các lần đăng bị lỡ: late, late 2 h, merge hoặc skip",
  }),
  holidays: optionalText({
    en: "Days off: a country such as FR or US-NY, or dates, separated by commas",
    fr: "Les jours sans digest : un pays comme FR ou US-NY, ou des dates, séparées par des virgules",
    vi: "Ngày không đăng: một nước như FR hay US-NY, hoặc các ngày, cách nhau bằng dấu phẩy",
  }),
  "skip-empty": optionalChoice(
    {
      en: "Post nothing when nothing is new",
      fr: "Ne rien publier quand il n’y a rien de nouveau",
      vi: "Không đăng khi không có gì mới",
    },
    ["yes", "no"],
    (value) => yesNo[value],
  ),
} as const;
