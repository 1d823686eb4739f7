import { requiredText } from "../asking/option.ts";

/** Asks for a briefing that is edited. */
export const folderOption = requiredText({
  en: "The name of its folder",
  fr: "Le nom de son dossier de fichiers",
  vi: "Tên thư mục của hồ sơ",
});
