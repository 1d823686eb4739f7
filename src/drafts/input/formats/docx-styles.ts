import type { Element } from "@xmldom/xmldom";
import { childAt, childrenOf, parseXml } from "./xml.ts";

/** The `val` attribute in WordprocessingML's namespace, with any prefix. */
export const valueIn = (element: Element | null | undefined): string | null => namedIn(element, "val");

const namedIn = (element: Element | null | undefined, name: string): string | null =>
  element === null || element === undefined
    ? null
    : element.getAttributeNS(element.namespaceURI, name) || null;

/** The font of a run's or a style's properties; null if they name none. */
export const fontIn = (properties: Element | null): string | null => {
  const fonts = childAt(properties, "rFonts");
  return namedIn(fonts, "ascii") ?? namedIn(fonts, "hAnsi");
};

/** The id of a paragraph's style. */
export const styleOf = (paragraph: Element): string | null => valueIn(childAt(paragraph, "pPr", "pStyle"));

/** What the styles of a Word document say of its paragraphs and runs. */
export interface DocxStyles {
  /** The level of a paragraph that is a heading; null for other styles. Ids depend on the language of the writer's Word, but names do not. */
  levelOf(paragraph: Element): number | null;
  /** The font of a style, or of paragraphs without one. */
  fontOf(id: string | null): string | null;
}

/** Deeper than styles are based on others. */
const deepest = 10;

const levelIn = (style: Element | undefined): number | null => {
  const name = (valueIn(childAt(style ?? null, "name")) ?? "").toLowerCase();
  const level = name === "title" ? 1 : Number(/^heading (\d)$/u.exec(name)?.[1] ?? 0);
  return level === 0 ? null : Math.min(level, 6);
};

/** Reads the part of a Word document with its styles; null if it has none. */
export const readDocxStyles = (origin: string, source: string | null): DocxStyles => {
  const root = source === null ? null : parseXml(origin, source);
  const styles = new Map(
    childrenOf(root, "style").flatMap((style) => {
      const id = namedIn(style, "styleId");
      return id === null ? [] : [[id, style] as const];
    }),
  );
  const usual = [...styles].find(
    ([, style]) => namedIn(style, "default") === "1" && namedIn(style, "type") === "paragraph",
  )?.[0];
  const fontOfAll = fontIn(childAt(root, "docDefaults", "rPrDefault", "rPr"));
  const fontOf = (id: string | null, depth = 0): string | null => {
    const style = id === null || depth > deepest ? undefined : styles.get(id);
    if (style === undefined) return null;
    return fontIn(childAt(style, "rPr")) ?? fontOf(valueIn(childAt(style, "basedOn")), depth + 1);
  };
  return {
    levelOf: (paragraph) => levelIn(styles.get(styleOf(paragraph) ?? "")),
    fontOf: (id) => fontOf(id) ?? fontOf(usual ?? null) ?? fontOfAll,
  };
};
