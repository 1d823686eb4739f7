import { commonWords } from "./known-common-words.ts";
import {
  isLittleWord,
  isOffice,
  type NameWord,
  nameWords,
  tellingWords,
  withPartsJoined,
} from "./name-words.ts";

/** A typed name. */
export interface NameQuery {
  /** As typed, lower case. */
  readonly text: string;
  readonly words: readonly NameWord[];
  /** Without articles and forms of address. */
  readonly telling: readonly NameWord[];
  /** With each hyphenated part as one word, and the word after “Mc”; null if it has none. */
  readonly joined: readonly NameWord[] | null;
  /** Also without titles of offices. */
  readonly bare: readonly NameWord[];
  /** These titles, folded. */
  readonly offices: readonly string[];
  /** Whether a little word between two telling ones is left out: “Tran Van Bao” may not be Trần Quốc Bảo. */
  readonly leavesOutInnerWord: boolean;
}

// Scripts in which a title is written right before or after a name: 王秀鳳书记, นายสมชาย.
const isUnspaced =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+$/u;

const attached = [...commonWords.aroundNames, ...commonWords.offices]
  .filter((word) => isUnspaced.test(word))
  .sort((a, b) => b.length - a.length);

/** Splits a word into a name and a title; returns the word itself if it has no title. */
const detached = (written: string): readonly string[] => {
  if (!isUnspaced.test(written)) return [written];
  for (const title of attached) {
    if (title.length >= written.length) continue;
    if (written.endsWith(title)) return [written.slice(0, -title.length), title];
    if (written.startsWith(title)) return [title, written.slice(title.length)];
  }
  return [written];
};

/** The Dutch and German particles that people shorten: “v.d. Molenaar”, “v. Tannenried”. In capitals, they would be initials. */
const shortenedParticle = /(?<![\p{L}\p{N}])v\.(?: ?d\.)? ?(?=\p{Lu})/gu;

/** “Mac Allister” */
const partedPrefix = /(?<!\p{L})(ma?c) (?=\p{L})/giu;

export const readNameQuery = (typed: string): NameQuery => {
  const text = typed.replaceAll(shortenedParticle, "van ");
  const words = nameWords(text);
  const apart = words.flatMap(({ written }) => detached(written)).flatMap((written) => nameWords(written));
  const joined = withPartsJoined(text).replaceAll(partedPrefix, "$1");
  const telling = tellingWords(words);
  const told = words.map((word) => telling.includes(word));
  const isTitle = ({ written }: NameWord): boolean => isLittleWord(written) || isOffice(written);
  return {
    text: text.trim().toLowerCase(),
    words,
    telling,
    joined: joined === text ? null : tellingWords(nameWords(joined)),
    bare: apart.filter((word) => !isTitle(word)),
    offices: apart.filter(({ written }) => isOffice(written)).map(({ folded }) => folded),
    leavesOutInnerWord: told.slice(told.indexOf(true), told.lastIndexOf(true)).includes(false),
  };
};
