import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";

const say = defineMessages({
  en: { working: "One moment…" },
  fr: { working: "Un instant…" },
  vi: { working: "Xin chờ giây lát…" },
});

/** What is said where an answer takes longer. It fits a window's title. */
export const sayWorking = (language: Language): string => say(language, "working");
