import { type ParsedArticle, type ParsedParagraph, sliceOf, tokenOf } from "../structure/article.ts";
import type { Token } from "../structure/tokens.ts";

/** International abbreviations; each language adds its own. */
const notOrganizations = new Set(
  "covid gmt utc pdf url usd eur vnd mp mba phd ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi afp faq tv sms html usa uae prc dna hiv aids adn vih gps led lgbt lgbtq cv id ip wifi".split(
    " ",
  ),
);

export const acronymAt = (article: ParsedArticle, index: number): boolean => {
  const token = tokenOf(article, index);
  const words = sliceOf(article, token);
  return (
    words.length >= 3 &&
    words.length <= 7 &&
    /^\p{Lu}+$/u.test(words) &&
    !notOrganizations.has(token.lower) &&
    !article.lexicon.notAcronyms.has(token.lower)
  );
};

/** "(PHE)" right after a token; the index of the acronym. */
export const bracketedAcronym = (article: ParsedArticle, to: number): number | null => {
  if (tokenOf(article, to).lower !== "(" || tokenOf(article, to + 2).lower !== ")") return null;
  return acronymAt(article, to + 1) || isSpokenAcronym(article, to) ? to + 1 : null;
};

/** "(Insee)", "(Defra)": written like a word, with letters that occur in this order in the name before it. */
const isSpokenAcronym = (article: ParsedArticle, bracket: number): boolean => {
  const words = sliceOf(article, tokenOf(article, bracket + 1));
  if (!/^\p{Lu}\p{Ll}{2,7}$/u.test(words)) return false;
  const letters = plain(words);
  for (let from = bracket - 2; from >= Math.max(0, bracket - 14); from--) {
    const token = tokenOf(article, from);
    if (/^[.;:()«»“”"!?]$/.test(token.lower)) return false;
    if (!token.capital || plain(token.lower).charAt(0) !== letters.charAt(0)) continue;
    const before = plain(article.text.slice(token.start, tokenOf(article, bracket).start));
    const initials = initialsOf(article, from, bracket);
    if (isSubsequence(letters, before) && isSubsequence(initials.slice(0, 2), letters)) return true;
  }
  return false;
};

const isCapitals = (article: ParsedArticle, token: Token): boolean => {
  const words = sliceOf(article, token);
  return words.length > 1 && words === words.toUpperCase() && words !== words.toLowerCase();
};

/** Whether a paragraph, such as a headline, is in capitals, so that its words are no acronyms. */
export const isInCapitals = (article: ParsedArticle, paragraph: ParsedParagraph): boolean => {
  let words = 0;
  let capitals = 0;
  for (let index = paragraph.from; index < paragraph.to; index++) {
    const token = tokenOf(article, index);
    if (token.type !== "word" || token.end - token.start < 2) continue;
    words++;
    if (isCapitals(article, token)) capitals++;
  }
  return words >= 3 && capitals > words / 2;
};

const plain = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The first letters of the words that are no articles or prepositions. */
const initialsOf = (article: ParsedArticle, from: number, to: number): string => {
  let initials = "";
  for (let index = from; index < to; index++) {
    const token = tokenOf(article, index);
    if (token.type === "word" && (token.capital || !article.lexicon.stops.has(token.lower)))
      initials += plain(token.lower).charAt(0);
  }
  return initials;
};

const isSubsequence = (letters: string, of: string): boolean => {
  let at = 0;
  for (const letter of of) if (letter === letters[at]) at++;
  return at === letters.length;
};

/**
 * The start of the name that an acronym in brackets abbreviates: the nearest word before it from which the words' first
 * letters spell the acronym (after Schwartz and Hearst). `bracket` is the token "(".
 */
export const spelledOutFrom = (article: ParsedArticle, bracket: number, least: number): number | null => {
  const letters = plain(sliceOf(article, tokenOf(article, bracket + 1)));
  const furthest = Math.max(least, bracket - 2 * letters.length - 4);
  for (let from = bracket - 2; from >= furthest; from--) {
    const token = tokenOf(article, from);
    if (/^[.;:()«»“”"!?]$/.test(token.lower)) return null;
    if (token.type !== "word" || plain(token.lower).charAt(0) !== letters.charAt(0)) continue;
    if (isSubsequence(letters, initialsOf(article, from, bracket))) return from;
  }
  return null;
};
