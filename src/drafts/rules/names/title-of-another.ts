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

/** How many words of an opening phrase may be before a name: "Sous les yeux de la maire". */
const mostOpening = 5;

/** How many words after an office may be up to the mark that ends it. */
const mostInRole = 12;

/**
 * "Beside Mayor Quill, the union leader pledged …", "Trước mặt Chủ tịch Hoa, nông dân cam kết …": after a phrase that opens the
 * sentence, the office before the verb is that of the subject. Only an office between marks is the name's.
 */
export const isSubjectAfterPhrase = (
  article: ParsedArticle,
  { from }: Sentence,
  name: number,
  title: Title,
): boolean => {
  const { lexicon, tokens } = article;
  const leads = (at: number): boolean => {
    const { lower } = tokenOf(article, at);
    return lexicon.prepositions.has(lower) || (lexicon.serialVerbs && lexicon.subordinators.has(lower));
  };
  const before = lexicon.articles.has(tokenOf(article, name - 1).lower) ? name - 2 : name - 1;
  const isGoverned = lexicon.serialVerbs ? leads(from) : leads(before);
  if (before < from || name - from > mostOpening || !isGoverned) return false;
  for (let at = from + 1; at < name; at++)
    if (tokenOf(article, at).type === "mark" || (!leads(at) && lexicon.verbs.at(tokens, at) !== null))
      return false;
  let end = title.to;
  const isVerb = (at: number): boolean =>
    lexicon.verbs.at(tokens, at) !== null || lexicon.auxiliaries.has(tokenOf(article, at).lower);
  while (end < title.to + mostInRole && tokenOf(article, end).type === "word" && !isVerb(end)) end++;
  return tokenOf(article, end).type === "word";
};

/** "Ils ont élu Anne Petit": after "have", the word for an office may be a verb in languages other than English. */
export const isParticiple = ({ lexicon, tokens }: ParsedArticle, { from }: Title): boolean => {
  const { lower = "" } = tokens[from - 1] ?? {};
  return !lexicon.capitalsBeforeTitle && lexicon.auxiliaries.has(lower) && !lexicon.being.has(lower);
};
