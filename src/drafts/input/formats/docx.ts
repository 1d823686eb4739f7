import type { Element } from "@xmldom/xmldom";
import { unzip } from "../bytes/inflate.ts";
import { unreadable } from "../unreadable.ts";
import { readOffice } from "./office.ts";
import { attributeOf, childAt, childrenOf, elementsOf, parseXml } from "./xml.ts";

const main = "word/document.xml";
const styles = "word/styles.xml";
const notes = /^word\/(?:footnotes|endnotes)\.xml$/u;
const frame = /^word\/(?:header|footer)\d*\.xml$/u;

/** The `val` attribute in WordprocessingML's namespace, with any prefix. */
const valueIn = (element: Element | null | undefined): string | null => {
  if (element === null || element === undefined) return null;
  return element.getAttributeNS(element.namespaceURI, "val") || null;
};

/** Whether a property is on: it is on if it exists, unless its value is off. */
const isOn = (properties: Element | null, name: string): boolean => {
  const property = childAt(properties, name);
  return property !== null && !/^(?:0|false|off|none)$/u.test(valueIn(property) ?? "on");
};

/** The heading levels by style id. Ids depend on the language of the writer's Word, but names do not. */
const headingLevels = (origin: string, source: string | null): ReadonlyMap<string, number> => {
  if (source === null) return new Map();
  return new Map(
    childrenOf(parseXml(origin, source), "style").flatMap((style): [string, number][] => {
      const name = (valueIn(childAt(style, "name")) ?? "").toLowerCase();
      const level = name === "title" ? 1 : Number(/^heading (\d)$/u.exec(name)?.[1] ?? 0);
      const id = style.getAttributeNS(style.namespaceURI, "styleId");
      return level === 0 || !id ? [] : [[id, Math.min(level, 6)]];
    }),
  );
};

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The text of one part of a run: characters, or an element such as a tab. */
const runWords = (part: Element): string => {
  switch (part.localName) {
    case "t":
      return escapeText(part.textContent ?? "");
    case "tab":
    case "ptab":
      return " ";
    case "br":
    case "cr":
      return "<br>";
    case "noBreakHyphen":
      return "‑";
    case "AlternateContent":
      return elementsOf(part)
        .filter(({ localName }) => localName === "Choice")
        .flatMap(elementsOf)
        .map(runWords)
        .join("");
    default:
      return "";
  }
};

const runHtml = (run: Element): string => {
  const properties = childAt(run, "rPr");
  if (isOn(properties, "strike") || isOn(properties, "dstrike") || isOn(properties, "vanish")) return "";
  const words = elementsOf(run).map(runWords).join("");
  return valueIn(childAt(properties, "vertAlign")) === "superscript" ? `<sup>${words}</sup>` : words;
};

/** Elements that are left out: tracked deletions and moves, and elements that are not text. */
const left = new Set([
  "del",
  "moveFrom",
  "pPr",
  "rPr",
  "instrText",
  "fldChar",
  "sectPr",
  "commentRangeStart",
]);

/** The body of a document as HTML. Notes and comments are in other files. */
const htmlOf = (element: Element, levels: ReadonlyMap<string, number>): string => {
  const inside = (): string =>
    elementsOf(element)
      .map((child) => htmlOf(child, levels))
      .join("");
  if (left.has(element.localName ?? "")) return "";
  switch (element.localName) {
    case "p": {
      const style = valueIn(childAt(element, "pPr", "pStyle"));
      const level = style === null ? undefined : levels.get(style);
      const name = level === undefined ? "p" : `h${level}`;
      return `<${name}>${inside()}</${name}>`;
    }
    case "r":
      return runHtml(element);
    case "tbl":
      return `<table>${inside()}</table>`;
    case "tr":
      return `<tr>${inside()}</tr>`;
    case "tc":
      // All paragraphs of a cell are on the line of its row.
      return `<td>${inside().replace(/<\/?(?:p|h\d)>/gu, " ")}</td>`;
    default:
      return inside();
  }
};

/** The paragraphs in text boxes, and the words across a page (watermarks), which are not in the body's text. */
const boxesIn = (element: Element, levels: ReadonlyMap<string, number>): string =>
  elementsOf(element)
    .map((child) => {
      // The same box once more, for older programs.
      if (child.localName === "Fallback") return "";
      if (child.localName === "txbxContent") return htmlOf(child, levels);
      const across = child.localName === "textpath" ? attributeOf(child, "string") : null;
      return across === null ? boxesIn(child, levels) : `<p>${escapeText(across)}</p>`;
    })
    .join("");

/** The article in a Word document. */
export const readDocx = (origin: string, bytes: Uint8Array) => {
  const { files } = unzip(
    origin,
    bytes,
    (name) => name === main || name === styles || frame.test(name) || notes.test(name),
  );
  const textOf = (name: string): string | null => {
    const file = files.get(name);
    return file === undefined ? null : new TextDecoder().decode(file);
  };
  const source = textOf(main);
  if (source === null) throw unreadable(origin, "broken");
  const levels = headingLevels(origin, textOf(styles));
  const body = parseXml(origin, source);
  const parsedFiles = (names: RegExp): readonly Element[] =>
    [...files.keys()].filter((name) => names.test(name)).map((name) => parseXml(origin, textOf(name) ?? ""));
  const frames = parsedFiles(frame);
  const around = frames.map((each) => htmlOf(each, levels) + boxesIn(each, levels));
  const beside = [boxesIn(body, levels), ...parsedFiles(notes).map((each) => htmlOf(each, levels))];
  return readOffice(origin, htmlOf(body, levels), { frame: around.join(""), beside: beside.join("") });
};
