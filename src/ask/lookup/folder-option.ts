import { requiredText } from "../parsing/option.ts";

/** Asks for a briefing that is edited. */
export const folderOption = requiredText({
  en: "The name of the briefing’s folder",
  fr: "Le nom du répertoire du dossier",
  vi: "Tên thư mục của hồ sơ",
});
