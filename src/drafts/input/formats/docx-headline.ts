import type { Element } from "@xmldom/xmldom";
import { detectLanguage } from "../../rules/languages/detect-language.ts";
import { lexiconFor } from "../../rules/languages/language.ts";
import { isWrittenAsName } from "../../rules/structure/masthead.ts";
import { hasAddress, isAboveHeadline, isReleaseLabel } from "../page/page-words.ts";
import { type DocxStyles, valueIn } from "./docx-styles.ts";
import { childAt, childrenOf } from "./xml.ts";

interface Paragraph {
  readonly element: Element;
  readonly words: string;
  /** In half points; null if its runs do not have one size of their own. */
  readonly size: number | null;
  readonly isBold: boolean;
}

/** How many paragraphs of a document may have its headline. */
const mostFirst = 15;
/** A letterhead has fewer words, is in capitals, or is written like a name. */
const fewestWords = 4;
const longestHeadline = 200;
/** The size of letters in a document that does not say it, in half points. */
const usualSize = 24;
const largerThan = 1.15;

/** The styles of a document. If none of its paragraphs is a heading, the one that it shows as its headline is one. */
export const withEmphasized = (styles: DocxStyles, body: Element): DocxStyles => {
  const elements = [...body.getElementsByTagNameNS(body.namespaceURI, "p")];
  if (elements.some((element) => styles.levelOf(element) !== null)) return styles;
  const headline = emphasizedIn(elements.map(paragraphOf).filter(({ words }) => words !== ""));
  return { ...styles, levelOf: (paragraph) => (paragraph === headline ? 1 : null) };
};

const paragraphOf = (element: Element): Paragraph => {
  const runs = childrenOf(element, "r")
    .map((run) => ({
      words: childrenOf(run, "t")
        .map((part) => part.textContent ?? "")
        .join(""),
      properties: childAt(run, "rPr"),
    }))
    .filter(({ words }) => words.trim() !== "");
  const sizes = new Set(runs.map(({ properties }) => valueIn(childAt(properties, "sz"))));
  const [size] = sizes;
  const isBold = ({ properties }: (typeof runs)[number]): boolean => {
    const bold = childAt(properties, "b");
    return bold !== null && !/^(?:0|false|off)$/u.test(valueIn(bold) ?? "on");
  };
  return {
    element,
    words: runs
      .map(({ words }) => words)
      .join("")
      .replace(/\s+/gu, " ")
      .trim(),
    size: sizes.size === 1 && size !== null && size !== undefined ? Number(size) : null,
    isBold: runs.length > 0 && runs.every(isBold),
  };
};

/** The first paragraph in the largest letters among those near the start that are larger than the text, or bold if the text is not; null if there is none. */
const emphasizedIn = (all: readonly Paragraph[]): Element | null => {
  const text = all.filter(({ words }) => words.length > longestHeadline || /[.!?]["”»]?$/u.test(words));
  const usual = Math.max(usualSize, ...text.map(({ size }) => size ?? 0));
  const lexicon = lexiconFor(detectLanguage(text.map(({ words }) => words).join("\n")));
  const isTextBold = 2 * text.filter(({ isBold }) => isBold).length >= text.length;
  const isLarge = ({ size }: Paragraph): boolean => (size ?? 0) > usual * largerThan;
  // Headlines in English may have capitals like names, but then they are larger than the text.
  const isEmphasized = ({ words, isBold }: Paragraph): boolean =>
    isBold && !isTextBold && !(lexicon !== null && isWrittenAsName(words, lexicon));
  const isHeadline = ({ words }: Paragraph): boolean =>
    words.split(" ").length >= fewestWords &&
    words.length <= longestHeadline &&
    words !== words.toUpperCase() &&
    !isAboveHeadline(words) &&
    !/[.:;,]$/u.test(words);
  const first = all.slice(0, mostFirst);
  const candidates = withoutLetterhead(
    first.filter((each) => isHeadline(each) && (isLarge(each) || isEmphasized(each))),
    first,
  );
  const largest = Math.max(...candidates.map(({ size }) => size ?? 0));
  return candidates.find(({ size }) => (size ?? 0) === largest)?.element ?? null;
};

/** Without the candidates above the label “Press release”, or directly above an address: they name the sender. If no other one is left, all of them. */
const withoutLetterhead = (
  candidates: readonly Paragraph[],
  first: readonly Paragraph[],
): readonly Paragraph[] => {
  const label = first.findLastIndex(({ words }) => isReleaseLabel(words));
  const below = candidates.filter((each) => {
    const at = first.indexOf(each);
    return at > label && !hasAddress(first[at + 1]?.words ?? "");
  });
  return below.length > 0 ? below : candidates;
};
