import type { Marked } from "../../facts.ts";
import { type MarkedText, storedText } from "../article.ts";
import { raised } from "../raised.ts";
import { isElement, isText, type PageElement, type PageNode } from "./page.ts";
import { ofSpeaker } from "./turn-speakers.ts";

type Mark = Marked["as"];

const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const unread = new Set(
  "script style noscript template iframe svg math canvas object head title button select textarea".split(" "),
);

/** The address of a note on the same page. */
const ofNote = /#(?:footnote|fn|note|_ftn|_edn|endnote|sdfootnote)s?(?:[-_:]|anchor)?\d/iu;

interface Paragraph {
  text: string;
  readonly as: Mark | null;
}

/** The text that a reader sees, with an empty line between paragraphs, and with spaces and line breaks as in a browser. */
export const textOfPage = (root: PageNode): MarkedText => {
  const paragraphs: Paragraph[] = [{ text: "", as: null }];
  const current = (): Paragraph => paragraphs[paragraphs.length - 1] ?? { text: "", as: null };
  const begin = (as: Mark | null): void => {
    paragraphs.push({ text: "", as });
  };
  // Styles set a day apart from the words beside it, even if no space is between them: “5 MarBy Kit Oduya”.
  let isApart = false;
  const add = (text: string): void => {
    const isGlued = isApart && /[\p{L}\p{N}]$/u.test(current().text) && /^[\p{L}\p{N}]/u.test(text);
    current().text += isGlued ? ` ${text}` : text;
    isApart &&= text === "";
  };

  const walk = (node: PageNode, as: Mark | null, preformatted: boolean): void => {
    if (isText(node)) {
      // Collapse only the white space that HTML collapses, because a no-break space is the author's.
      add(preformatted ? (node.textContent ?? "") : (node.textContent ?? "").replace(/[ \t\n\f\r]+/gu, " "));
      return;
    }
    if (isElement(node)) {
      if (unread.has(node.localName) || isNoteMark(node)) return;
      if (node.localName === "br") {
        add("\n");
        return;
      }
      const power = node.localName === "sup" ? raised(node.textContent ?? "") : null;
      if (power !== null) {
        add(power);
        return;
      }
      const isBlock = blocks.has(node.localName);
      // If a heading contains a paragraph, its end tag is missing.
      const mark = markOf(node) ?? (isBlock && as === "heading" ? null : as);
      if (isBlock) begin(mark);
      const isTime = node.localName === "time";
      isApart ||= isTime;
      if (node.localName === "q") add("“");
      for (const child of node.childNodes) walk(child, mark, preformatted || node.localName === "pre");
      if (node.localName === "q") add("”");
      isApart ||= isTime;
      if (node.localName === "td" || node.localName === "th") add(" | ");
      if (isBlock) begin(as);
      return;
    }
    // A document or a fragment; comments have no children.
    for (const child of node.childNodes) walk(child, as, preformatted);
  };
  walk(root, null, false);

  let text = "";
  const marked: Marked[] = [];
  for (const paragraph of paragraphs) {
    const lines = paragraph.text.split(/\r\n?|\n/u).map(tidyLine);
    const tidy = storedText(
      lines
        .join("\n")
        .replace(/\n{3,}/gu, "\n\n")
        .trim(),
    );
    if (tidy === "") continue;
    if (text !== "") text += "\n\n";
    if (paragraph.as !== null)
      marked.push({ as: paragraph.as, start: text.length, end: text.length + tidy.length });
    text += tidy;
  }
  return { text: text === "" ? "" : `${text}\n`, marked };
};

const markOf = (element: PageElement): Mark | null => {
  if (element.getAttribute(ofSpeaker) !== null) return "speaker";
  if (/^h[1-6]$/u.test(element.localName)) return "heading";
  if (element.localName === "blockquote") return "quotation";
  if (element.localName === "figcaption" || element.localName === "caption") return "caption";
  // The footer of a quotation has its speaker.
  if (element.localName === "footer" && element.closest("blockquote, figure") !== null) return "caption";
  if (element.localName === "address" || element.localName === "footer") return "boilerplate";
  return null;
};

/** `[3]`, `[a]` or a superscript 3 that links to a note, which is not part of the sentence around it. */
const isNoteMark = (element: PageElement): boolean => {
  const text = element.textContent ?? "";
  if (element.localName === "sup") {
    return element.querySelector("a") !== null && /^\s*\[?(?:\d{1,3}|[a-z]{1,2}|[*†‡])\]?\s*$/u.test(text);
  }
  if (element.localName === "span")
    return /^\s*\[\d{1,3}\]\s*$/u.test(text) && element.querySelector('a[href*="#"]') !== null;
  if (element.localName === "a" && ofNote.test(element.getAttribute("href") ?? ""))
    return /^\s*\d{1,3}\s*$/u.test(text);
  if (element.localName !== "a" || !/^\s*\[(?:\d{1,3}|[a-z]{1,2})\]\s*$/u.test(text)) return false;
  return (element.getAttribute("href") ?? "").includes("#");
};

/** A line without repeated spaces, spaces at its ends, and the bars of empty cells at the end of a row. */
const tidyLine = (line: string): string => {
  const collapsed = line.replace(/ {2,}/gu, " ");
  // A regular expression for the end would take quadratic time, because it tries each run of spaces.
  let end = collapsed.length;
  for (;;) {
    while (end > 0 && collapsed[end - 1] === " ") end -= 1;
    if (collapsed[end - 1] !== "|" || collapsed[end - 2] !== " ") break;
    end -= 2;
  }
  return collapsed.slice(collapsed.startsWith(" ") ? 1 : 0, end);
};
