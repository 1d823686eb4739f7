import type { NamedType } from "./tables.ts";

/** All types share one full-text table, so the first letter of each token tells the type of what has the word. */
const letterOf = { person: "p", organization: "o", topic: "t", briefing: "b" } as const satisfies Record<
  NamedType,
  string
>;

/**
 * The columns of `name_words`: words of names as those know them who see everything, of what may be a name to others, of titles and their
 * organizations, of titles alone, and what people may begin to type.
 */
export type NameColumn = "name" | "more" | "role" | "title" | "typed";

/** The columns with the words of all names, whoever knows them. */
export const anyName = ["name", "more"] as const satisfies readonly NameColumn[];

export const typeTokens = (type: NamedType, words: Iterable<string>): string =>
  [...words].map((word) => `${letterOf[type]}${word}`).join(" ");

/** The tokens of a type are from the first to before the last of these. */
export const tokenRange = (type: NamedType): readonly [string, string] => {
  const letter = letterOf[type];
  return [letter, String.fromCharCode(letter.charCodeAt(0) + 1)];
};

export const wordOf = (token: string): string => token.slice(1);

/** A query in the language of FTS5. A token has letters, digits and marks, none of which means anything in it inside quotation marks. */
export const withAnyToken = (
  columns: readonly NameColumn[],
  types: readonly NamedType[],
  words: readonly string[],
  start: string | null = null,
): string => {
  const tokens = types.flatMap((type) => words.map((word) => `"${typeTokens(type, [word])}"`));
  const starts = start === null ? [] : types.map((type) => `"${typeTokens(type, [start])}" *`);
  return `({${columns.join(" ")}} : (${[...tokens, ...starts].join(" OR ")}))`;
};

export const anyQuery = (queries: readonly string[]): string => `(${queries.join(" OR ")})`;
export const allQueries = (queries: readonly string[]): string => `(${queries.join(" AND ")})`;
