import { parseHTML } from "linkedom";

/** The part of the DOM that is used here: the program's own types know nothing of browsers. */
export interface PageNode {
  readonly parentElement: PageElement | null;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
}

export interface WebPage {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;

// No tag is read past the next one: a page of unfinished tags would be read to its end from each.
const opening = /<html\b[^<>]*>/iu;
const frame = /<html\b[^<>]*>|<\/html\s*>/giu;

/**
 * Writes out the tags that HTML allows to be left out: the parser, unlike a browser, does not add them. Metadata is
 * found anywhere, so a head that is not marked as one may stay in the body.
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
  return document;
};

/**
 * Broken HTML parses too, as in a browser; a fragment becomes the body of a page. A page whose tags are all inside an
 * unfinished comment or style is empty.
 */
export const parsePage = (html: string): WebPage => {
  const page = parse(withFrame(html));
  return page.documentElement?.localName === "html" ? page : parse(withFrame(""));
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
