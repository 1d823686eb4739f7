import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { acronymAt } from "./acronyms.ts";
import { adjacent } from "./capitals.ts";
import { placeAt } from "./places.ts";

/** Whether a word is a syllable of the article's language, apart from tones; any other word belongs to a foreign name. */
export const isSyllable = ({ lexicon }: Pick<ParsedArticle, "lexicon">, word: string): boolean =>
  word.length <= 7 && lexicon.syllable?.test(toneless(word)) === true;

const toneless = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC");

/**
 * Whether a place ends a name: not "Anh" in "Trần Tuấn Anh" or "Hà Lan" in "Vũ Hà Lan", which are also England and the
 * Netherlands. `named` is how many words of a name with a known family name come before; null without one.
 */
const endsBeforePlace = (article: ParsedArticle, index: number, named: number | null): boolean => {
  const place = placeAt(article, index);
  return place !== null && (named === null || (place.length > 1 && named > 1));
};

/**
 * The end of a person's name in a language with known family names, which come first (Vietnamese): a family name and the
 * words after it, or foreign words with capitals. After a title, two words with capitals are enough, because Chinese and
 * Korean names are written in Vietnamese syllables. Null if no name starts here.
 */
export const familyFirstName = (
  article: ParsedArticle,
  from: number,
  limit: number,
  afterTitle = false,
): number | null => {
  const { familyNames } = article.lexicon;
  const first = tokenOf(article, from);
  if (familyNames === null || !first.capital || placeAt(article, from) !== null) return null;
  // "Vụ Thị trường châu Âu Ngụy Thanh Bình": the word ends a region.
  if ((article.lexicon.regions.at(article.tokens, from - 1)?.length ?? 0) > 1) return null;
  // "Bành Thị Thu Cúc": such a second word shows that the first one is a family name, too.
  const isShown =
    article.lexicon.middleNames.has(tokenOf(article, from + 1).lower) &&
    [1, 2].every((step) => tokenOf(article, from + step).capital && adjacent(article, from + step));
  const family = familyNames.has(first.lower) || isShown;
  const foreign =
    !isSyllable(article, first.lower) && first.end - first.start > 1 && !acronymAt(article, from);
  const second = tokenOf(article, from + 1);
  // "hãng Sao Việt Air Nghiêm Bá Tùng": a company's last word, and a whole name.
  const isWhole =
    familyNames.has(second.lower) &&
    [1, 2, 3].every((step) => {
      const { capital, lower } = tokenOf(article, from + step);
      return capital && isSyllable(article, lower) && adjacent(article, from + step);
    });
  if (foreign && !family && isWhole) return null;
  const titled =
    afterTitle &&
    second.capital &&
    article.lexicon.topics.at(article.tokens, from) === null &&
    article.lexicon.organizationHeads.at(article.tokens, from) === null &&
    article.lexicon.titles.at(article.tokens, from) === null;
  if (!family && !foreign && !titled) return null;
  if (article.lexicon.knownOrganizations.at(article.tokens, from) !== null) return null;
  // "TP Long Hải" is a city.
  if (article.lexicon.locatives.at(article.tokens, from) !== null && !family) return null;
  let to = from + 1;
  while (
    to < limit &&
    to < from + 5 &&
    tokenOf(article, to).capital &&
    adjacent(article, to) &&
    !endsBeforePlace(article, to, family ? to - from : null)
  ) {
    // "Trần Thanh Mẫn Chủ tịch …": a title ends the name, unless the name would be too short.
    if (to >= from + 2 && article.lexicon.titles.at(article.tokens, to) !== null) break;
    // "Trường THPT Lê Lợi Vũ Thị Liên": the school's name comes before the person's.
    const another = familyNames.has(tokenOf(article, to).lower);
    if (to >= from + 2 && another && article.lexicon.middleNames.has(tokenOf(article, to + 1).lower))
      return null;
    to++;
  }
  return to - from >= 2 ? to : null;
};
