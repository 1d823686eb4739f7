import { z } from "zod";
import { languageTagSchema } from "../../base/language/language.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";
import { type ChosenCriterion, type CriteriaKind, criteriaKinds } from "../../store/intake/sources.ts";

const textsSchema = z.array(z.string().trim().min(1)).min(1).optional();

/** Texts to compare an article with. One of each kind is enough. */
const criteriaSchema = z.strictObject({
  words: textsSchema.describe("Words or phrases in the article, in any case and with or without accents."),
  people: textsSchema.describe("Names in the article, or ids of people on record."),
  sections: textsSchema.describe("Sections of the paper, such as Politics."),
  languages: z.array(languageTagSchema).min(1).optional().describe("Languages of the article, such as fr."),
});

export const filterSchema = z.strictObject({
  only: criteriaSchema.optional().describe("Draft only articles with one of each kind that is given here."),
  except: criteriaSchema.optional().describe("Draft no article with any of these."),
});

export type IntakeFilter = z.output<typeof filterSchema>;

/** Which articles are drafted by themselves. */
export interface IntakeSelection {
  /** Null if the source has no filter. */
  readonly filter: IntakeFilter | null;
  /** The drafts that editors declined, by slug. */
  readonly declined: readonly string[];
  /** The drafts that earlier versions of the same item became. */
  readonly draftedAs: readonly string[];
  /** Whether an article that does not say when it was published is left out, because a page of links leads to other pages too. */
  readonly mustHaveDay: boolean;
}

/** A filter with what editors chose besides. Pure. */
export const withChosen = (
  filter: IntakeFilter | undefined,
  chosen: readonly ChosenCriterion[],
): IntakeFilter => {
  const both = { only: { ...filter?.only }, except: { ...filter?.except } };
  for (const { kind, text, by } of chosen) both[by][kind] = [...(both[by][kind] ?? []), text];
  return both;
};

/** The article, as far as filters read it. */
export interface Filtered {
  readonly text: string;
  readonly section: string | null;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** Scripts that have no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u;

/** Whether a folded text has a phrase, as whole words. */
const hasPhrase = (text: string, phrase: string): boolean => {
  const folded = fold(phrase);
  const words = wordsOf(folded);
  // Between words there is one space, so that the phrase is found across a line's end.
  return unspaced.test(phrase) || words.length === 0
    ? text.includes(folded)
    : ` ${wordsOf(text).join(" ")} `.includes(` ${words.join(" ")} `);
};

const primaryOf = (tag: string): string => tag.toLowerCase().split(/[-_]/u, 1)[0] ?? "";

/** Whether an article has one of the texts of a kind. `namesOf` gives all names of a person on record, by id. */
const hasOne = (
  { text, section, language }: Filtered,
  kind: CriteriaKind,
  texts: readonly string[],
  namesOf: (id: string) => readonly string[],
): boolean => {
  switch (kind) {
    case "words":
      return texts.some((each) => hasPhrase(text, each));
    case "people":
      return texts.some((each) => [each, ...namesOf(each)].some((name) => hasPhrase(text, name)));
    case "sections":
      return section !== null && texts.some((each) => fold(each) === fold(section));
    case "languages":
      return texts.some((each) => primaryOf(each) === primaryOf(language));
    default:
      return kind satisfies never;
  }
};

/** Why a filter leaves an article out: it has none of what is asked for, or something that is not wanted. */
export interface FilterReason {
  readonly by: "only" | "except";
  readonly kind: CriteriaKind;
}

/** Why a filter leaves an article out; null if it does not. Pure. */
export const leftOutBy = (
  { only = {}, except = {} }: IntakeFilter,
  article: Filtered,
  namesOf: (id: string) => readonly string[],
): FilterReason | null => {
  const folded = { ...article, text: fold(article.text) };
  for (const kind of criteriaKinds) {
    const [wanted, unwanted] = [only[kind], except[kind]];
    if (wanted !== undefined && !hasOne(folded, kind, wanted, namesOf)) return { by: "only", kind };
    if (unwanted !== undefined && hasOne(folded, kind, unwanted, namesOf)) return { by: "except", kind };
  }
  return null;
};
