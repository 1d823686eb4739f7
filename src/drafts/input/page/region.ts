import { Readability } from "@mozilla/readability";
import { isElement, lineOf, type PageElement, type PageNode, type WebPage } from "./page.ts";
import { isCommentsHeading, isInvitation } from "./page-words.ts";

/** Names of elements beside an article. A name alone does not remove an element: its content must confirm it. */
const besideName =
  /(?:^|[-_\s])(?:comments?|respond|replies|disqus|related|recirc\w*|recommend\w*|more-(?:from|stories|news)|read-(?:more|next)|most-(?:read|viewed|popular)|popular|trending|outbrain|taboola|cookies?|consent|newsletters?|subscribe\w*|signup|share|sharing|social|follow|breadcrumbs?|sidebar|paywall|promo\w*|advert\w*|ads?|sponsor\w*|tags|author-?bio|about-?the-?author|pagination|toc)(?:$|[-_\s])/iu;

const namesOf = (element: PageElement): string =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;

const lengthOf = (node: PageNode): number => (node.textContent ?? "").replace(/\s+/gu, " ").trim().length;

/** The part of an element's text that is in links, from 0 to 1. */
const linkShare = (element: PageElement): number => {
  const whole = lengthOf(element);
  if (whole === 0) return 0;
  let inLinks = 0;
  for (const link of element.querySelectorAll("a")) {
    // Links to notes on the same page are part of the text around them.
    if (!(link.getAttribute("href") ?? "").startsWith("#")) inLinks += lengthOf(link);
  }
  return inLinks / whole;
};

const lines = (element: PageElement): readonly string[] =>
  (element.textContent ?? "")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");

const hasControls = (element: PageElement): boolean =>
  element.querySelector("form, textarea, input:not([type=hidden]), button, select") !== null;

const textBlocks = "p, li, blockquote, td, dd, pre, h2, h3, h4";

/** Whether an element has a long sentence that is not a link, as articles do. */
const hasSentence = (element: PageElement): boolean =>
  [element, ...element.querySelectorAll(textBlocks)].some((block) => {
    const text = lineOf(block) ?? "";
    return text.length >= 60 && /[.!?…。！？।؟:;"”»’]/u.test(text) && linkShare(block) < 0.4;
  });

/** Whether several parts of an element are built in the same way and each has a link, as lists of articles are. */
const isListOfLinks = (element: PageElement): boolean => {
  const items = [...element.querySelectorAll("li, article, h3, h4")].filter((item) => lengthOf(item) > 0);
  const linked = items.filter((item) => item.querySelector("a") !== null && linkShare(item) > 0.5);
  return linked.length >= 2 && linked.length * 3 >= items.length * 2;
};

/** Whether an element is beside the article, by its words, links or controls, and not by its name alone. */
const isBeside = (element: PageElement): boolean => {
  const text = lineOf(element) ?? "";
  if (text === "") return true;
  const first = lines(element)[0] ?? text;
  const isNamed = besideName.test(namesOf(element));
  const share = linkShare(element);
  const heading = lineOf(element.querySelector("h1, h2, h3, h4, h5, h6, strong, legend, summary")) ?? first;
  if (isCommentsHeading(heading) && (isNamed || hasControls(element))) return true;
  if (isInvitation(text) || (isInvitation(first) && (isNamed || share > 0.3) && text.length < 600))
    return true;
  if (isInvitation(heading) && (isNamed || share > 0.3) && text.length < 1_500) return true;
  if (share > 0.6 && text.length < 2_000 && !hasSentence(element)) return true;
  if (!isNamed) return false;
  return share > 0.35 || hasControls(element) || isListOfLinks(element);
};

/** Elements that never contain a sentence of an article. */
const never =
  "script, style, noscript, template, amp-ad, amp-embed, amp-sidebar, amp-consent, amp-user-notification, iframe, object, embed, svg, canvas, audio, video, dialog, button, select, input, textarea, [hidden], [aria-hidden=true], [role=navigation], [role=dialog], [role=search], [role=menu], [role=menubar], [style*='display:none'], [style*='display: none']";

/** Elements beside an article. Those that hold one are kept, because ASP.NET and old sites put whole pages in them. */
const frames = "nav, form, aside, header, footer, [role=banner], [role=contentinfo], [role=complementary]";

/** Whether a figure is a quotation or a table. The caption of a picture is not part of the text. */
const isQuotationOrTable = (figure: PageElement): boolean =>
  figure.querySelector("blockquote, table, pre, q, ul, ol") !== null ||
  [...figure.querySelectorAll("p")].some(
    (paragraph) => paragraph.closest("figcaption") === null && lengthOf(paragraph) > 40,
  );

/** Removes elements beside the article from a part of a page. `isKept` is true for elements with the found article. */
export const prune = (root: PageElement, isKept: (element: PageElement) => boolean): void => {
  for (const element of [...root.querySelectorAll(never)]) {
    const isFrame = element.querySelector("h1, article") !== null || hasManySentences(element);
    if (!(isFrame && element.getAttribute("aria-hidden") !== null) && !isWrapper(element)) element.remove();
  }
  for (const figure of [...root.querySelectorAll("figure")]) if (!isQuotationOrTable(figure)) figure.remove();
  for (const caption of [...root.querySelectorAll("figcaption")])
    if (caption.closest("figure") === null) caption.remove();
  for (const frame of [...root.querySelectorAll(frames)]) {
    const isHeader = frame.localName === "header" || frame.localName === "aside";
    const stays = isHeader ? !isBeside(frame) : hasManySentences(frame);
    if (!stays) frame.remove();
  }
  for (const element of [
    ...root.querySelectorAll("div, section, ul, ol, p, table, aside, li, h2, h3, h4, h5"),
  ]) {
    if (isBeside(element) && !(hasManySentences(element) && isKept(element))) element.remove();
  }
};

/** Elements that hold the text of the whole page, whatever attributes they have. */
const isWrapper = (element: PageElement): boolean =>
  ["html", "body", "main", "article"].includes(element.localName);

const hasManySentences = (element: PageElement): boolean =>
  [...element.querySelectorAll("p, li, blockquote, td")].filter(
    (block) => lengthOf(block) >= 80 && linkShare(block) < 0.4,
  ).length >= 2;

/** The attribute with which elements of the page are found again in Readability's result. */
const mark = "data-onrecord";

interface Kept {
  /** The numbers of the elements. */
  readonly marks: ReadonlySet<number>;
  /** The texts of paragraphs that Readability put in the place of other elements, such as a `div` of words alone. */
  readonly texts: ReadonlySet<string>;
  readonly byline: string | null;
}

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
  prune(region, (element) => keptElements.has(element));
  dropStrangers(region, keptElements, holds);
  return { element: region, byline };
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
      if (holds.has(child)) visit(child);
      else if (!kept.has(child)) {
        const isBetween = first < index && index < last;
        const isText = hasSentence(child) || (isBetween && lengthOf(child) > 0);
        const isNamed = besideName.test(namesOf(child));
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
