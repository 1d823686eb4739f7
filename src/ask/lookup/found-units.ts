import { haveOverlap, isWithin } from "../../answer/excerpt.ts";
import { slugOfReference } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { sentencesOf } from "../../library/passages/sentences.ts";
import { factTypes } from "../../library/search/fact-tags.ts";
import { hasAllWords, type TextQuery } from "../../library/search/text-query.ts";
import type { SourceParagraph, TextUnit } from "../../library/search/text-units.ts";

/**
 * The results of a search. If no text has all words, the facts that have some of them and whose briefing has the others. With a language tag, only
 * results from sources in that language.
 */
export const foundUnits = (
  asked: string,
  query: TextQuery,
  tag: string | null,
  { texts }: Library,
): readonly TextUnit[] => {
  const found = withoutRepetition(texts.search(asked, tag), query);
  return found.length > 0 ? found : texts.factsAbout(asked, undefined, { types: factTypes, language: tag });
};

/** The sentence of a paragraph that has all words, otherwise the whole paragraph. */
export const stretchOf = (paragraph: SourceParagraph, query: TextQuery): SourceParagraph => {
  const { source } = paragraph;
  return (
    sentencesOf(paragraph).find(({ start, end }) =>
      hasAllWords(query, source.text.slice(start, end), source.language),
    ) ?? paragraph
  );
};

/** The results, without sentences that are already shown below a fact. A briefing is read only if a fact and a paragraph of it were found. */
const withoutRepetition = (found: readonly TextUnit[], query: TextQuery): readonly TextUnit[] => {
  const factsBySlug = Map.groupBy(
    found.filter((unit) => unit.type === "fact"),
    ({ reference }) => slugOfReference(reference),
  );
  return found.filter((unit) => {
    if (unit.type !== "paragraph") return true;
    const shown = (factsBySlug.get(unit.slug) ?? [])
      .flatMap(({ fact }) => fact.passages)
      .filter((passage) => haveOverlap(passage, unit));
    if (shown.length === 0) return true;
    const stretch = shown.some((passage) => isWithin(unit, passage)) ? unit : stretchOf(unit, query);
    return !shown.some((passage) => isWithin(stretch, passage));
  });
};
