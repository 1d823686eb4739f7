import { foldArticleWords, nothing, type Token, tokenize } from "./tokens.ts";

export interface PhraseMatch<Value> {
  readonly value: Value;
  /** How many tokens the phrase has. */
  readonly length: number;
}

interface Entry<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Looks up phrases of one or more words at a token; the longest wins. */
export class Phrases<Value> {
  readonly #byFirst = new Map<string, Entry<Value>[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of entries) {
      const words = tokenize(phrase).map((token) => token.lower);
      const [first] = words;
      if (first === undefined) continue;
      const known = this.#byFirst.get(first);
      if (known === undefined) this.#byFirst.set(first, [{ words, value }]);
      else if (!known.some((entry) => entry.words.join(" ") === words.join(" ")))
        known.push({ words, value });
    }
    for (const entries of this.#byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  at(tokens: readonly Token[], index: number): PhraseMatch<Value> | null {
    const entries = this.#byFirst.get((tokens[index] ?? nothing).lower);
    if (entries === undefined) return null;
    for (const { words, value } of entries) {
      let same = 1;
      while (same < words.length && tokens[index + same]?.lower === words[same]) same++;
      if (same === words.length) return { value, length: words.length };
    }
    return null;
  }
}

/** Phrases without a value of their own, from one line with "|" between them. */
export const phraseSet = (line: string): Phrases<true> =>
  new Phrases(line.split("|").map((phrase) => [foldArticleWords(phrase.trim()), true]));

/** Words from one line with spaces between them. */
export const wordSet = (line: string): ReadonlySet<string> =>
  new Set(
    line
      .split(/\s+/)
      .map((word) => foldArticleWords(word))
      .filter((word) => word !== ""),
  );
