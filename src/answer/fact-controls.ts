import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Control } from "./answer.ts";

const say = messagesOf("answer", "fact-controls");

/** The controls for a fact. `about` names the fact in words, for readers who hear or see only the control. */
export const factControls = (reference: string, about: string, language: Language): readonly Control[] => [
  { label: say(language, "source"), line: `source ${reference}`, effect: "follow", about },
  { label: say(language, "attribution"), line: `attribution ${reference}`, effect: "follow", about },
  { label: say(language, "wrong"), line: `wrong ${reference} note:?`, effect: "form", about },
];

/** The buttons below an answer about one fact. `own` is the command of the answer, which gets no button. */
export const ownControls = (
  reference: string,
  about: string,
  own: "source" | "attribution",
  language: Language,
): readonly Control[] =>
  factControls(reference, about, language).filter(({ line }) => !line.startsWith(`${own} `));
