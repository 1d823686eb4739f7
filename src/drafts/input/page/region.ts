import { Readability } from "@mozilla/readability";
import { isLead, takeLeads } from "./lead.ts";
import { isElement, lineOf, type PageElement, type PageNode, type WebPage } from "./page.ts";
import { hasSentence, isNamedBeside, lengthOf, linkShare, prune, textBlocks } from "./prune.ts";
import { labelsOfParts, turnsBeside } from "./turn-speakers.ts";

/** The attribute with which elements of the page are found again in Readability's result. */
const mark = "data-onrecord";

interface Kept {
  /** The numbers of the elements. */
  readonly marks: ReadonlySet<number>;
  /** The texts of paragraphs that Readability put in the place of other elements, such as a `div` of words alone. */
  readonly texts: ReadonlySet<string>;
  readonly byline: string | null;
}

export interface Region {
  /** Null if no article was found. */
  readonly element: PageElement | null;
  /** The writer that Readability finds on the page. */
  readonly byline: string | null;
}

/**
 * The smallest part of a page that holds almost all text that Readability treats as the article. Readability also leaves
 * out parts by their class names; in this part, their words, links and controls decide.
 */
export const articleRegion = (page: WebPage, copy: WebPage): Region => {
  const { marks, texts, byline } = keptIn(copy);
  const elements = [...page.querySelectorAll("*")];
  const isParagraph = (element: PageElement): boolean =>
    element.localName === "div" &&
    texts.has(lineOf(element) ?? "") &&
    element.querySelector(`div, table, ${textBlocks}`) === null &&
    hasSentence(element);
  const paragraphs = new Set(texts.size === 0 ? [] : elements.filter(isParagraph));
  const keptElements = new Set(elements.filter((each, index) => marks.has(index) || paragraphs.has(each)));
  for (const turn of turnsBeside(page, keptElements))
    for (const block of turn.querySelectorAll("p, li")) keptElements.add(block);
  const blocks = [...keptElements].filter(
    (element) =>
      paragraphs.has(element) ||
      (/^(?:p|li|blockquote|pre|td|h[2-6]|dd)$/u.test(element.localName) && lengthOf(element) > 0),
  );
  const anchors = blocks.length > 0 ? blocks : [...keptElements];
  if (anchors.length === 0) return { element: null, byline };
  const holds = new Map<PageElement, number>();
  let total = 0;
  for (const anchor of anchors) {
    const length = lengthOf(anchor);
    total += length;
    for (let at: PageElement | null = anchor.parentElement; at !== null; at = at.parentElement) {
      holds.set(at, (holds.get(at) ?? 0) + length);
    }
  }
  // The deepest element with almost all of the text, so that one stray paragraph does not bring in the whole page.
  let region: PageElement | null = anchors[0] ?? null;
  for (let at = region; at !== null; at = at.parentElement) {
    region = at;
    if ((holds.get(at) ?? 0) >= total * 0.9) break;
  }
  if (region === null) return { element: null, byline };
  const main = mainOf(page);
  if (main !== null && !isAround(main, region) && !isAround(region, main)) {
    prune(main, () => true);
    return { element: main, byline };
  }
  takeLeads(region);
  const anchored = new Set(anchors);
  for (const label of labelsOfParts(region, (each) => anchored.has(each) || holds.has(each)))
    keptElements.add(label);
  prune(region, (element) => keptElements.has(element));
  dropStrangers(region, keptElements, holds);
  return { element: region, byline };
};

/** The elements of a page that Readability treats as the article. It works on a copy, which it changes. */
const keptIn = (copy: WebPage): Kept => {
  let index = 0;
  for (const element of copy.querySelectorAll("*")) {
    element.setAttribute(mark, String(index));
    index += 1;
  }
  const read = new Readability<PageNode>(copy, { serializer: (node: PageNode) => node }).parse();
  const marks = new Set<number>();
  const texts = new Set<string>();
  const collect = (node: PageNode): void => {
    if (isElement(node) && lengthOf(node) > 0) {
      const own = node.getAttribute(mark);
      if (own !== null) marks.add(Number(own));
      else if (node.localName === "p") texts.add(lineOf(node) ?? "");
    }
    for (const child of node.childNodes) collect(child);
  };
  if (read?.content) collect(read.content);
  return { marks, texts, byline: read?.byline?.trim() || null };
};

/** The only main part of a page, if it has a headline and a sentence: a question about cookies beside it may be longer. */
const mainOf = (page: WebPage): PageElement | null => {
  const [main, another] = [...page.querySelectorAll("main, [role=main]")];
  const isArticle = main !== undefined && another === undefined && main.querySelector("h1") !== null;
  return isArticle && hasSentence(main) ? main : null;
};

const isAround = (outer: PageElement, inner: PageElement): boolean => {
  for (let at: PageElement | null = inner; at !== null; at = at.parentElement) if (at === outer) return true;
  return false;
};

/** Removes parts of the region without kept text that look like another article, a list, or a frame. */
const dropStrangers = (
  region: PageElement,
  kept: ReadonlySet<PageElement>,
  holds: ReadonlyMap<PageElement, number>,
): void => {
  const isWide = region.localName === "body" || region.localName === "html";
  const visit = (parent: PageElement): void => {
    const children = [...parent.childNodes].filter(isElement);
    const last = children.findLastIndex((child) => kept.has(child) || holds.has(child));
    const first = children.findIndex((child) => kept.has(child) || holds.has(child));
    const hasKeptParagraph = children.some((child) => child.localName === "p" && kept.has(child));
    for (const [index, child] of children.entries()) {
      // A line break has no text, but without it, the words around it would be one.
      if (lengthOf(child) === 0) continue;
      // A quotation may end with its speaker in a footer, which Readability leaves out.
      if (holds.has(child) && child.localName === "blockquote") continue;
      if (holds.has(child)) visit(child);
      else if (!kept.has(child)) {
        const isBetween = first < index && index < last;
        const isText = hasSentence(child) || isBetween || (index === first - 1 && isLead(child));
        const isNamed = isNamedBeside(child);
        // A short line among kept paragraphs, such as a title or a dateline.
        const isLine = /^(?:p|blockquote|ul|ol|h[2-6])$/u.test(child.localName) && lengthOf(child) > 0;
        if (isLine && hasKeptParagraph && linkShare(child) < 0.3) continue;
        if (!isText || (isWide && !isBetween) || (!isBetween && isNamed)) {
          if (!isHeadingOf(children[index + 1], child, kept, holds)) child.remove();
        }
      }
    }
  };
  visit(region);
};

/** Whether an element is the heading of a kept part. */
const isHeadingOf = (
  next: PageElement | undefined,
  element: PageElement,
  kept: ReadonlySet<PageElement>,
  holds: ReadonlyMap<PageElement, number>,
): boolean =>
  /^h[1-6]$/u.test(element.localName) &&
  next !== undefined &&
  (kept.has(next) || holds.has(next) || hasSentence(next));
