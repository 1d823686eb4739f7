import type { Lexicon } from "../languages/lexicon.ts";
import type { NumberWords } from "../languages/number-words.ts";
import { nothing, type Token } from "../structure/tokens.ts";
import { readDigits } from "./digits.ts";
import { readNumberWords } from "./number-words.ts";

export interface Numeral {
  readonly value: number;
  /** The token after the number and its multiplier. */
  readonly to: number;
  readonly inWords: boolean;
  readonly multiplied: boolean;
  /** Another reading is common too: 1.234. */
  readonly ambiguous: boolean;
  /** The word itself says that the number is round: "une centaine". */
  readonly round: boolean;
}

/** How a language writes numbers; `numbers` is null if its number words are not known. */
export interface NumeralWords extends Pick<Lexicon, "groups" | "multipliers"> {
  readonly numbers: NumberWords | null;
}

/** The token after a number that `readNumeral` does not read. Its parts must not be read as numbers of their own. */
export const afterUnread = (
  text: string,
  tokens: readonly Token[],
  index: number,
  { groups }: Pick<Lexicon, "groups">,
): number => (tokens[index]?.type === "number" ? readDigits(text, tokens, index, groups).to : index + 1);

/** "45 M€", "1,2 Md€", "300 k€": letters that touch a currency sign. */
const beforeSign: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["md", 1e9],
  ["mds", 1e9],
]);

/** A multiplier of one letter must touch its number: "3m", but not "300 m". */
const multiplierAt = (tokens: readonly Token[], at: number, { multipliers }: NumeralWords) => {
  const found = multipliers.at(tokens, at);
  const token = tokens[at] ?? nothing;
  const sign = tokens[at + 1] ?? nothing;
  const factor =
    /^[€$£¥]$/.test(sign.lower) && sign.start === token.end ? beforeSign.get(token.lower) : undefined;
  if (factor !== undefined) return { length: 1, value: factor };
  const isApart = token.end - token.start === 1 && token.start !== (tokens[at - 1] ?? nothing).end;
  return found === null || isApart ? null : found;
};

/** Reads a number in digits or words, with "million" and the like. Null if there is none, or if JavaScript would round it. */
export const readNumeral = (
  text: string,
  tokens: readonly Token[],
  index: number,
  words: NumeralWords,
): Numeral | null => {
  if ((tokens[index] ?? nothing).type !== "number") {
    const found = words.numbers === null ? null : readNumberWords(tokens, index, words.numbers);
    return found === null ? null : { ...found, inWords: true, ambiguous: false };
  }
  const digits = readDigits(text, tokens, index, words.groups);
  if (!Number.isFinite(digits.value)) return null;
  let { value, to } = digits;
  let last = Number.POSITIVE_INFINITY;
  // One multiplier may follow another: "triệu tỷ".
  for (let times = 0; times < 2; times++) {
    const multiplier = multiplierAt(tokens, to, words);
    if (multiplier === null) break;
    value *= multiplier.value;
    last = last === Number.POSITIVE_INFINITY ? multiplier.value : last * multiplier.value;
    to += multiplier.length;
  }
  const multiplied = last < Number.POSITIVE_INFINITY;
  const half = multiplied ? (words.numbers?.andHalf.at(tokens, to) ?? null) : null;
  if (half !== null) {
    value += last / 2;
    to += half.length;
  }
  // "3 tỷ 500 triệu", "2 millones 300 mil"
  while (multiplied && half === null && tokens[to]?.type === "number") {
    const more = readDigits(text, tokens, to, words.groups);
    const multiplier = multiplierAt(tokens, more.to, words);
    if (multiplier === null || multiplier.value >= last || !(more.value * multiplier.value < last)) break;
    value += more.value * multiplier.value;
    last = multiplier.value;
    to = more.to + multiplier.length;
  }
  return {
    value: Number(value.toPrecision(15)),
    to,
    inWords: false,
    multiplied,
    ambiguous: digits.ambiguous && !multiplied,
    round: false,
  };
};
