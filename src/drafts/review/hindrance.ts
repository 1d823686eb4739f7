import type { Language } from "../../base/language/language.ts";
import { buildMessages as say } from "../messages.ts";
import type { Hindrance } from "./approval.ts";

/** Why a briefing was not approved, in a sentence. */
export const sayHindrance = (language: Language, slug: string, hindrance: Hindrance): string => {
  switch (hindrance.became) {
    case "publisher-unknown":
      return say(language, "publisherUnknown", { slug });
    case "date-unknown":
      return say(language, "dateUnknown", { slug });
    case "held":
      return say(language, "held", { slug, status: hindrance.status, note: hindrance.note });
    default:
      return hindrance satisfies never;
  }
};
