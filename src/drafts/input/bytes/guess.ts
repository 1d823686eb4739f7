import chardet from "chardet";
import { eld } from "eld/small";
import { charsetOf, type Decoding } from "./charsets.ts";
import { looksLikeWords } from "./plausible.ts";
import { fromOldFont } from "./vietnamese-fonts.ts";

/** Enough to guess the character set. */
const longestSample = 100_000;

/** Character sets in which newsrooms have old files, the most common first. `chardet` does not know all of them. */
const usual = ["windows-1252", "macintosh", "windows-1258", "viscii", "tcvn", "cp850"];

/** A smaller difference between two scores says nothing, for example if the sets differ in one letter of the text. */
const leastDifference = 0.005;

/**
 * The text of bytes in an unknown character set; null if it resembles no language. With the wrong set, a text may still look
 * like words: the Vietnamese letters of TCVN are other Vietnamese letters in VISCII. So the set whose text resembles a
 * language most is taken.
 */
export const guessCharset = (bytes: Uint8Array): Decoding | null => {
  const western = charsetOf("windows-1252")?.decode(bytes)?.text ?? "";
  const old = fromOldFont(western);
  if (old !== null) return old;
  const guesses = chardet
    .analyse(bytes.subarray(0, longestSample))
    .filter(({ confidence }) => confidence >= 10)
    .map(({ name }) => name.toLowerCase())
    .filter((name) => !name.startsWith("utf"));
  let best: { readonly decoded: Decoding; readonly resemblance: number } | null = null;
  for (const label of new Set([...usual, ...guesses])) {
    const read = charsetOf(label)?.decode(bytes) ?? null;
    const decoded = read === null ? null : withLigatures(read, bytes);
    if (decoded === null || !looksLikeWords(decoded.text)) continue;
    const resemblance = resemblanceOf(decoded.text);
    if (best === null || resemblance > best.resemblance + leastDifference) best = { decoded, resemblance };
  }
  return best?.decoded ?? null;
};

/** How much a text resembles its language, by its letters and their neighbors: from 0 to 1. */
const resemblanceOf = (text: string): number =>
  Math.max(0, ...Object.values(eld.detect(text.slice(0, longestSample)).getScores()));

/** Words with `½` in the place of `œ`, and not “2½km”. */
const ligatures = /\p{L}[¼½¾]\p{L}|(?<!\d)[¼½]\p{L}{2}/u;

/** Bytes that windows-1252 uses, for example for quotation marks, and that are control characters in ISO-8859-15. */
const onlyInWindows = /[^\0-\u00ff]/u;

/** Texts that seem to be in windows-1252 may be in ISO-8859-15, which has `œ` in the place of `½`. */
export const withLigatures = (decoded: Decoding, bytes: Uint8Array): Decoding =>
  decoded.charset === "windows-1252" && ligatures.test(decoded.text) && !onlyInWindows.test(decoded.text)
    ? (charsetOf("iso-8859-15")?.decode(bytes) ?? decoded)
    : decoded;
