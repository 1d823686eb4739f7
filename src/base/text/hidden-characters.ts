/** An invisible character. It can change what readers see, or what a search finds. */
export interface HiddenCharacter {
  /** In code units. */
  readonly index: number;
  readonly character: string;
  /** `direction`: it reorders the text around it, so that people see another text than the stored one. */
  readonly kind: "direction" | "invisible";
}

/**
 * Invisible characters: soft hyphens, zero-width spaces, marks and overrides of direction, variation selectors, tags.
 * Most texts have none.
 */
const hidden = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;

/** Embeddings, overrides and isolates, and the characters that end them (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters). */
const direction = /[\u202a-\u202e\u2066-\u2069]/u;
const allDirection = new RegExp(direction, "gu");

/** Whether a text has characters that change its direction. */
export const changesDirection = (text: string): boolean => direction.test(text);

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u{10800}-\u{10fff}]/u;

/** Marks that count as letters from right to left, so that a number after one moves. */
const rightToLeftMark = /[\u200f\u061c]/u;

// Persian, Hindi and other languages spell some words with joiners, and emoji are joined by them.
const joining =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mandaic}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Tibetan}\\p{Script=Myanmar}\\p{Script=Khmer}\\p{Script=Balinese}\\p{Script=Javanese}";
// These scripts are written without spaces. Some texts have zero-width spaces in places where a line may end.
const unspaced = "\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";

/** Matches every invisible character; captures only those that their neighbours do not need. */
const each = new RegExp(
  [
    `(?<=[${joining}])[\\u200c\\u200d]`,
    "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})",
    `(?<=[${unspaced}])\\u200b(?=[${unspaced}])`,
    // A flag such as Scotland's is a black flag with tags.
    "(?<=\\u{1f3f4})[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,6}\\u{e007f}",
    "(?<=[\\p{Emoji}\\p{S}\\p{P}\\p{Script=Han}])[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]",
    "(?<=\\p{Script=Mongolian})[\\u180b-\\u180f]",
    `(${hidden.source})`,
  ].join("|"),
  "gu",
);

const isMark = (character: string): boolean => /[\u200e\u200f\u061c]/u.test(character);

/** The hidden characters of a text, without those that its script or an emoji needs. */
export const hiddenCharacters = (text: string): readonly HiddenCharacter[] => {
  if (!hidden.test(text)) return [];
  // Texts from right to left need marks of direction, and a mark cannot reverse a word.
  const needsMarks = rightToLeft.test(text);
  return [...text.matchAll(each)].flatMap(({ index, 1: character }) =>
    character === undefined || (needsMarks && isMark(character))
      ? []
      : [{ index, character, kind: direction.test(character) ? "direction" : "invisible" }],
  );
};

/** A text without its hidden characters, and the list of those that were removed. */
export const removeHidden = (
  text: string,
): { readonly text: string; readonly removed: readonly HiddenCharacter[] } => {
  const removed = hiddenCharacters(text);
  let end = 0;
  let kept = "";
  for (const { index, character } of removed) {
    kept += text.slice(end, index);
    end = index + character.length;
  }
  return { text: kept + text.slice(end), removed };
};

/** A text without embeddings, overrides and isolates, so that it cannot reorder the text beside it. */
export const withoutDirection = (text: string): string =>
  direction.test(text) ? text.replaceAll(allDirection, "") : text;

/** The same for part of a line: a name from right to left reorders only itself, and not a figure after it. */
export const isolated = (text: string): string => {
  const plain = withoutDirection(text);
  return rightToLeft.test(plain) || rightToLeftMark.test(plain)
    ? plain.replaceAll(/[^\r\n]+/gu, "\u2068$&\u2069")
    : plain;
};

const names: Readonly<Record<number, string>> = {
  173: "soft hyphen",
  847: "combining grapheme joiner",
  1564: "Arabic letter mark",
  6158: "Mongolian vowel separator",
  8203: "zero width space",
  8204: "zero width non-joiner",
  8205: "zero width joiner",
  8206: "left-to-right mark",
  8207: "right-to-left mark",
  8234: "left-to-right embedding",
  8235: "right-to-left embedding",
  8236: "pop directional formatting",
  8237: "left-to-right override",
  8238: "right-to-left override",
  8288: "word joiner",
  8289: "function application",
  8290: "invisible times",
  8291: "invisible separator",
  8292: "invisible plus",
  8294: "left-to-right isolate",
  8295: "right-to-left isolate",
  8296: "first strong isolate",
  8297: "pop directional isolate",
  65279: "zero width no-break space",
};

const nameOf = (codePoint: number): string => {
  const name = names[codePoint];
  if (name !== undefined) return name;
  if (codePoint >= 0xe0000 && codePoint <= 0xe007f) return "tag";
  const isSelector =
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
  return isSelector ? "variation selector" : "invisible character";
};

/** The code point and Unicode's name, such as `U+202E right-to-left override`. */
export const describeHidden = ({ character }: Pick<HiddenCharacter, "character">): string => {
  const codePoint = character.codePointAt(0) ?? 0;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")} ${nameOf(codePoint)}`;
};

/** Dangerous characters: those that reorder text, control characters, which a terminal acts on, and tags. */
const foreign = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

const controls = /[^\P{Cc}\n\t]/gu;
const turning = /[\u202a-\u202e\u2066\u2067]/gu;
/** An isolate that ends in its line reorders only the text in it. Names from right to left need it. */
const isolates = /(\u2068[^\n\u2068\u2069]*\u2069)|[\u2068\u2069]/gu;
/** A flag such as Scotland's is a black flag with tags. All other tags are invisible letters. */
const tags = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/** Removes characters that would change the text after it, on any screen. This is the last step for every text. */
export const containedText = (text: string): string =>
  foreign.test(text)
    ? text
        .replaceAll("\r\n", "\n")
        .replaceAll(controls, "\ufffd")
        .replaceAll(turning, "")
        .replaceAll(isolates, "$1")
        .replaceAll(tags, "$1")
    : text;
