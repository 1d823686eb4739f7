import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";

const say = messagesOf("platforms", "slack/out/working");

/** What is said where an answer takes longer. It fits a window's title. */
export const sayWorking = (language: Language): string => say(language, "working");
