import type { Span } from "../../../base/text/span.ts";

const time =
  /[[(]?(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? )?\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?[ap]\.?m\b\.?)?[\])]?/giu;

/** The times of turns in a line of a transcript or a chat: `[10:02:41]`, `12/02/2026, 10:02`. */
export const stampsIn = (line: string): readonly Span[] =>
  [...line.matchAll(time)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** In characters. A longer line is a sentence. */
const longest = 80;

const edge = /^[\s,–—-]+|[\s,–—-]+$/gu;

/** The name in a line that has only a name and a time, as above a turn: “Lena Brandt 0:12”; null if it has other words. */
export const stampedName = (written: string): Span | null => {
  const line = written.endsWith(":") ? written.slice(0, -1).trimEnd() : written;
  const [stamp, another] = line.length > longest ? [] : stampsIn(line);
  if (stamp === undefined || another !== undefined) return null;
  const [before, after] = [line.slice(0, stamp.start), line.slice(stamp.end)];
  if (before.trim() !== "" && after.trim() !== "") return null;
  const name = (before.trim() === "" ? after : before).replaceAll(edge, "");
  const start = line.indexOf(name);
  const words = name.split(" ");
  const isName =
    words.length <= 6 &&
    /^\p{Lu}/u.test(name) &&
    /^\p{Lu}|^[\p{N}(]/u.test(words.at(-1) ?? "") &&
    !/[.:!?]/u.test(name);
  return isName ? { start, end: start + name.length } : null;
};
