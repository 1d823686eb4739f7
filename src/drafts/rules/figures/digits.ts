import { nothing, type Token } from "../structure/tokens.ts";

export interface Digits {
  /** NaN if it is no number (such as a version), or if JavaScript would round it. */
  readonly value: number;
  /** The token after it. */
  readonly to: number;
  /** Such as 1.234 or 1,234, if both readings are common. */
  readonly ambiguous: boolean;
}

/** The signs between groups of digits, by the language's sign; three digits must follow each of them. */
const groupSigns: Readonly<Record<string, string>> = { " ": " \u00a0\u202f", ".": ".", ",": "," };

const fractions: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);

/**
 * Reads "48 000", "2,6", "2.500.000", "1½" at a token. The language decides which sign groups thousands and which is the
 * decimal sign, unless the number itself shows it. A superscript digit after the number makes it a power or the mark of a
 * footnote, and neither is read.
 */
export const readDigits = (text: string, tokens: readonly Token[], index: number, groups: string): Digits => {
  const read = whole(text, tokens, index, groups);
  const after = tokens[read.to] ?? nothing;
  if (after.start !== (tokens[read.to - 1] ?? nothing).end) return read;
  if (/^[⁰¹²³⁴-⁹]/u.test(after.lower)) return { ...read, value: Number.NaN, to: read.to + 1 };
  const fraction = fractions.get(after.lower);
  return fraction === undefined ? read : { ...read, value: read.value + fraction, to: read.to + 1 };
};

/** A number as it is written, or NaN if JavaScript would round it: it keeps 15 digits exactly. */
const exactly = (written: string): number =>
  written.replace(".", "").replace(/^0+/u, "").length > 15 ? Number.NaN : Number(written);

const between = (text: string, left: Token, right: Token): string => text.slice(left.end, right.start);

const whole = (text: string, tokens: readonly Token[], index: number, groupedBy: string): Digits => {
  let groups = groupedBy;
  let read = tokens[index]?.lower ?? "";
  let to = index + 1;
  let ambiguous = false;
  const spaces = groupSigns[" "] ?? "";
  const digitsAt = (at: number): string => (tokens[at]?.type === "number" ? (tokens[at]?.lower ?? "") : "");
  // Groups with spaces exist in every language.
  while (digitsAt(to).length === 3 && (to > index + 1 || read.length <= 3) && read !== "0") {
    const gap = between(text, tokens[to - 1] ?? nothing, tokens[to] ?? nothing);
    if (gap.length !== 1 || !spaces.includes(gap) || (gap === " " && groups !== " ")) break;
    read += digitsAt(to);
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
      read !== "0" &&
      (to > index + 1 || read.length <= 3) &&
      (sign === groups || again || (groups === " " && sign === "."));
    if (!grouping) {
      if (tokens[to + 2]?.lower === sign && digitsAt(to + 3) !== "") {
        // A version or an address, such as 1.2.3: no part of it is a number.
        while (tokens[to]?.lower === sign && digitsAt(to + 1) !== "") to += 2;
        return { value: Number.NaN, to, ambiguous: false };
      }
      return { value: exactly(`${read}.${next}`), to: to + 2, ambiguous: next.length === 3 };
    }
    ambiguous = groups === " ";
    read += next;
    to += 2;
    groups = sign;
  }
  return { value: exactly(read), to, ambiguous };
};
