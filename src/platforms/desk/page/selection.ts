import { useEffect, useState } from "preact/hooks";
import type { DeskSource, SelectedWords } from "./data.ts";

/** The words that were selected last. */
export const useSelectedWords = (sources: readonly DeskSource[] | undefined) => {
  const chosen = useState<SelectedWords | null>(null);
  const [, choose] = chosen;
  useEffect(() => {
    const onSelection = (): void => {
      const words = sources === undefined ? null : selectedWords(sources);
      if (words !== null) choose(words);
    };
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, [sources]);
  return chosen;
};

/** The source and offset of a selection's start or end. Null if it is outside the articles. */
const placeOf = (node: Node, offset: number): { readonly source: string; readonly at: number } | null => {
  const element = node instanceof Element ? node : node.parentElement;
  // A selection may begin or end at an element instead of in its text.
  const piece = node instanceof Element ? (node.children[offset] ?? node.lastElementChild ?? node) : element;
  const holder = piece?.closest("[data-start]") ?? piece?.querySelector("[data-start]");
  const source = holder?.closest("[data-source]")?.getAttribute("data-source");
  if (holder === null || holder === undefined || source === null || source === undefined) return null;
  const start = Number(holder.getAttribute("data-start"));
  return { source, at: node instanceof Element ? start : start + offset };
};

/** Removes white space at both ends, which does not belong to a passage. */
const trimmed = (
  { source, start, end }: Omit<SelectedWords, "exact">,
  text: string,
): SelectedWords | null => {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { source, start: from, end: to, exact: text.slice(from, to) } : null;
};

/** The words that are selected in an article. Null if there are none. */
const selectedWords = (sources: readonly DeskSource[]): SelectedWords | null => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = placeOf(range.startContainer, range.startOffset);
  const last = placeOf(range.endContainer, range.endOffset);
  const text = sources.find(({ id }) => id === first?.source)?.text;
  if (first === null || last === null || text === undefined || first.source !== last.source) return null;
  return trimmed({ source: first.source, start: first.at, end: last.at }, text);
};

/** Words with any white space between them. */
export const looseWords = (words: string): RegExp =>
  new RegExp(
    words
      .trim()
      .split(/\s+/u)
      .map((part) => RegExp.escape(part))
      .join("\\s+"),
    "u",
  );

/** Finds typed or pasted words in the articles, ignoring differences in white space. */
export const typedWords = (sources: readonly DeskSource[], typed: string): SelectedWords | null => {
  if (typed.trim() === "") return null;
  const pattern = looseWords(typed);
  for (const { id, text } of sources) {
    const found = pattern.exec(text);
    if (found !== null)
      return { source: id, start: found.index, end: found.index + found[0].length, exact: found[0] };
  }
  return null;
};
