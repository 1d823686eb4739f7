import { optionalChoice, optionalText, requiredText, type WordsSuggested } from "../../ask/parsing/option.ts";
import { capitalized, formatLanguage } from "../../base/language/format.ts";
import { type InLanguage, type Language, languages } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";

const yesNo = {
  yes: textsOf("commands", "digest/options", "yes"),
  no: textsOf("commands", "digest/options", "no"),
};

/** The option for the name of a digest. */
export const nameOption = requiredText(textsOf("commands", "digest/options", "option.nameOption"), "digests");

export const kindDescription: InLanguage = textsOf("commands", "digest/options", "kindDescription");

/** An example for setting up a digest. */
export const exampleOfAdd = {
  digest: "commitments",
  schedule: textsOf("commands", "digest/options", "schedule"),
} satisfies { readonly digest: string; readonly schedule: InLanguage };

/** The same as a line. */
export const lineOfAdd = (language: Language): string =>
  `digest add ${exampleOfAdd.digest} ${exampleOfAdd.schedule(language)}`;

export const scheduleDescription: InLanguage = textsOf("commands", "digest/options", "scheduleDescription");

const listOf = (
  key: Parameters<typeof textsOf<"commands", "digest/options">>[2],
  items: Extract<WordsSuggested, { readonly of: "list" }>["items"],
) => optionalText(textsOf("commands", "digest/options", key), null, { of: "list", items });

/** The settings of a digest, except its kind and schedule. Several values of a filter are separated by commas. */
export const settingOptions = {
  zone: optionalText(textsOf("commands", "digest/options", "option.zone"), null, { of: "zones" }),
  language: optionalChoice(
    textsOf("commands", "digest/options", "option.language"),
    languages,
    (named) => (language) => capitalized(language, formatLanguage(language, named)),
  ),
  topic: listOf("option.topic", "topics"),
  person: listOf("option.person", "people"),
  organization: listOf("option.organization", "organizations"),
  kind: listOf("option.kind", "factKinds"),
  "source-language": listOf("option.source-language", "languages"),
  briefing: listOf("option.briefing", "briefings"),
  missed: optionalText(textsOf("commands", "digest/options", "option.missed"), null, { of: "missed" }),
  holidays: optionalText(textsOf("commands", "digest/options", "option.holidays")),
  "skip-empty": optionalChoice(
    textsOf("commands", "digest/options", "option.skip-empty"),
    ["yes", "no"],
    (value) => yesNo[value],
  ),
} as const;
