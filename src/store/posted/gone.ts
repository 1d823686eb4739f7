/**
 * A fact can leave the record without a correction that explains it, and come back. Both are among the hashes of a message's corrections:
 * `gone`, `back`, `gone 2`, `back 2` and so on, so that each edit has other hashes than those before.
 */
const [gone, back] = ["gone", "back"] as const;

export const isGoneHash = (hash: string): boolean => isOf(gone, hash);

const isOf = (word: string, hash: string): boolean => hash === word || hash.startsWith(`${word} `);

const times = (word: string, hashes: readonly string[]): number =>
  hashes.filter((hash) => isOf(word, hash)).length;

const next = (word: string, known: readonly string[]): string => {
  const before = times(word, known);
  return before === 0 ? word : `${word} ${before + 1}`;
};
export const isBackHash = (hash: string): boolean => isOf(back, hash);

/** Whether a message says that a fact is gone. */
export const isGoneIn = (hashes: readonly string[]): boolean => times(gone, hashes) > times(back, hashes);

/** Whether a message says that a fact was gone and is back. */
export const isBackIn = (hashes: readonly string[]): boolean => times(back, hashes) > 0 && !isGoneIn(hashes);

/** The hash that says it the next time. */
export const nextGoneHash = (known: readonly string[]): string => next(gone, known);
export const nextBackHash = (known: readonly string[]): string => next(back, known);

/** An SQL pattern for hashes, as the database stores them, with `gone` among them. */
export const goneOnceLike = `%"${gone}%`;
