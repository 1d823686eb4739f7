import type { Control } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { writeBlanks } from "../form.ts";

const say = messagesOf("ask", "lookup/correct-control");

/** A button that opens a form to correct or withdraw a fact. */
export const correctControl = (fact: string, language: Language): Control => ({
  label: say(language, "correct"),
  line: writeBlanks({ name: "correct" }, ["kind", "wording", "reason"], {}, { fact }),
  effect: "form",
  about: fact,
});
