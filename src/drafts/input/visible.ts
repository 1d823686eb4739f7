import { describeHidden, removeHidden } from "../../base/text/hidden-characters.ts";
import type { Article, RemovedCharacters } from "./article.ts";

type ReadText = Pick<Article, "text" | "marked">;

/** A text without invisible characters, because searches would not find passages that contain them. */
export const visibleText = (read: ReadText): ReadText & Pick<Article, "removed"> => {
  const { text, removed } = removeHidden(read.text);
  if (removed.length === 0) return { ...read, removed: [] };
  const counts = new Map<string, RemovedCharacters>();
  // The position of each removed character in the new text, in the same order as the marks' starts and ends.
  let gone = 0;
  const places = removed.map((found) => {
    const at = found.index - gone;
    gone += found.character.length;
    const entry = { character: describeHidden(found), words: wordsAround(text, at) };
    const key = `${entry.character} ${entry.words}`;
    const { count, turnedAt } = counts.get(key) ?? { count: 0, turnedAt: [] };
    const turned = found.kind === "direction" ? [...turnedAt, at] : turnedAt;
    counts.set(key, { ...entry, count: count + 1, turnedAt: turned });
    return { end: found.index + found.character.length, gone };
  });
  const moved = (index: number): number =>
    index - (places[places.findLastIndex(({ end }) => end <= index)]?.gone ?? 0);
  const marked = read.marked.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
  return { text, marked, removed: [...counts.values()] };
};

/** The words around a position. */
const wordsAround = (text: string, at: number): string => {
  const longest = 40;
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - longest), at))?.[0] ?? "";
  const after = /^\S*/u.exec(text.slice(at, at + longest))?.[0] ?? "";
  return before + after;
};

/** The same for a line of metadata, such as the title; null if it has no visible characters. */
export const visibleLine = (line: string): string | null => removeHidden(line).text.trim() || null;
