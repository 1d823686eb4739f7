import { anyQuery } from "./query.ts";
import type { NamedType } from "./tables.ts";

/** All types share one full-text table, so the first letter of each token is the type of the entity with the word. */
const letterOf = { person: "p", organization: "o", topic: "t", briefing: "b" } as const satisfies Record<
  NamedType,
  string
>;

/**
 * The columns of `name_words`: words of names for readers who see everything, words that may be names only for other readers,
 * words of titles and their organizations, words of titles alone, and words for completion.
 */
export type NameColumn = "name" | "more" | "role" | "title" | "typed";

/** The columns with the words of all names, for any reader. */
export const anyName = ["name", "more"] as const satisfies readonly NameColumn[];

export const typeTokens = (type: NamedType, words: Iterable<string>): string =>
  [...words].map((word) => `${letterOf[type]}${word}`).join(" ");

/** The range of a type's tokens: from the first value up to, not including, the second. */
export const tokenRange = (type: NamedType): readonly [string, string] => {
  const letter = letterOf[type];
  return [letter, String.fromCharCode(letter.charCodeAt(0) + 1)];
};

export const wordOf = (token: string): string => token.slice(1);

/** A query in FTS5's syntax. Tokens have only letters, digits and marks, which have no special meaning inside quotation marks. */
export const withAnyToken = (
  columns: readonly NameColumn[],
  types: readonly NamedType[],
  words: readonly string[],
  start: string | null = null,
): string => {
  const tokens = types.flatMap((type) => words.map((word) => `"${typeTokens(type, [word])}"`));
  const starts = start === null ? [] : types.map((type) => `"${typeTokens(type, [start])}" *`);
  return `({${columns.join(" ")}} : ${anyQuery([...tokens, ...starts])})`;
};
