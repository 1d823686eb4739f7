import type { Language } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import type { Block } from "./answer.ts";

const say = defineMessages({
  en: { choose: "My language", auto: "The language of my app" },
  fr: { choose: "Ma langue", auto: "Celle de mon application" },
  vi: { choose: "Ngôn ngữ của tôi", auto: "Theo ứng dụng của tôi" },
});

/** A menu to choose one's language from, each by its own name. */
export const languageMenu = (language: Language): readonly Block[] => [
  {
    kind: "menu",
    label: say(language, "choose"),
    controls: [
      { label: "English", line: "language en", effect: "replace" },
      { label: "Français", line: "language fr", effect: "replace" },
      { label: "Tiếng Việt", line: "language vi", effect: "replace" },
      { label: say(language, "auto"), line: "language auto", effect: "replace" },
    ],
  },
];
