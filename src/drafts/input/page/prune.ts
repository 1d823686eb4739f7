import { lineOf, type PageElement, type PageNode } from "./page.ts";
import { isCommentsHeading, isInvitation } from "./page-words.ts";

/** Names of elements beside an article. A name alone does not remove an element: its content must confirm it. */
const besideName =
  /(?:^|[-_\s])(?:comments?|respond|replies|disqus|related|recirc\w*|recommend\w*|more-(?:from|stories|news)|read-(?:more|next)|most-(?:read|viewed|popular)|popular|trending|outbrain|taboola|cookies?|consent|newsletters?|subscri(?:be|ption)\w*|signup|share|sharing|social|follow|breadcrumbs?|sidebar|paywall|promo\w*|advert\w*|ads?|sponsor\w*|tags|author-?bio|about-?the-?author|pagination|toc)(?:$|[-_\s])/iu;

/** Whether an element has the name of one beside the article. */
export const isNamedBeside = (element: PageElement): boolean =>
  besideName.test(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`);

export const lengthOf = (node: PageNode): number =>
  (node.textContent ?? "").replace(/\s+/gu, " ").trim().length;

/** The part of an element's text that is in links, from 0 to 1. */
export const linkShare = (element: PageElement): number => {
  const whole = lengthOf(element);
  if (whole === 0) return 0;
  let inLinks = 0;
  for (const link of element.querySelectorAll("a")) {
    // Links to notes on the same page are part of the text around them; “#” alone is a button.
    if (!/^#./u.test(link.getAttribute("href") ?? "")) inLinks += lengthOf(link);
  }
  return inLinks / whole;
};

const lines = (element: PageElement): readonly string[] =>
  (element.textContent ?? "")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");

/** The elements around forms and controls, from before these are removed. */
const aroundControls = (root: PageElement): ReadonlySet<PageElement> => {
  const around = new Set<PageElement>();
  for (const control of root.querySelectorAll("form, textarea, input:not([type=hidden]), button, select"))
    for (let at = control.parentElement; at !== null && !around.has(at); at = at.parentElement)
      around.add(at);
  return around;
};

export const textBlocks = "p, li, blockquote, td, dd, pre, figcaption, h2, h3, h4";

/** Whether an element has a long sentence that is not a link, as articles do. */
export const hasSentence = (element: PageElement): boolean =>
  [element, ...element.querySelectorAll(textBlocks)].some((block) => {
    const text = lineOf(block) ?? "";
    return text.length >= 60 && /[.!?…。！？।؟:;"”»’]/u.test(text) && linkShare(block) < 0.4;
  });

/** Whether several parts of an element are built in the same way and each has a link, as lists of articles are. */
const isListOfLinks = (element: PageElement): boolean => {
  const items = [...element.querySelectorAll("li, article, h3, h4")].filter((item) => lengthOf(item) > 0);
  const linked = items.filter((item) => item.querySelector("a") !== null && linkShare(item) > 0.5);
  return linked.length >= 2 && linked.length * 3 >= items.length * 2;
};

/** Whether an element is beside the article, by its words, links or controls, and not by its name alone. */
const isBeside = (element: PageElement, hasControls: boolean): boolean => {
  const text = lineOf(element) ?? "";
  if (text === "") return true;
  const first = lines(element)[0] ?? text;
  const isNamed = isNamedBeside(element);
  const share = linkShare(element);
  const heading = lineOf(element.querySelector("h1, h2, h3, h4, h5, h6, strong, legend, summary")) ?? first;
  if (isCommentsHeading(heading) && (isNamed || hasControls)) return true;
  if (isInvitation(text) || (isInvitation(first) && (isNamed || share > 0.3) && text.length < 600))
    return true;
  if (isInvitation(heading) && (isNamed || share > 0.3) && text.length < 1_500) return true;
  if (share > 0.6 && text.length < 2_000 && !hasSentence(element)) return true;
  if (!isNamed) return false;
  return share > 0.35 || hasControls || isListOfLinks(element);
};

/** Elements that never contain a sentence of an article. */
const never =
  "script, style, noscript, template, amp-ad, amp-embed, amp-sidebar, amp-consent, amp-user-notification, iframe, object, embed, svg, canvas, audio, video, dialog, button, select, input, textarea, [hidden], [aria-hidden=true], [role=navigation], [role=dialog], [role=search], [role=menu], [role=menubar], [style*='display:none'], [style*='display: none']";

/** Elements beside an article. Those that hold one are kept, because ASP.NET and old sites put whole pages in them. */
const frames = "nav, form, aside, header, footer, [role=banner], [role=contentinfo], [role=complementary]";

/** Whether a figure is a quotation or a table. The caption of a picture is not part of the text. */
const isQuotationOrTable = (figure: PageElement): boolean =>
  figure.querySelector("blockquote, table, pre, q, ul, ol") !== null ||
  [...figure.querySelectorAll("p")].some(
    (paragraph) => paragraph.closest("figcaption") === null && lengthOf(paragraph) > 40,
  );

/** The least pictures of a gallery, whose captions are the article. */
const fewestPictures = 3;

/** Whether most words of a part of a page are captions, as on a page that tells its story in pictures. */
const isGallery = (root: PageElement): boolean => {
  const captions = [...root.querySelectorAll("figure figcaption")];
  const told = captions.reduce((sum, caption) => sum + lengthOf(caption), 0);
  const written = [...root.querySelectorAll("p")]
    .filter((paragraph) => paragraph.closest("figure") === null)
    .reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);
  return captions.length >= fewestPictures && told > written;
};

/** Removes elements beside the article from a part of a page. `isKept` is true for elements with the found article. */
export const prune = (root: PageElement, isKept: (element: PageElement) => boolean): void => {
  const controlled = aroundControls(root);
  const isAside = (element: PageElement): boolean => isBeside(element, controlled.has(element));
  for (const element of [...root.querySelectorAll(never)]) {
    const isFrame = element.querySelector("h1, article") !== null || hasManySentences(element);
    if (!(isFrame && element.getAttribute("aria-hidden") !== null) && !isWrapper(element)) element.remove();
  }
  const figures = isGallery(root) ? [] : [...root.querySelectorAll("figure")];
  for (const figure of figures) if (!isQuotationOrTable(figure)) figure.remove();
  for (const caption of [...root.querySelectorAll("figcaption")])
    if (caption.closest("figure") === null) caption.remove();
  for (const frame of [...root.querySelectorAll(frames)]) {
    // The footer of a quotation has its speaker.
    if (frame.localName === "footer" && frame.closest("blockquote, figure") !== null) continue;
    const isHeader = frame.localName === "header" || frame.localName === "aside";
    const stays = isHeader ? !isAside(frame) : hasManySentences(frame);
    if (!stays) frame.remove();
  }
  for (const element of [
    ...root.querySelectorAll("div, section, ul, ol, dl, dd, p, table, aside, li, h2, h3, h4, h5"),
  ]) {
    if (isAside(element) && !(hasManySentences(element) && isKept(element))) element.remove();
  }
};

/** Elements that hold the text of the whole page, whatever attributes they have. */
const isWrapper = (element: PageElement): boolean =>
  ["html", "body", "main", "article"].includes(element.localName);

const hasManySentences = (element: PageElement): boolean =>
  [...element.querySelectorAll("p, li, blockquote, td")].filter(
    (block) => lengthOf(block) >= 80 && linkShare(block) < 0.4,
  ).length >= 2;
