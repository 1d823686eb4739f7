import { isElement, lineOf, type PageElement } from "./page.ts";
import { isNamedBeside, linkShare } from "./prune.ts";

/** How many elements around the text, from the inside out, may have a lead before it. */
const mostLevels = 3;

/**
 * Puts the lead, one or two sentences between the headline and the text, at the start of the article's part of the page. Content
 * systems have a field of its own for it, and Readability reads only the field with the text.
 */
export const takeLeads = (region: PageElement): void => {
  let at = region;
  for (let level = 0; level < mostLevels; level++) {
    const parent = at.parentElement;
    if (parent === null || at.localName === "body" || at.localName === "main") return;
    const siblings = [...parent.childNodes].filter(isElement);
    const before = siblings.slice(0, siblings.indexOf(at));
    const headline = before.findLastIndex(hasHeadline);
    // Only below its headline does an element before the whole article belong to it.
    if (at.localName === "article" && headline < 0) return;
    const below = [...inHeader(before[headline]), ...before.slice(headline + 1)];
    for (const element of below.reverse()) {
      if (isLead(element) || isSubheading(element)) region.prepend(element);
    }
    if (headline >= 0) return;
    at = parent;
  }
};

const hasHeadline = (element: PageElement): boolean =>
  element.localName === "h1" || element.querySelector("h1") !== null;

/** The elements right below the headline in the element around it. */
const inHeader = (header: PageElement | undefined): readonly PageElement[] => {
  const headline = header?.querySelector("h1");
  const siblings = [...(headline?.parentElement?.childNodes ?? [])].filter(isElement);
  return headline === undefined || headline === null || header === headline
    ? []
    : siblings.slice(siblings.indexOf(headline) + 1);
};

/** Whether an element between the headline and the text is the line below the headline. */
const isSubheading = (element: PageElement): boolean =>
  /^h[2-4]$/u.test(element.localName) &&
  (lineOf(element) ?? "").split(" ").length > 3 &&
  linkShare(element) === 0;

const longestLead = 400;
/** The names of the line below the headline, as whole classes: it is not always a sentence. */
const namedLead =
  /(?:^|[-_\s])(?:sub-?title|sub-?heading|sub-?headline|standfirst|deck|dek|lead|chapo|chapeau|entradilla|bajada|sapo|subtitulo|sous-?titre)(?:$|[-_\s])/iu;
const ofPicture = /caption|credit|legend|photo|image|figure/iu;

/** Whether an element is one or two sentences without a link, or is named as the line below the headline. */
export const isLead = (element: PageElement): boolean => {
  const line = lineOf(element) ?? "";
  const isAlone = element.querySelector("p + p, form, figure, time, ul, ol, table") === null;
  const isBeside =
    isNamedBeside(element) ||
    ofPicture.test(element.getAttribute("class") ?? "") ||
    element.localName === "figure";
  const isSentence =
    line.split(" ").length > 3 &&
    (/[.!?…]["”»’]?$/u.test(line) || namedLead.test(element.getAttribute("class") ?? ""));
  return isSentence && line.length <= longestLead && isAlone && !isBeside && linkShare(element) === 0;
};
