import type { Element } from "@xmldom/xmldom";
import { unzip } from "../bytes/inflate.ts";
import { seenInFont } from "../bytes/vietnamese-fonts.ts";
import { unreadable } from "../unreadable.ts";
import { withEmphasized } from "./docx-headline.ts";
import { type DocxStyles, fontIn, readDocxStyles, styleOf, valueIn } from "./docx-styles.ts";
import { cellOf, readOffice } from "./office.ts";
import { attributeOf, childAt, elementsOf, parseXml } from "./xml.ts";

const main = "word/document.xml";
const styles = "word/styles.xml";
const notes = /^word\/(?:footnotes|endnotes)\.xml$/u;
const frame = /^word\/(?:header|footer)\d*\.xml$/u;

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
  const body = parseXml(origin, source);
  const read = withEmphasized(readDocxStyles(origin, textOf(styles)), body);
  const parsedFiles = (names: RegExp): readonly Element[] =>
    [...files.keys()].filter((name) => names.test(name)).map((name) => parseXml(origin, textOf(name) ?? ""));
  const frames = parsedFiles(frame);
  const around = frames.map((each) => htmlOf(each, read) + boxesIn(each, read));
  const beside = [boxesIn(body, read), ...parsedFiles(notes).map((each) => htmlOf(each, read))];
  return readOffice(origin, htmlOf(body, read), { frame: around.join(""), beside: beside.join("") });
};

/** Whether a property is on: it is on if it exists, unless its value is off. */
const isOn = (properties: Element | null, name: string): boolean => {
  const property = childAt(properties, name);
  return property !== null && !/^(?:0|false|off|none)$/u.test(valueIn(property) ?? "on");
};

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The text of one part of a run in a font: characters, or an element such as a tab. */
const runWords = (part: Element, font: string | null): string => {
  switch (part.localName) {
    case "t": {
      const words = part.textContent ?? "";
      return escapeText(font === null ? words : (seenInFont(words, font) ?? words));
    }
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
        .map((each) => runWords(each, font))
        .join("");
    default:
      return "";
  }
};

const runHtml = (run: Element, ofParagraph: string | null): string => {
  const properties = childAt(run, "rPr");
  if (isOn(properties, "strike") || isOn(properties, "dstrike") || isOn(properties, "vanish")) return "";
  const font = fontIn(properties) ?? ofParagraph;
  const words = elementsOf(run)
    .map((part) => runWords(part, font))
    .join("");
  return valueIn(childAt(properties, "vertAlign")) === "superscript" ? `<sup>${words}</sup>` : words;
};

/** The body of a document as HTML. Notes and comments are in other files. `ofParagraph` is the font of the paragraph around the element. */
const htmlOf = (element: Element, styles: DocxStyles, ofParagraph = styles.fontOf(null)): string => {
  const inside = (font = ofParagraph): string =>
    elementsOf(element)
      .map((child) => htmlOf(child, styles, font))
      .join("");
  if (left.has(element.localName ?? "")) return "";
  switch (element.localName) {
    case "p": {
      const level = styles.levelOf(element);
      const name = level === null ? "p" : `h${level}`;
      return `<${name}>${inside(styles.fontOf(styleOf(element)))}</${name}>`;
    }
    case "r":
      return runHtml(element, ofParagraph);
    case "tbl":
      return `<table>${inside()}</table>`;
    case "tr":
      return `<tr>${inside()}</tr>`;
    case "tc":
      return cellOf(inside());
    default:
      return inside();
  }
};

/** The paragraphs in text boxes, and the words across a page (watermarks), which are not in the body's text. */
const boxesIn = (element: Element, docxStyles: DocxStyles): string =>
  elementsOf(element)
    .map((child) => {
      // The same box once more, for older programs.
      if (child.localName === "Fallback") return "";
      if (child.localName === "txbxContent") return htmlOf(child, docxStyles);
      const across = child.localName === "textpath" ? attributeOf(child, "string") : null;
      return across === null ? boxesIn(child, docxStyles) : `<p>${escapeText(across)}</p>`;
    })
    .join("");
