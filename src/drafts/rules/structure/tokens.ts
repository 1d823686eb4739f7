import { countWhile } from "../../../base/count-while.ts";
import { loadPart } from "../../../base/language/language.ts";
import type { Span } from "../../../base/text/span.ts";
import { type TokenRules, tokenRulesKind } from "./token-rules.ts";

/** A word, a number or a mark. `lower` is folded for look-ups; the passage is always cut from the text itself. */
export interface Token extends Span {
  readonly lower: string;
  readonly type: "word" | "number" | "mark";
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** The first token of its line. */
  readonly first: boolean;
}

/** The token before the first and after the last one: it matches nothing. */
export const nothing: Token = { start: 0, end: 0, lower: "", type: "mark", capital: false, first: false };

const byLanguage = await loadPart(tokenRulesKind, "tokens");

/** The words of a list in one language, given by its tag. */
export const tokenWords = (language: string, list: keyof TokenRules): ReadonlySet<string> => {
  const rules = byLanguage.get(language.split("-", 1)[0] ?? "");
  return new Set(rules === undefined ? [] : wordsOf(rules, list));
};

const wordsOf = (rules: TokenRules, list: keyof TokenRules): readonly string[] =>
  rules[list].split(" ").filter((word) => word !== "");

/** The words of a list in all languages, because a text may quote another language. */
const together = (list: keyof TokenRules): readonly string[] => [
  ...new Set([...byLanguage.values()].flatMap((rules) => wordsOf(rules, list))),
];

/** One of some words, as a pattern; without any, it matches nothing. */
const oneOf = (words: readonly string[]): string =>
  words.length === 0 ? "(?!)" : `(?:${words.map((word) => RegExp.escape(word)).join("|")})`;

const possessives = together("possessives");
const ownPossessive = oneOf(possessives);
const anyPossessive = oneOf(possessives.flatMap((word) => [word, word.toUpperCase()]));
const wordEnd = String.raw`(?![\p{L}\p{M}])`;

// Each alternative starts with its own class of letters, and none has nested repetitions, so that time stays linear.
// An elided article or "qu'" is a token of its own, and so is the English possessive.
const pattern = new RegExp(
  [
    String.raw`\p{Lu}\.(?:\p{Lu}\.)+`,
    String.raw`${oneOf(together("compounds"))}['’]\p{L}+`,
    `['’]${ownPossessive}${wordEnd}`,
    String.raw`[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?:['’](?!${anyPossessive}${wordEnd}))?`,
    String.raw`\p{Nd}+`,
    String.raw`[^\s\p{L}\p{M}\p{Nd}]`,
  ].join("|"),
  "gu",
);

const capitalLetter = /^\p{Lu}/u;
const elided = new Set(together("elisions").map((word) => `${word}'`));
const withPronoun = new RegExp(
  `^(.+?)-(?:${oneOf(together("inversionLinks"))}-)?(${oneOf(together("invertedPronouns"))})$`,
  "u",
);

/** Lower case and plain apostrophes; the length never changes. */
export const foldArticleWords = (words: string): string => {
  const lower = words.toLowerCase();
  return (lower.length === words.length ? lower : words).replaceAll("’", "'");
};

const typeOf = (words: string): Token["type"] => {
  if (/^['’]?[\p{L}\p{M}]/u.test(words)) return "word";
  return /^\p{Nd}/u.test(words) ? "number" : "mark";
};

export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  let line = -1;
  let nextLine = -1;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    if (start > nextLine) {
      line = -1;
      const found = text.indexOf("\n", start);
      nextLine = found < 0 ? text.length : found;
    }
    const first = line < 0;
    line = start;
    let words = match[0];
    const lower = foldArticleWords(words);
    // "don't", "journalists'": the apostrophe belongs to an elision only.
    if (words.length > 1 && lower.endsWith("'") && !elided.has(lower)) {
      words = words.slice(0, -1);
      const end = start + words.length;
      tokens.push({
        start,
        end,
        lower: foldArticleWords(words),
        type: "word",
        capital: capitalLetter.test(words),
        first,
      });
      tokens.push({ start: end, end: end + 1, lower: "'", type: "mark", capital: false, first: false });
      continue;
    }
    // "a-t-il", "dit-elle": the pronoun is a word of its own.
    const inverted = words.includes("-") ? withPronoun.exec(lower) : null;
    if (inverted !== null) {
      const [, verb = "", pronoun = ""] = inverted;
      const end = start + words.length;
      tokens.push({
        start,
        end: start + verb.length,
        lower: verb,
        type: "word",
        capital: capitalLetter.test(words),
        first,
      });
      tokens.push({
        start: end - pronoun.length,
        end,
        lower: pronoun,
        type: "word",
        capital: false,
        first: false,
      });
      continue;
    }
    tokens.push({
      start,
      end: start + words.length,
      lower,
      type: typeOf(words),
      capital: capitalLetter.test(words),
      first,
    });
  }
  return tokens;
};

/** The first of some spans, in the order of the text, that starts at an offset or after it. */
export const firstFrom = (spans: readonly Span[], offset: number): number =>
  countWhile(spans, ({ start }) => start < offset);

/** The first token that ends after an offset; tokens are in the order of the text. */
export const tokenAt = (tokens: readonly Token[], offset: number): number =>
  countWhile(tokens, ({ end }) => end <= offset);
