import type { Element, Node } from "@xmldom/xmldom";
import { unzip } from "../bytes/inflate.ts";
import { unreadable } from "../unreadable.ts";
import { cellOf, readOffice } from "./office.ts";
import { childrenOf, elementsOf, isXmlElement, parseXml } from "./xml.ts";

const main = "content.xml";
const styleFile = "styles.xml";
const text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

interface Styles {
  readonly struckOut: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
}

/** Elements that are left out, because they are not the article's text: comments, notes, tracked deletions and indexes. */
const left = new Set(
  "annotation annotation-end note tracked-changes sequence-decls forms table-of-content bookmark-ref".split(
    " ",
  ),
);

/** The article in an OpenDocument text. */
export const readOdt = (origin: string, bytes: Uint8Array) => {
  const { files } = unzip(origin, bytes, (name) => name === main || name === styleFile);
  const rootOf = (name: string): Element | null => {
    const file = files.get(name);
    return file === undefined ? null : parseXml(origin, new TextDecoder().decode(file));
  };
  const root = rootOf(main);
  if (root === null) throw unreadable(origin, "broken");
  const body = childrenOf(root, "body")[0];
  const pages = rootOf(styleFile);
  return readOffice(origin, body === undefined ? "" : htmlOf(body, stylesOf(root)), {
    frame: pages === null ? "" : frameOf(pages),
    beside: body === undefined ? "" : notesIn(body, stylesOf(root)),
  });
};

const escapeText = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The names of the document's styles for struck-out and superscript text. */
const stylesOf = (root: Element): Styles => {
  const all = elementsOf(root)
    .filter(({ localName }) => localName === "automatic-styles")
    .flatMap((styles) => childrenOf(styles, "style", style));
  const named = (test: (properties: Element) => boolean): ReadonlySet<string> =>
    new Set(
      all.flatMap((each) => {
        const [properties] = childrenOf(each, "text-properties");
        const name = each.getAttributeNS(style, "name");
        return properties !== undefined && name && test(properties) ? [name] : [];
      }),
    );
  return {
    struckOut: named((properties) => {
      const line = properties.getAttributeNS(style, "text-line-through-style");
      return line !== null && line !== "" && line !== "none";
    }),
    raised: named((properties) => /^super/u.test(properties.getAttributeNS(style, "text-position") ?? "")),
  };
};

const htmlOf = (node: Node, styles: Styles): string => {
  if (node.nodeType === 3 || node.nodeType === 4) return escapeText(node.nodeValue ?? "");
  const inside = (): string => [...node.childNodes].map((child) => htmlOf(child, styles)).join("");
  if (!isXmlElement(node)) return inside();
  const element = node;
  const name = element.localName ?? "";
  if (left.has(name)) return "";
  switch (name) {
    case "h": {
      const level = Number(element.getAttributeNS(text, "outline-level") ?? 1);
      const tag = `h${Math.min(Math.max(1, level || 1), 6)}`;
      return `<${tag}>${inside()}</${tag}>`;
    }
    case "p":
      return `<p>${inside()}</p>`;
    case "list-item":
      return `<li>${inside()}</li>`;
    case "table":
      return `<table>${inside()}</table>`;
    case "table-row":
      return `<tr>${inside()}</tr>`;
    case "table-cell":
      return cellOf(inside());
    case "s":
    case "tab":
      return " ";
    case "line-break":
      return "<br>";
    case "span": {
      const named = element.getAttributeNS(text, "style-name") ?? "";
      if (styles.struckOut.has(named)) return "";
      return styles.raised.has(named) ? `<sup>${inside()}</sup>` : inside();
    }
    default:
      return inside();
  }
};

/** The words of footnotes and endnotes. */
const notesIn = (element: Element, styles: Styles): string =>
  elementsOf(element)
    .filter(({ localName }) => localName !== "tracked-changes" && localName !== "annotation")
    .map((child) => (child.localName === "note-body" ? htmlOf(child, styles) : notesIn(child, styles)))
    .join("");

/** The headers and footers, which ODT stores in the page styles. */
const frameOf = (root: Element): string =>
  childrenOf(root, "master-styles")
    .map((each) => htmlOf(each, stylesOf(root)))
    .join("");
