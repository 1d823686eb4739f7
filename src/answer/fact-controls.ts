import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Control } from "./answer.ts";

const say = messagesOf("answer", "fact-controls");

/** What a reader may do with a fact. `about` names it in words, for those who only hear or see the control. */
export const factControls = (reference: string, about: string, language: Language): readonly Control[] => [
  { label: say(language, "source"), line: `source ${reference}`, effect: "follow", about },
  { label: say(language, "attribution"), line: `attribution ${reference}`, effect: "follow", about },
  { label: say(language, "wrong"), line: `wrong ${reference} note:?`, effect: "form", about },
];

/** The buttons below an answer about one fact: `own` is the command that it answers. */
export const ownControls = (
  reference: string,
  about: string,
  own: "source" | "attribution",
  language: Language,
): readonly Control[] =>
  factControls(reference, about, language).filter(({ line }) => !line.startsWith(`${own} `));
