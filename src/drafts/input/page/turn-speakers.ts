import { isElement, lineOf, type PageElement } from "./page.ts";

/** The attribute of an element that has a speaker's name. */
export const ofSpeaker = "data-speaker";

/** A longer line is a sentence. */
const longestLabel = 100;

/** How many parts of a page are built in the same way at least. */
const fewestParts = 2;

const nameOf = (element: PageElement): string =>
  `${element.localName} ${element.getAttribute("class") ?? ""}`;

/** The label of a part of a page: its first element, if it is short and right before the text. */
const labelOf = (part: PageElement, hasText: (element: PageElement) => boolean): PageElement | null => {
  const [label, next] = [...part.childNodes].filter(isElement);
  const words = lineOf(label ?? null) ?? "";
  const isLabel = words !== "" && words.length <= longestLabel && !/[.!?…]$/u.test(words);
  return label !== undefined && next !== undefined && isLabel && !hasText(label) && hasText(next)
    ? label
    : null;
};

const inline = /^(?:a|abbr|b|em|i|span|strong)$/u;

/** The first block with text in an element: the name, and not the party or the time below it. */
const firstBlock = (element: PageElement): PageElement => {
  let block = element;
  for (let at: PageElement | undefined = element; at !== undefined; ) {
    if (!inline.test(at.localName)) block = at;
    at = [...at.childNodes].filter(isElement).find((child) => lineOf(child) !== null);
  }
  return block;
};

/**
 * The labels of parts of a page that are built in the same way, such as the speakers above the turns of a debate. Parliaments link
 * them to the pages of their members, so that they look like links to other pages. Here, their links lead to the same page, so that their
 * words count as text. If a label comes again, the page is a dialogue, and its labels are marked as speakers; headings are not repeated.
 */
export const labelsOfParts = (
  region: PageElement,
  hasText: (element: PageElement) => boolean,
): readonly PageElement[] => {
  const byName = new Map<string, PageElement[]>();
  for (const part of region.querySelectorAll("div, section, article, li")) {
    const label = labelOf(part, hasText);
    if (label !== null) byName.set(nameOf(part), [...(byName.get(nameOf(part)) ?? []), label]);
  }
  return [...byName.values()].flatMap((labels) => {
    if (labels.length < fewestParts) return [];
    const blocks = labels.map(firstBlock);
    const isDialogue = new Set(blocks.map(lineOf)).size < blocks.length;
    for (const block of isDialogue ? blocks : []) block.setAttribute(ofSpeaker, "");
    for (const link of labels.flatMap((label) => [...label.querySelectorAll("a")]))
      link.setAttribute("href", "#label");
    return labels;
  });
};
