import { loadPart } from "../../base/language/language.ts";
import { fold, withOneForm } from "../../base/text/fold.ts";
import { type CommonWords, commonWordsKind, glossaryKind } from "./common-words.ts";

const inEach = await loadPart(commonWordsKind, "words");
const languages = [...inEach.values()];

type WordList = Exclude<keyof CommonWords, "officesOfOne">;

const together = (list: WordList): ReadonlySet<string> =>
  new Set(
    languages
      .flatMap((words) => (words[list] ?? "").split(" "))
      .filter((word) => word !== "")
      .flatMap((word) => [word, withOneForm(word)]),
  );

/** The common words of all languages together, because the language of a typed name is unknown. */
export const commonWords: Readonly<Record<WordList, ReadonlySet<string>>> = {
  aroundNames: together("aroundNames"),
  offices: together("offices"),
  officeForms: together("officeForms"),
  formerWords: together("formerWords"),
  officePlurals: together("officePlurals"),
  nicknames: together("nicknames"),
  generations: together("generations"),
  caseEndings: together("caseEndings"),
  spokespeople: together("spokespeople"),
  abbreviatedTitles: together("abbreviatedTitles"),
  afterSurnames: together("afterSurnames"),
  ordinarySurnames: together("ordinarySurnames"),
  openers: together("openers"),
  determiners: together("determiners"),
};

/** The forms of offices in each language: for a man, then for a woman. */
export const officeFormsIn: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [...inEach].map(([language, { officeForms = "" }]) => [
    language,
    officeForms.split(" ").map((group) => group.split("/").map(withOneForm)),
  ]),
);

/** The folded titles, of all languages together, that only one person at an organization has at a time. */
export const officesOfOne: ReadonlySet<string> = new Set(
  languages.flatMap((words) => words.officesOfOne ?? []).map(fold),
);

/** The words of the news in each language, by their English ones. */
export const glossaries = await loadPart(glossaryKind, "glossary");
