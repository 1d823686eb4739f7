import type { NumberWords } from "../languages/number-words.ts";
import { nothing, type Token } from "../structure/tokens.ts";

export interface NumberInWords {
  readonly value: number;
  /** The token after it. */
  readonly to: number;
  readonly multiplied: boolean;
  /** "Une centaine", "a dozen": the word itself says that the number is round. */
  readonly round: boolean;
}

/** Parts of a number such as those of "un million trois cent mille", while it is read. */
interface Parts {
  /** Parts that end with a multiplier, such as "un million". Each multiplier is smaller than the one before. */
  readonly closed: { readonly value: number; readonly multiplier: number }[];
  /** The part after them, below a thousand. */
  open: number | null;
}

/** Reads "deux mille deux cents", "treinta y cinco", "hai mươi lăm nghìn", "two and a half million" at a token. */
export const readNumberWords = (
  tokens: readonly Token[],
  index: number,
  words: NumberWords,
): NumberInWords | null => {
  const at = (place: number): Token => tokens[place] ?? nothing;
  const joins = (word: string): boolean => words.hundredJoins.has(word) || words.tenJoins.has(word);
  const isKnown = (word: string): boolean =>
    words.numberWords.has(word) ||
    words.afterTens.has(word) ||
    words.tensWords.has(word) ||
    words.halves.has(word) ||
    words.collections.has(word) ||
    words.simpleMultipliers.has(word) ||
    joins(word);
  const parts: Parts = { closed: [], open: null };
  let round = false;
  let multiplied = false;

  /** Adds one more word to the parts; false if the number ends before it. */
  const take = (word: string, next: Token, joined: boolean): boolean => {
    const { open } = parts;
    const nothingYet = open === null && parts.closed.length === 0;
    const collection = words.collections.get(word);
    if (collection !== undefined) {
      if (open === null || open >= 100 || parts.closed.length > 0) return false;
      parts.open = null;
      parts.closed.push({ value: open * collection, multiplier: collection });
      round ||= collection !== 12;
      return true;
    }
    if (words.halves.has(word)) {
      if (open !== null && open !== 1) return false;
      parts.open = 0.5;
      return true;
    }
    if (words.tensWords.has(word)) {
      const units = (open ?? 0) % 100;
      if (open === null || units < 2 || units > 9) return false;
      parts.open = open + 9 * units;
      return true;
    }
    const multiplier = words.simpleMultipliers.get(word);
    if (multiplier !== undefined) {
      if (!multiply(parts, multiplier, words.loneMultipliers.has(word))) return false;
      multiplied ||= multiplier >= 1000;
      return true;
    }
    const ending = words.afterTens.get(word);
    if (ending !== undefined && open !== null && open % 100 >= 10 && open % 10 === 0) {
      parts.open = open + ending;
      return true;
    }
    const value = words.numberWords.get(word);
    if (value === undefined) return false;
    // "năm" also means "year".
    const before = words.onlyBefore.get(word);
    const isMultiplied = words.tensWords.has(next.lower) || words.simpleMultipliers.has(next.lower);
    if (before !== undefined && !isMultiplied && !joined && (!nothingYet || !before.has(next.lower)))
      return false;
    const separate = open !== null && open % 100 >= 20 && words.tenJoins.size > 0 && words.tensNeedJoin;
    if (separate && !joined && value < 10) return false;
    return addValue(parts, value, words);
  };

  let to = index;
  let joined = false;
  for (let place = index; place < index + 24; place++) {
    const token = at(place);
    const articleAsOne = place === index && words.oneWords.has(token.lower);
    if (articleAsOne) {
      // "A million", "a dozen", "half a million"
      const next = at(place + 1).lower;
      if (!words.simpleMultipliers.has(next) && !words.collections.has(next) && !words.halves.has(next))
        return null;
      parts.open = 1;
      continue;
    }
    if (parts.open === 0.5 && words.oneWords.has(token.lower)) continue;
    const half = words.andHalf.at(tokens, place);
    if (half !== null && (parts.open !== null || parts.closed.length > 0) && !joined) {
      const last = parts.closed.at(-1);
      if (parts.open !== null) parts.open += 0.5;
      else if (last !== undefined)
        parts.closed[parts.closed.length - 1] = { ...last, value: last.value + last.multiplier / 2 };
      place += half.length - 1;
      to = place + 1;
      continue;
    }
    if (token.type !== "word") break;
    if (place > index && joins(token.lower)) {
      const open = parts.open ?? 0;
      const afterHundreds =
        words.hundredJoins.has(token.lower) && (parts.closed.length > 0 || open >= 100) && open % 100 === 0;
      const afterTens = words.tenJoins.has(token.lower) && open % 100 >= 20 && open % 10 === 0;
      if (joined || (!afterHundreds && !afterTens)) break;
      joined = true;
      continue;
    }
    const pieces = wordsOf(token, isKnown);
    if (pieces === null) break;
    const before = { closed: [...parts.closed], open: parts.open };
    let known = true;
    let linked = joined;
    for (const [position, piece] of pieces.entries()) {
      if (position > 0 && joins(piece)) {
        linked = true;
        continue;
      }
      known &&= take(piece, position === pieces.length - 1 ? at(place + 1) : nothing, linked || position > 0);
      linked = false;
    }
    // "One hundred and two million": only a number below a hundred follows the joining word.
    if (!known) {
      parts.closed.splice(0, parts.closed.length, ...before.closed);
      parts.open = before.open;
      break;
    }
    joined = false;
    to = place + 1;
    // "Une centaine de millions"
    const scale = words.simpleMultipliers.get(at(to + 1).lower) ?? 0;
    if (words.collections.has(token.lower) && words.collectionLinks.has(at(to).lower) && scale >= 1000) {
      multiply(parts, scale, false);
      multiplied = true;
      to += 2;
      break;
    }
  }
  const value = sumOf(parts);
  // Half of nothing: "half the people".
  if (to === index || value === 0.5) return null;
  return { value: Number(value.toPrecision(15)), to, multiplied, round };
};

