import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Control } from "./answer.ts";

const say = messagesOf("answer", "correct-control");

/** A button that opens a form to correct or withdraw a fact. */
export const correctControl = (reference: string, language: Language): Control => ({
  label: say(language, "correct"),
  line: `correct fact:${reference} kind:? wording:? reason:?`,
  effect: "form",
  about: reference,
});
