import type { IncomingMessage } from "node:http";
import { type Language, languageOfLocale } from "../../base/language/language.ts";

/**
 * The language that a browser asks for (`fr-CA,fr;q=0.9,en;q=0.8`), of those that the interface has; `otherwise` if it asks for none of them. Only the weights
 * count: a browser's own order follows them.
 */
export const browserLanguage = (
  { headers }: Pick<IncomingMessage, "headers">,
  otherwise: Language,
): Language => {
  const asked = (headers["accept-language"] ?? "").split(",").flatMap((range) => {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const language = languageOfLocale(tag);
    const weight = Number(parameters.find((each) => each.startsWith("q="))?.slice(2) ?? 1);
    return language === null || !(weight > 0) ? [] : [{ language, weight }];
  });
  return asked.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? otherwise;
};
