import { parseHTML } from "linkedom";

/** The part of the DOM that this code uses, because the program is compiled without browser types. */
export interface PageNode {
  readonly parentElement: PageElement | null;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
  prepend(node: PageElement): void;
}

export interface WebPage {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;

// Stop at the next "<", or a page of unfinished tags would take quadratic time.
const opening = /<html\b[^<>]*>/iu;
const frame = /<html\b[^<>]*>|<\/html\s*>/giu;

/**
 * Adds optional tags that are missing, because the parser, unlike a browser, does not add them. A head without its tag
 * stays in the body, because metadata are found anywhere.
 */
const withFrame = (html: string): string => {
  if (/<body\b/iu.test(html) && /<html\b/iu.test(html)) return html;
  const start = opening.exec(html)?.[0] ?? "<html>";
  const inner = html.replace(/<!doctype[^<>]*>/iu, "").replace(frame, "");
  if (/<body\b/iu.test(inner)) return `<!doctype html>${start}${inner}</html>`;
  const [head = "", ...rest] = inner.split(/<\/head\s*>/iu);
  const parts = rest.length === 0 ? `<head></head><body>${inner}` : `${head}</head><body>${rest.join("")}`;
  return `<!doctype html>${start}${parts}</body></html>`;
};

const parse = (html: string): WebPage => {
  const { document }: { document: WebPage } = parseHTML(html);
  if (hasCapitals.test(html)) lowerNames(document);
  return document;
};

// A start that any tag may have: the space, a name in capitals, and its value.
const hasCapitals = /\s[A-Z][A-Z-]{0,30}=/u;

/** Gives attributes in capitals, as in pages of before 2000, their names in small letters, which the parser leaves as they are. */
const lowerNames = (page: WebPage): void => {
  for (const element of page.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes])
      if (/^[A-Z-]+$/u.test(name)) element.setAttribute(name.toLowerCase(), value);
  }
};

/**
 * Parses HTML, even if it is broken, like a browser. A fragment becomes the body of a page. A page whose tags are all inside
 * an unfinished comment or style is empty.
 */
export const parsePage = (html: string): WebPage => {
  const parsed = parse(withFrame(html));
  const page = parsed.documentElement?.localName === "html" ? parsed : parse(withFrame(""));
  // The parser adds a missing head when the body is first read. Read it now, so that all copies of a page have the same elements.
  return page.body === null ? parse(withFrame("")) : page;
};

/** The text of an element on one line, or null if it has none. */
export const lineOf = (element: PageElement | null): string | null => {
  const line = (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
  return line === "" ? null : line;
};

/** Whether elements are nested more than `most` deep; browsers stop at 512. */
export const isDeeperThan = (root: PageNode, most: number): boolean => {
  let level: readonly PageNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((node) => [...node.childNodes]);
  }
  return false;
};
