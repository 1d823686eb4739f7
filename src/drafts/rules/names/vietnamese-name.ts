import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { adjacent } from "./capitals.ts";
import { placeAt } from "./places.ts";

const onset = "(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?";
const vietnameseSyllable = new RegExp(`^${onset}[aeiouyăâêôơư]{1,3}(?:ch|c|m|ng|nh|n|p|t)?$`, "u");

const toneless = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC");

/** False for what cannot be Vietnamese: a foreign name in a Vietnamese text. */
export const isVietnameseSyllable = (word: string): boolean =>
  word.length <= 7 && vietnameseSyllable.test(toneless(word));

const topics = new Set(["công thương"]);

/**
 * A person's name in Vietnamese text: a family name and what follows, or foreign words in capitals. After a title two
 * capitals are enough (Chinese and Korean names are written in Vietnamese syllables). Null where none starts.
 */
export const vietnameseName = (
  article: ParsedArticle,
  from: number,
  limit: number,
  afterTitle = false,
): number | null => {
  const { familyNames } = article.lexicon;
  const first = tokenOf(article, from);
  if (familyNames === null || !first.capital || placeAt(article, from) !== null) return null;
  const family = familyNames.has(first.lower);
  const foreign = !isVietnameseSyllable(first.lower) && first.end - first.start > 1;
  const second = tokenOf(article, from + 1);
  const titled =
    afterTitle &&
    second.capital &&
    !topics.has(`${first.lower} ${second.lower}`) &&
    article.lexicon.organizationHeads.at(article.tokens, from) === null &&
    article.lexicon.titles.at(article.tokens, from) === null;
  if (!family && !foreign && !titled) return null;
  if (article.lexicon.knownOrganizations.at(article.tokens, from) !== null) return null;
  let to = from + 1;
  while (
    to < limit &&
    to < from + 5 &&
    tokenOf(article, to).capital &&
    adjacent(article, to) &&
    placeAt(article, to) === null
  ) {
    // "Trần Thanh Mẫn Chủ tịch …": a title or an institution starts no part of a name, unless the name would be too short.
    if (to >= from + 2 && article.lexicon.titles.at(article.tokens, to) !== null) break;
    to++;
  }
  return to - from >= 2 ? to : null;
};
