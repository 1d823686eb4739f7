import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";

const say = messagesOf("platforms", "slack/out/working");

/** The acknowledgement of a slow command. It is also a modal's title, so it must not exceed 24 characters. */
export const sayWorking = (language: Language): string => say(language, "working");
