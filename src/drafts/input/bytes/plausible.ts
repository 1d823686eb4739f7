/** UTF-8 that was decoded in a character set with one byte per character: `Ã©`, `â€œ`, `Ä‘`, `áº`. */
const mojibake = /[ÂÃ][\u0080-\u00bf]|â€[\u0080-\u00bfœ\u009d™˜”“]|Ä[\u0080-\u00bf‘’]|á[º»]/gu;

/** How often a text has characters that UTF-8 gives if it is decoded with another character set. */
export const mojibakeIn = (text: string): number => countOf(text, mojibake);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How much of the text is checked, in UTF-16 code units. */
const longestSample = 200_000;

/**
 * Whether a text that was decoded in a guessed character set looks like words: it has no control characters, no
 * capitals with accents inside words, not mostly letters with accents.
 */
export const looksLikeWords = (decoded: string): boolean => {
  const text = decoded.slice(0, longestSample);
  if (/(?![\t\n\v\f\r])\p{Cc}|\ufffd/u.test(text)) return false;
  const foreign = countOf(text, /[^\0-\u007f]/gu);
  if (mojibakeIn(text) * 4 > foreign && foreign > 4) return false;
  const inWords = countOf(text, /\p{Ll}(?:[^\0-\u007f\P{Lu}]|[¡-§©-®°-¶¸-¿])\p{Ll}/gu);
  if (inWords * 20 > foreign) return false;
  const latin = countOf(text, /\p{Script=Latin}/gu);
  const accented = countOf(text, /[^\0-\u007f\P{Script=Latin}]/gu);
  return accented * 2 <= latin;
};
