import type { Lexicon } from "../languages/lexicon.ts";
import { nothing, type Token } from "../structure/tokens.ts";

export interface Numeral {
  readonly value: number;
  /** The token after the number and its multiplier. */
  readonly to: number;
  readonly inWords: boolean;
  readonly multiplied: boolean;
  /** 1.234 or 1,234 where the other reading is common too. */
  readonly ambiguous: boolean;
}

/** What separates groups or decimals, by language; a sign that groups must be followed by three digits. */
const groupSigns: Readonly<Record<string, string>> = { " ": " \u00a0\u202f", ".": ".", ",": "," };

/** A number as it is written, or NaN if JavaScript would round it: it keeps 15 digits exactly. */
const exactly = (written: string): number =>
  written.replace(".", "").replace(/^0+/u, "").length > 15 ? Number.NaN : Number(written);

const between = (text: string, left: Token, right: Token): string => text.slice(left.end, right.start);

/** Reads "48 000", "2,6", "2.500.000" at a token; groups and decimals by the language's habit, the other by elimination. */
const inDigits = (
  text: string,
  tokens: readonly Token[],
  index: number,
  groups: string,
): { value: number; to: number; ambiguous: boolean } => {
  let whole = tokens[index]?.lower ?? "";
  let to = index + 1;
  let ambiguous = false;
  const spaces = groupSigns[" "] ?? "";
  const digitsAt = (at: number): string => (tokens[at]?.type === "number" ? (tokens[at]?.lower ?? "") : "");
  // Groups with spaces stand in every language.
  while (digitsAt(to).length === 3 && (to > index + 1 || whole.length <= 3) && whole !== "0") {
    const gap = between(text, tokens[to - 1] ?? nothing, tokens[to] ?? nothing);
    if (gap.length !== 1 || !spaces.includes(gap) || (gap === " " && groups !== " ")) break;
    whole += digitsAt(to);
    to++;
  }
  if (to > index + 1) groups = " ";
  for (;;) {
    const sign = tokens[to]?.lower ?? "";
    const next = digitsAt(to + 1);
    const touching =
      (tokens[to - 1] ?? nothing).end === tokens[to]?.start && tokens[to]?.end === tokens[to + 1]?.start;
    if ((sign !== "." && sign !== ",") || next === "" || !touching) break;
    const again =
      (tokens[to + 2]?.lower ?? "") === sign &&
      digitsAt(to + 3).length === 3 &&
      tokens[to + 1]?.end === tokens[to + 2]?.start;
    const grouping =
      next.length === 3 &&
      whole !== "0" &&
      (to > index + 1 || whole.length <= 3) &&
      (sign === groups || again || (groups === " " && sign === "."));
    if (!grouping) {
      if (tokens[to + 2]?.lower === sign && digitsAt(to + 3) !== "") {
        // A version or an address: none of its parts is a number.
        while (tokens[to]?.lower === sign && digitsAt(to + 1) !== "") to += 2;
        return { value: Number.NaN, to, ambiguous: false };
      }
      return { value: exactly(`${whole}.${next}`), to: to + 2, ambiguous: next.length === 3 };
    }
    ambiguous = groups === " ";
    whole += next;
    to += 2;
    groups = sign;
  }
  return { value: exactly(whole), to, ambiguous };
};

/** The token after a number that `readNumeral` does not read: what is inside it is no number of its own. */
export const afterUnread = (
  text: string,
  tokens: readonly Token[],
  index: number,
  { groups }: Pick<Lexicon, "groups">,
): number => (tokens[index]?.type === "number" ? inDigits(text, tokens, index, groups).to : index + 1);

/** Reads a number in digits or words, with "million" and the like. Null if there is none, or none that is kept exactly. */
export const readNumeral = (
  text: string,
  tokens: readonly Token[],
  index: number,
  lexicon: Pick<Lexicon, "groups" | "multipliers" | "numberWords"> | null,
): Numeral | null => {
  const token = tokens[index] ?? nothing;
  let value: number;
  let to: number;
  let ambiguous = false;
  let inWords = false;
  if (token.type === "number") {
    ({ value, to, ambiguous } = inDigits(text, tokens, index, lexicon?.groups ?? " "));
    if (Number.isNaN(value) || !Number.isFinite(value)) return null;
  } else {
    const word = lexicon?.numberWords.get(token.lower);
    if (word === undefined) return null;
    value = word;
    to = index + 1;
    inWords = true;
  }
  let multiplied = false;
  if (lexicon !== null) {
    // "nửa triệu", "a quarter of a million" are read elsewhere; here one multiplier follows another ("triệu tỷ").
    for (let times = 0; times < 2; times++) {
      const multiplier = lexicon.multipliers.at(tokens, to);
      if (multiplier === null) break;
      const next = tokens[to] ?? nothing;
      if (next.end - next.start === 1 && next.start !== (tokens[to - 1] ?? nothing).end) break;
      value *= multiplier.value;
      to += multiplier.length;
      multiplied = true;
    }
  }
  return {
    value: Number(value.toPrecision(15)),
    to,
    inWords,
    multiplied,
    ambiguous: ambiguous && !multiplied,
  };
};
