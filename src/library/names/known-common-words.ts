import { loadPart } from "../../base/language/locales.ts";
import { type CommonWords, commonWordsKind } from "./common-words.ts";

const languages = [...(await loadPart(commonWordsKind, "words")).values()];

const together = (list: keyof CommonWords): ReadonlySet<string> =>
  new Set(languages.flatMap((words) => (words[list] ?? "").split(" ")).filter((word) => word !== ""));

/** The common words of all languages together, because the language of a typed name is unknown. */
export const commonWords: Readonly<Record<keyof CommonWords, ReadonlySet<string>>> = {
  aroundNames: together("aroundNames"),
  offices: together("offices"),
  officeForms: together("officeForms"),
  spokespeople: together("spokespeople"),
  abbreviatedTitles: together("abbreviatedTitles"),
  afterSurnames: together("afterSurnames"),
  ordinarySurnames: together("ordinarySurnames"),
  openers: together("openers"),
  determiners: together("determiners"),
};
