import { isElement, lineOf, type PageElement, type WebPage } from "./page.ts";

/** The attribute of an element that has a speaker's name. */
export const ofSpeaker = "data-speaker";

/** A longer line is a sentence. */
const longestLabel = 100;

/** Fewer parts of a page that are built in the same way are not compared. */
const fewestParts = 2;

const inline = /^(?:a|abbr|b|em|i|span|strong)$/u;

/** All turns of each dialogue from which Readability kept at least one, because it leaves out short turns. */
export const turnsBeside = (page: WebPage, kept: ReadonlySet<PageElement>): readonly PageElement[] => {
  const dialogues = new Map<PageElement, PageElement[]>();
  for (const turn of page.querySelectorAll("div, section, article, li")) {
    if (turn.parentElement === null || labelOf(turn, hasParagraph) === null) continue;
    const turns = dialogues.get(turn.parentElement);
    if (turns === undefined) dialogues.set(turn.parentElement, [turn]);
    else turns.push(turn);
  }
  return [...dialogues.values()]
    .filter((turns) => isDialogue(turns) && turns.some((turn) => holdsKept(turn, kept)))
    .flat();
};

const nameOf = (element: PageElement): string =>
  `${element.localName} ${element.getAttribute("class") ?? ""}`;

/** The label of a part of a page: its first element, if it is short and right before the text. */
const labelOf = (part: PageElement, hasText: (element: PageElement) => boolean): PageElement | null => {
  const [label, next] = [...part.childNodes].filter(isElement);
  if (label === undefined || next === undefined || label.querySelector("p, li") !== null) return null;
  const words = lineOf(label) ?? "";
  const isLabel = words !== "" && words.length <= longestLabel && !/[.!?…]$/u.test(words);
  return isLabel && hasText(next) ? label : null;
};

/** The first block with text in an element: the name, and not the party or the time below it. */
const firstBlock = (element: PageElement): PageElement => {
  let block = element;
  for (let at: PageElement | undefined = element; at !== undefined; ) {
    if (!inline.test(at.localName)) block = at;
    at = [...at.childNodes].filter(isElement).find((child) => lineOf(child) !== null);
  }
  return block;
};

const hasParagraph = (element: PageElement): boolean =>
  element.localName === "p" || element.querySelector("p") !== null;

/** Whether all turns are built in the same way, and at least one speaker has two of them. */
const isDialogue = (turns: readonly PageElement[]): boolean => {
  const labels = turns.map((turn) => lineOf(labelOf(turn, hasParagraph)));
  return new Set(turns.map(nameOf)).size === 1 && new Set(labels).size < labels.length;
};

const holdsKept = (turn: PageElement, kept: ReadonlySet<PageElement>): boolean =>
  [...turn.querySelectorAll("p, li")].some((block) => kept.has(block));

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
    if (label === null) continue;
    const labels = byName.get(nameOf(part));
    if (labels === undefined) byName.set(nameOf(part), [label]);
    else labels.push(label);
  }
  return [...byName.values()].flatMap((labels) => {
    if (labels.length < fewestParts) return [];
    const blocks = labels.map(firstBlock);
    const isRepeated = new Set(blocks.map(lineOf)).size < blocks.length;
    for (const block of isRepeated ? blocks : []) block.setAttribute(ofSpeaker, "");
    for (const link of labels.flatMap((label) => [...label.querySelectorAll("a")]))
      link.setAttribute("href", "#label");
    return labels;
  });
};
