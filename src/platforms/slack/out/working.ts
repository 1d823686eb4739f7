import type { Language } from "../../../base/language/language.ts";
import { defineMessages } from "../../../base/language/messages.ts";

const say = defineMessages({
  en: { working: "One moment…" },
  fr: { working: "Un instant…" },
  vi: { working: "Xin chờ giây lát…" },
});

/** What is said where an answer takes longer. It fits a window's title. */
export const sayWorking = (language: Language): string => say(language, "working");
