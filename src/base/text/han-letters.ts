// Programs that compile single files, such as plug-ins, do not find the declaration by themselves.
/// <reference path="./opencc-js.d.ts" />
import shortFromJapanese from "opencc-js/dict/JPShinjitaiCharacters";
import simplifiedFromTraditional from "opencc-js/dict/TSCharacters";

/** The letters of a dictionary. Letters outside of Unicode's first plane are left out, so that no text changes its length. */
const lettersOf = (dictionary: string): ReadonlyMap<string, string> =>
  new Map(
    dictionary
      .split("|")
      .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)])
      .filter(([letter, other]) => letter !== "" && other.length === 1),
  );

const simplified = lettersOf(simplifiedFromTraditional);
const traditional = lettersOf(shortFromJapanese);

// What Japanese writes in names, and the dictionaries do not have.
const inNames: Readonly<Record<string, string>> = { 髙: "高", 﨑: "崎", 邉: "边", 眞: "真", 栁: "柳" };

/** One form of a Chinese letter, which has several: 國 (traditional), 国 (simplified and Japanese); 廣, 广 and 広. */
export const oneHanLetter = (letter: string): string => {
  const known = simplified.get(letter) ?? inNames[letter];
  if (known !== undefined) return known;
  const older = traditional.get(letter) ?? letter;
  return simplified.get(older) ?? older;
};
