import { placeIn } from "../../base/files/problem.ts";
import type { Source } from "../briefing/briefing.ts";
import type { PassageSelector } from "../briefing/schema.ts";
import type { Located, NearestText } from "./passage.ts";

const mostLines = 5;

/** The problem of a passage that is not in the stored text exactly once: what was expected, what was found, what to do. */
export const passageProblem = (
  source: Source,
  { exact }: PassageSelector,
  located: Exclude<Located, { readonly located: "once" }>,
): string => {
  const { text, file } = source;
  switch (located.located) {
    case "several-times":
      return `expected a passage that occurs once; this one occurs ${located.starts.length} times in ${file}, ${linesOf(text, located.starts)}. Add a prefix or a suffix: the text right before or after it.`;
    case "elsewhere":
      return `the passage is in ${file}, ${linesOf(text, located.starts)}, but not between this prefix and suffix. Copy them from right before and after it.`;
    case "nowhere":
      return notThere(source, exact, located.nearest);
    default:
      return located satisfies never;
  }
};

const linesOf = (text: string, starts: readonly number[]): string => {
  const lines = new Set(starts.slice(0, mostLines).map((start) => placeIn(text, start).line));
  const more = starts.length > mostLines ? " and further down" : "";
  return `in ${lines.size === 1 && more === "" ? "line" : "lines"} ${[...lines].join(", ")}${more}`;
};

/** Words for a message, on one line. Long ones may be cut, because a message is not a quotation. */
const shown = (words: string, longest = 200): string => {
  const line = words.replaceAll(/\s+/g, " ").trim();
  return line.length > longest ? `“${line.slice(0, longest).trimEnd()}…”` : `“${line}”`;
};

const notThere = ({ text, file }: Source, exact: string, nearest: NearestText | null): string => {
  const expected = `expected a passage word for word from ${file}`;
  if (nearest === null) return `${expected}; nothing in it is like ${shown(exact)}. Copy it from the text.`;
  const { start, end, differsAt, instead } = nearest;
  const there = differsAt < text.length ? `has ${shown(text.slice(differsAt), 40)}` : "ends";
  const here = instead === "" ? "ends" : `has ${shown(instead, 40)}`;
  return `${expected}; it is not there. The nearest is in line ${placeIn(text, start).line}: ${shown(text.slice(start, end))}. They first differ where the text ${there} and the passage ${here}. Copy it from the text.`;
};
