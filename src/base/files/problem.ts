/** A problem in a file, with its position. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What was expected, what was found, and what to do. */
  readonly message: string;
}

/** `file:line:column: message`, as compilers write it. Many terminals make it a link. */
export const formatProblem = ({ file, line, column, message }: Problem): string =>
  `${file}:${line}:${column}: ${message}`;

/** The line and column of an index into a text. */
export const placeIn = (text: string, index: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, index);
  return { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
};

/** Sorted by file, line and column. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
