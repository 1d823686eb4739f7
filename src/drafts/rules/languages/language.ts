import { eld } from "eld/small";
import { en } from "../../../../locales/en/article/index.ts";
import { es } from "../../../../locales/es/article/index.ts";
import { fr } from "../../../../locales/fr/article/index.ts";
import { vi } from "../../../../locales/vi/article/index.ts";
import { type RuleLanguage, ruleLanguages } from "../../facts.ts";
import type { Lexicon } from "./lexicon.ts";

const lexicons: Readonly<Record<RuleLanguage, Lexicon>> = { fr, en, vi, es };

/** The whole body is looked at, up to a length that leaves no doubt: single lines with foreign names mislead. */
const enoughCharacters = 20_000;

/** A BCP 47 tag; "und" where there is too little to tell. */
export const detectLanguage = (text: string): string => {
  const sample = text.slice(0, enoughCharacters).replaceAll(/https?:\/\/\S+/g, " ");
  return eld.detect(sample).language || "und";
};

export const lexiconFor = (tag: string): Lexicon | null => {
  const primary = tag.split("-", 1)[0];
  const language = ruleLanguages.find((known) => known === primary);
  return language === undefined ? null : lexicons[language];
};
