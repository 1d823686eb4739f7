import type { InLanguage, Language } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";

/**
 * The labels of options in forms, in at most 45 characters, Discord's limit. In a command line, options have the same name
 * in every language.
 */
const labels: Readonly<Record<string, InLanguage>> = {
  about: textsOf("ask", "parsing/option-label", "about"),
  briefing: textsOf("ask", "parsing/option-label", "briefing"),
  channel: textsOf("ask", "parsing/option-label", "channel"),
  command: textsOf("ask", "parsing/option-label", "command"),
  confirms: textsOf("ask", "parsing/option-label", "confirms"),
  digest: textsOf("ask", "parsing/option-label", "digest"),
  due: textsOf("ask", "parsing/option-label", "due"),
  fact: textsOf("ask", "parsing/option-label", "fact"),
  facts: textsOf("ask", "parsing/option-label", "facts"),
  history: textsOf("ask", "parsing/option-label", "history"),
  holidays: textsOf("ask", "parsing/option-label", "holidays"),
  kind: textsOf("ask", "parsing/option-label", "kind"),
  language: textsOf("ask", "parsing/option-label", "language"),
  missed: textsOf("ask", "parsing/option-label", "missed"),
  name: textsOf("ask", "parsing/option-label", "name"),
  note: textsOf("ask", "parsing/option-label", "note"),
  organization: textsOf("ask", "parsing/option-label", "organization"),
  decision: textsOf("ask", "parsing/option-label", "decision"),
  speaker: textsOf("ask", "parsing/option-label", "speaker"),
  wording: textsOf("ask", "parsing/option-label", "wording"),
  number: textsOf("ask", "parsing/option-label", "number"),
  unit: textsOf("ask", "parsing/option-label", "unit"),
  publisher: textsOf("ask", "parsing/option-label", "publisher"),
  date: textsOf("ask", "parsing/option-label", "date"),
  seen: textsOf("ask", "parsing/option-label", "seen"),
  part: textsOf("ask", "parsing/option-label", "part"),
  passage: textsOf("ask", "parsing/option-label", "passage"),
  person: textsOf("ask", "parsing/option-label", "person"),
  request: textsOf("ask", "parsing/option-label", "request"),
  schedule: textsOf("ask", "parsing/option-label", "schedule"),
  "skip-empty": textsOf("ask", "parsing/option-label", "skip-empty"),
  source: textsOf("ask", "parsing/option-label", "source"),
  "source-language": textsOf("ask", "parsing/option-label", "source-language"),
  status: textsOf("ask", "parsing/option-label", "status"),
  "takes-back": textsOf("ask", "parsing/option-label", "takes-back"),
  text: textsOf("ask", "parsing/option-label", "text"),
  time: textsOf("ask", "parsing/option-label", "time"),
  topic: textsOf("ask", "parsing/option-label", "topic"),
  until: textsOf("ask", "parsing/option-label", "until"),
  version: textsOf("ask", "parsing/option-label", "version"),
  what: textsOf("ask", "parsing/option-label", "what"),
  who: textsOf("ask", "parsing/option-label", "who"),
  words: textsOf("ask", "parsing/option-label", "words"),
  zone: textsOf("ask", "parsing/option-label", "zone"),
};

/** An option's label, or its name if it has none. */
export const optionLabel = (name: string, language: Language): string => labels[name]?.(language) ?? name;
