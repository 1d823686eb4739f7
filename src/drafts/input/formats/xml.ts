import { DOMParser, type Element, type Node, onErrorStopParsing, XMLSerializer } from "@xmldom/xmldom";
import { unreadable } from "../unreadable.ts";

/** Deeper than any text document. The limit exists because later steps are recursive. */
const deepest = 200;

export const isXmlElement = (node: Node): node is Element => node.nodeType === 1;

const isDeep = (root: Element): boolean => {
  let level: readonly Element[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((element) => elementsOf(element));
  }
  return false;
};

/**
 * Adds declarations for prefixes that a document uses without declaring them. They are missing if a program cut the
 * document out of another one, and the meaning of its names is still clear.
 */
const withPrefixes = (source: string): string => {
  const used = new Set(
    [...source.matchAll(/[<\s/]([A-Za-z][\w.-]{0,30}):[A-Za-z]/gu)].map(([, prefix = ""]) => prefix),
  );
  const missing = [...used].filter(
    (prefix) => prefix !== "xml" && prefix !== "xmlns" && !source.includes(`xmlns:${prefix}=`),
  );
  if (missing.length === 0) return source;
  const declared = missing.map((prefix) => ` xmlns:${prefix}="${prefix}"`).join("");
  return source.replace(/<[A-Za-z][\w:.-]*/u, (start) => start + declared);
};

/**
 * The root of an XML document. Refuses documents that declare entities, because a few lines of them can expand to
 * gigabytes. Fetches nothing, such as a DTD. Knows HTML's entities, because feeds use them without declaring them.
 */
export const parseXml = (origin: string, source: string): Element => {
  if (/<!ENTITY\b/u.test(source)) throw unreadable(origin, "xml-entities");
  let root: Element | null = null;
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    root = parser.parseFromString(withPrefixes(source.trimStart()), "application/xhtml+xml").documentElement;
  } catch (cause) {
    throw unreadable(origin, "xml", {}, cause);
  }
  if (root === null) throw unreadable(origin, "xml");
  if (isDeep(root)) throw unreadable(origin, "too-deep");
  return root;
};

/** All elements directly in an element. */
export const elementsOf = (parent: Node): readonly Element[] => [...parent.childNodes].filter(isXmlElement);

/** The child elements with a name, in the element's own namespace or in the given one. */
export const childrenOf = (parent: Element | null, name: string, namespace?: string): readonly Element[] =>
  parent === null
    ? []
    : elementsOf(parent).filter(
        (child) => child.localName === name && child.namespaceURI === (namespace ?? parent.namespaceURI),
      );

/** The first element at the end of a path of names. */
export const childAt = (parent: Element | null, ...path: readonly string[]): Element | null => {
  let at = parent;
  for (const name of path) at = childrenOf(at, name)[0] ?? null;
  return at;
};

/** The text in an element on one line; null if it has none. */
export const lineIn = (element: Element | null | undefined): string | null =>
  (element?.textContent ?? "").replace(/\s+/gu, " ").trim() || null;

/** An attribute of an element; null if it is empty or absent. */
export const attributeOf = (element: Element | null | undefined, name: string): string | null =>
  element?.getAttribute(name)?.trim() || null;

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The name of an element in HTML; null if it is left out with its content. */
export type HtmlName = (element: Element) => string | null;

/** The content of an element as HTML, without attributes. */
export const htmlIn = (element: Element, nameOf: HtmlName): string =>
  [...element.childNodes]
    .map((node) => {
      if (!isXmlElement(node))
        return node.nodeType === 3 || node.nodeType === 4 ? escapeText(node.nodeValue ?? "") : "";
      const name = nameOf(node);
      if (name === null) return "";
      return name === "br" ? "<br>" : `<${name}>${htmlIn(node, nameOf)}</${name}>`;
    })
    .join("");

/** The markup of an element. */
export const markupOf = (element: Element): string => new XMLSerializer().serializeToString(element);

/** The markup of an element that is already XHTML, as HTML, which knows no prefixes, as in `<xhtml:p>`. */
export const htmlOf = (element: Element): string =>
  markupOf(element).replace(/<(\/?)[A-Za-z][\w.-]{0,40}:/gu, "<$1");