const sumOf = ({ closed, open }: Parts): number =>
  closed.reduce((sum, { value }) => sum + value, 0) + (open ?? 0);

/** Whether a value may follow the tens or hundreds without a joining word: "vingt-deux", "soixante-dix", "mười hai". */
const addsTo = (open: number, value: number, words: NumberWords): boolean => {
  const tens = open % 100;
  if (tens === 0) return open >= 100 && value < 100;
  if (tens === 10) return words.tensWords.size > 0 && value < 10;
  if (words.scores.has(tens) && value >= 10 && value < 20) return true;
  return tens % 10 === 0 && value < 10;
};

/** Adds a value; false if it cannot follow the parts so far. */
const addValue = (parts: Parts, value: number, words: NumberWords): boolean => {
  if (parts.open === null) parts.open = value;
  else if (addsTo(parts.open, value, words)) parts.open += value;
  else return false;
  return true;
};

/** Applies a multiplier; false if it cannot follow the parts so far. */
const multiply = (parts: Parts, multiplier: number, alone: boolean): boolean => {
  if (multiplier === 100) {
    const open = parts.open ?? (alone ? 1 : null);
    if (open === null || open >= 100) return false;
    parts.open = open * 100;
    return true;
  }
  let value = parts.open ?? 0;
  while ((parts.closed.at(-1)?.multiplier ?? multiplier) < multiplier)
    value += parts.closed.pop()?.value ?? 0;
  if (parts.closed.at(-1)?.multiplier === multiplier) return false;
  if (value === 0 && !alone) return false;
  parts.closed.push({ value: (value === 0 ? 1 : value) * multiplier, multiplier });
  parts.open = null;
  return true;
};

/** The words of a token: "quatre-vingt-douze" has two, because "quatre-vingt" is one. Null if one of them is no number. */
const wordsOf = (token: Token, isKnown: (word: string) => boolean): readonly string[] | null => {
  if (isKnown(token.lower)) return [token.lower];
  const pieces = token.lower.split("-");
  if (pieces.length === 1 || pieces.length > 8) return null;
  const found: string[] = [];
  let from = 0;
  while (from < pieces.length) {
    let to = pieces.length;
    while (to > from && !isKnown(pieces.slice(from, to).join("-"))) to--;
    if (to === from) return null;
    found.push(pieces.slice(from, to).join("-"));
    from = to;
  }
  return found;
};
