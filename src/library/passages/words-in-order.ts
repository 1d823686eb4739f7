/** The words of a text, to compare them with other texts. */
export interface WordsInOrder {
  readonly length: number;
  /** How many of the words are in another text in the same order: the longest common subsequence. */
  sameIn(other: readonly string[]): number;
}

/**
 * Each word is one bit, so that one addition compares a word with all of them at once: even a sentence of thousands of words is
 * compared with a typed text in milliseconds (Hyyrö 2004, Bit-Parallel LCS-length Computation Revisited).
 */
export const wordsInOrder = (words: readonly string[]): WordsInOrder => {
  const places = new Map<string, bigint>();
  for (const [at, word] of words.entries()) {
    places.set(word, (places.get(word) ?? 0n) | (1n << BigInt(at)));
  }
  const all = (1n << BigInt(words.length)) - 1n;
  return {
    length: words.length,
    sameIn(other) {
      // A bit is 1 until its word is found.
      let left = all;
      for (const word of other) {
        const found = left & (places.get(word) ?? 0n);
        // Most words are not in the other text.
        if (found !== 0n) left = ((left + found) | (left - found)) & all;
      }
      return words.length - left.toString(2).replaceAll("0", "").length;
    },
  };
};
