import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import type { TitlePositions } from "./neighbouring-titles.ts";
import type { Title } from "./titles.ts";

/** "Not a doctor, Ann Lee …", "A friend of the mayor, Ann Lee, …", "Vợ chủ tịch, bà Lan, …": whether a title may be another person's. */
export const isOfAnother = (
  article: ParsedArticle,
  { titleByEnd }: TitlePositions,
  sentence: Sentence,
  { from }: Title,
): boolean => {
  const { lexicon, tokens } = article;
  const isLed = lexicon.articles.has(tokenOf(article, from - 1).lower);
  const before = isLed ? from - 2 : from - 1;
  const word = tokenOf(article, before).lower;
  if (before < sentence.from) return false;
  // "Không phải bác sĩ, ông Tám nói …"
  const back = lexicon.serialVerbs ? 1 : 0;
  if (lexicon.negations.has(word) || lexicon.negations.has(tokenOf(article, before - back).lower))
    return true;
  for (let at = before - 2; at <= before; at++)
    for (const words of [lexicon.kin, lexicon.aides]) {
      const end = at + (words.at(tokens, at)?.length ?? 0);
      if (end > at && (end === from || (end === from - 1 && lexicon.prepositions.has(word)))) return true;
    }
  if (!lexicon.prepositions.has(word)) return false;
  // "The lawyer for the mayor, Ann Lee, …"
  if (titleByEnd.has(before)) return true;
  const noun = tokenOf(article, before - 1).lower;
  return (
    lexicon.of.has(word) &&
    before - 2 === sentence.from &&
    lexicon.articles.has(tokenOf(article, sentence.from).lower) &&
    !lexicon.facilities.has(noun) &&
    lexicon.groupNouns.at(tokens, before - 1) === null &&
    lexicon.things?.test(noun) !== true
  );
};

/** "Ils ont élu Anne Petit": after "have", the word for an office may be a verb in languages other than English. */
export const isParticiple = ({ lexicon, tokens }: ParsedArticle, { from }: Title): boolean => {
  const { lower = "" } = tokens[from - 1] ?? {};
  return !lexicon.capitalsBeforeTitle && lexicon.auxiliaries.has(lower) && !lexicon.being.has(lower);
};
