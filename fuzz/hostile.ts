import { pick } from "../bench/random.ts";
import { hostileTexts } from "../contract/answers.ts";
import { hostileUnits } from "../tests/drafts/hostile-units.ts";
import { chance, integer, many, type Random } from "./random.ts";

/** Control sequences of terminals, and characters that reverse text, are invisible, or should be in no text. */
const characters = [
  "\u001b[2J\u001b[31m",
  "\u001b]0;title\u0007",
  "\u001b]8;;https://evil.example\u001b\\",
  "\u009b31m",
  "\u0000",
  "\u0007",
  "\b\b\b",
  "\r",
  "\u007f",
  "\u0085",
  "\u202e",
  "\u202a",
  "\u2066",
  "\u2067",
  "\u2068",
  "\u2069",
  "\u200b",
  "\u200d",
  "\u200f",
  "\u00ad",
  "\u2028",
  "\u{e0041}",
  "\ufeff",
  "\ufffe",
  "\ud800",
  "\udfff",
  "e\u0301\u0301\u0301",
  "א",
  "ﷺ",
  "İ",
  "ß",
  "👩‍👩‍👧",
] as const;

/** Values with a special meaning for programs. */
const values = [
  "",
  " ",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-0",
  "1e309",
  "9007199254740993",
  "99999999999999999999",
  "0x10",
  "true",
  "~",
  "../../etc/passwd",
  "C:\\CON",
  "%00",
  "%s%n",
  "$&",
  "{x, plural, other {#}}",
  "2026-02-30",
  "0000-00-00",
  "+275760-09-13",
  "24:00",
  "25:61",
] as const;

const signs = [
  "\n",
  "\t",
  '"',
  "'",
  "“",
  "”",
  "`",
  "\\",
  ":",
  ",",
  "{",
  "}",
  "[",
  "]",
  "<",
  ">",
  "&",
  "|",
  "*",
  "#",
  "=",
  "/",
  "-",
  ".",
  "(",
  ")",
  "@",
  "!",
  "?",
  ";",
  "%",
] as const;

/** Pieces whose repetition takes a parser quadratic time if it reads on from each of them. */
const repeated = [
  "a",
  " ",
  "<html ",
  "“a ",
  ")",
  "((",
  "\\",
  '"',
  "- ",
  "0",
  "1.",
  "a:",
  "*",
  "<!--",
  "&amp",
  "---\n",
  "\u0301",
  ...hostileUnits.map(({ unit }) => unit),
] as const;

/** A piece of text that some part of a program may act on. */
export const hostilePiece = (random: Random): string => {
  const kind = random();
  if (kind < 0.3) return pick(characters, random);
  if (kind < 0.5) return pick(hostileTexts, random);
  if (kind < 0.65) return pick(values, random);
  if (kind < 0.95) return pick(signs, random);
  // Rarely long: most cases should be quick ones.
  return pick(repeated, random).repeat(integer(random, 2, chance(random, 0.02) ? 2_000 : 40));
};

/** Pieces among words. */
export const hostileText = (random: Random, words: readonly string[], mostPieces = 8): string =>
  many(random, mostPieces, () => (chance(random, 0.5) ? pick(words, random) : hostilePiece(random))).join(
    chance(random, 0.7) ? " " : "",
  );
