// A name in these scripts has one letter for each syllable, and no space between family name and given name.
const syllabic = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]+$/u;

/** A longer one is no name of a person, or a foreign one, which is never cut. */
const longestName = 5;

/** Whether a word is written with a letter for each syllable, as in Chinese and Korean: there one wrong letter makes it another. */
export const isSyllabic = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

/** The ways to cut a name into family name and given name: 王秀鳳 is 王 秀鳳, or 王秀 鳳. Nothing says which is right. */
export const cutsOf = (word: string): readonly (readonly [string, string])[] => {
  const letters = [...word];
  if (letters.length < 2 || letters.length > longestName || !syllabic.test(word)) return [];
  return letters.slice(1).map((_, at) => [letters.slice(0, at + 1).join(""), letters.slice(at + 1).join("")]);
};
