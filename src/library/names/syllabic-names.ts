// A name in these scripts has one letter for each syllable, and no space between family name and given name.
const syllabic = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]+$/u;

/** A longer word is no person's name, or a foreign name, which is never split. */
const longestName = 5;

/** Whether a word has one letter for each syllable, as in Chinese and Korean, so that one wrong letter makes it another word. */
export const isSyllabic = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

/** All ways to split a name into family name and given name, because the right one is unknown: 王秀鳳 is 王 秀鳳, or 王秀 鳳. */
export const cutsOf = (word: string): readonly (readonly [string, string])[] => {
  const letters = [...word];
  if (letters.length < 2 || letters.length > longestName || !syllabic.test(word)) return [];
  return letters.slice(1).map((_, at) => [letters.slice(0, at + 1).join(""), letters.slice(at + 1).join("")]);
};
