import { formatDate } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { unknownPublisher } from "../../drafts/output/source.ts";
import { unknownDate } from "../../library/briefing/source-schema.ts";

const say = messagesOf("platforms", "desk/page");

/** A publisher's name, or words that say that it is not known yet. */
export const publisherInWords = (language: Language, publisher: string): string =>
  publisher === unknownPublisher ? say(language, "unknown.publisher") : publisher;

/** A day as the editor's language writes it, or words that say that it is not known yet. */
export const dayInWords = (language: Language, date: string): string =>
  date === unknownDate ? say(language, "unknown.date") : formatDate(language, date);
