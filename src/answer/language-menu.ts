import { ownNameOf } from "../base/language/format.ts";
import { type Language, languages } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Block, Control } from "./answer.ts";

const say = messagesOf("answer", "language-menu");

/** A menu of languages, each by its own name, which shows the reader's language. */
export const languageMenu = (language: Language): readonly Block[] => [
  {
    kind: "menu",
    label: say(language, "choose", { language: ownNameOf(language) }),
    controls: [
      ...languages.map(
        (each): Control => ({ label: ownNameOf(each), line: `language ${each}`, effect: "replace" }),
      ),
      { label: say(language, "auto"), line: "language auto", effect: "replace" },
    ],
  },
];
