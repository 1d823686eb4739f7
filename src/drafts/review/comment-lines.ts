import { type Document, isMap, isNode, isScalar, type LineCounter, type Node, visit } from "yaml";

/** The comments on a part of a briefing's file: an editor's doubts about it. Lines count from 0. */
export interface CommentLines {
  /** The line at which the part begins, and those with the comments on it. Null if there is no such part. */
  on(path: readonly (string | number)[]): { readonly at: number; readonly lines: readonly number[] } | null;
  /** The text of a comment. */
  textAt(line: number): string;
}

/** A file with the ends of lines that its readers expect. Editors on Windows save others, which hid the doubts and the incomplete entries. */
export const withLineFeeds = (yaml: string): string => yaml.replaceAll("\r\n", "\n");

/**
 * Finds comments in a file that is parsed already, and not changed since. A comment on a part is in the lines above it, or between its own lines. Those
 * on a person's roles belong to the roles. A line of a text that begins with # is no comment.
 */
export const commentLines = (yaml: string, document: Document, counter: LineCounter): CommentLines => {
  const texts = yaml.split("\n").map((line) => /^\s*#\s?(.*)$/u.exec(line)?.[1]?.trim() ?? null);
  const lineOf = (offset: number): number => counter.linePos(offset).line - 1;
  let ofTexts: ReadonlySet<number> | null = null;
  const isComment = (line: number): boolean => {
    if ((texts[line] ?? null) === null) return false;
    ofTexts ??= linesOfTexts(document, lineOf);
    return !ofTexts.has(line);
  };
  return {
    on(path) {
      const node = document.getIn(path, true);
      if (!isNode(node) || !node.range) return null;
      const at = lineOf(node.range[0]);
      const end = lineOf(node.range[1]);
      const roles = rolesIn(node, lineOf);
      const lines: number[] = [];
      for (let line = at - 1; isComment(line); line -= 1) lines.unshift(line);
      for (let line = at; line < end; line += 1)
        if (isComment(line) && (line <= roles.start || line >= roles.end)) lines.push(line);
      return { at, lines };
    },
    textAt: (line) => texts[line] ?? "",
  };
};

/** The lines of the roles' key and of the first line after them. */
const rolesIn = (
  node: Node,
  lineOf: (offset: number) => number,
): { readonly start: number; readonly end: number } => {
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === "roles") : undefined;
  if (!isScalar(pair?.key) || !pair.key.range || !isNode(pair.value) || !pair.value.range)
    return { start: 0, end: 0 };
  return { start: lineOf(pair.key.range[0]), end: lineOf(pair.value.range[1]) };
};

/** The lines within texts that have several. */
const linesOfTexts = (document: Document, lineOf: (offset: number) => number): ReadonlySet<number> => {
  const found = new Set<number>();
  visit(document, {
    Scalar(_key, { range }) {
      if (!range || range[1] <= range[0]) return;
      const last = lineOf(range[1] - 1);
      for (let line = lineOf(range[0]) + 1; line <= last; line += 1) found.add(line);
    },
  });
  return found;
};
