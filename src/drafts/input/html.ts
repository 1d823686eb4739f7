import { Readability } from "@mozilla/readability";
import type { Marked } from "../facts.ts";
import { type Metadata, storedText } from "./article.ts";
import { metadataOfPage } from "./metadata.ts";
import { isDeeperThan, type PageElement, type PageNode, parsePage, type WebPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";
import { unreadable } from "./unreadable.ts";

/** Elements that never belong to an article. Captions go too: Readability keeps them, and they are not what was said. */
const neverArticle =
  "script, style, noscript, template, iframe, svg, figure, figcaption, aside, nav, form, button, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=search]";
const beside =
  /(?:^|[-_\s])(?:comments?|related|recommend\w*|cookies?|consent|newsletter|share|sharing|social|breadcrumbs?|sidebar|paywall|promo|advert\w*|tags)(?:$|[-_\s])/iu;

/** A page's own frame may be named like what it holds, as in `<div class="page has-comments">`: it stays. */
const holdsArticle = (element: PageElement): boolean =>
  ["html", "body", "main", "article"].includes(element.localName) ||
  element.querySelector("h1, main, article") !== null;

const clean = (page: WebPage): void => {
  for (const element of [...page.querySelectorAll(neverArticle)]) {
    if (!holdsArticle(element)) element.remove();
  }
  for (const element of [...page.querySelectorAll("[class], [id]")]) {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (beside.test(names) && !holdsArticle(element)) element.remove();
  }
  for (const footer of [...page.querySelectorAll("body > footer, main > footer")]) footer.remove();
};

/** Readability drops the headline, which the text of an article begins with. */
const withTitle = (
  title: string | null,
  body: { readonly text: string; readonly marked: readonly Marked[] },
): { readonly text: string; readonly marked: readonly Marked[] } => {
  if (title === null || body.text.startsWith(title)) return body;
  const shift = title.length + 2;
  return {
    text: `${title}\n\n${body.text}`,
    marked: [
      { as: "heading", start: 0, end: title.length },
      ...body.marked.map(({ as, start, end }): Marked => ({ as, start: start + shift, end: end + shift })),
    ],
  };
};

/**
 * In characters: shorter, a page that says it is not free shows a teaser, and one that asks for a password shows
 * nothing else. Many pages have a login beside a whole article.
 */
const longestTeaser = 1_500;
const longestLogin = 400;

/** In characters. */
const shortestArticle = 140;
const longestTitle = 300;

/** Browsers themselves nest no deeper than 512. */
const deepest = 500;

export interface ReadText {
  readonly text: string;
  readonly marked: readonly Marked[];
  readonly metadata: Metadata;
}

type MarkedText = Pick<ReadText, "text" | "marked">;

const mainText = (page: WebPage): MarkedText | null => {
  const article = new Readability<PageNode>(page, { serializer: (node: PageNode) => node }).parse();
  const found = article?.content ? textOfPage(article.content) : null;
  return found === null || found.text === "" ? null : found;
};

/** The whole text of a page, if no part of it looks like an article; a notice of a line or two is none. */
const wholeText = (origin: string, html: string): MarkedText => {
  const page = parseShallow(origin, html);
  clean(page);
  const shown = page.body === null ? null : textOfPage(page.body);
  return shown === null || shown.text.length < shortestArticle ? { text: "", marked: [] } : shown;
};

/** Parses HTML whose nesting is still humanly possible: what follows takes time in proportion to its depth. */
const parseShallow = (origin: string, html: string): WebPage => {
  const page = parsePage(html);
  if (page.documentElement !== null && isDeeperThan(page.documentElement, deepest)) {
    throw unreadable(origin, "too-deep");
  }
  return page;
};

/** The article in a page of HTML, without the navigation and notices around it. */
export const readHtml = (origin: string, html: string, fetchedFrom: string | null): ReadText => {
  const page = parseShallow(origin, html);
  const { newsArticle, ...metadata } = metadataOfPage(page, fetchedFrom);
  // A heading that is never closed holds the whole article: its first line is the heading.
  const headings = [...page.querySelectorAll("h1")].map(
    (heading) => textOfPage(heading).text.split("\n", 1)[0],
  );
  const [heading = "", another] = headings.filter((line) => line !== "");
  const isTitle = another === undefined && heading !== "" && heading.length <= longestTitle;
  const title = isTitle ? heading : metadata.title;
  const hasLogin = page.querySelector("input[type=password]") !== null;
  clean(page);
  const found = mainText(page) ?? wholeText(origin, html);
  // A page that scripts fill may still carry its text as data.
  const stated = storedText(newsArticle?.articleBody ?? "");
  const body = found.text.length >= stated.length ? found : { text: `${stated.trim()}\n`, marked: [] };
  const isTeaser = newsArticle?.isAccessibleForFree === false && body.text.length <= longestTeaser;
  if (isTeaser || (hasLogin && body.text.length <= longestLogin)) {
    throw unreadable(origin, "teaser");
  }
  if (body.text.trim() === "") {
    throw unreadable(origin, "no-article");
  }
  return { ...withTitle(title, body), metadata: { ...metadata, title } };
};

/** The text of a piece of HTML that is all article, such as a converted document or a body in JSON. */
export const readFragment = (origin: string, html: string): Pick<ReadText, "text" | "marked"> => {
  const { body } = parseShallow(origin, html);
  return body === null ? { text: "", marked: [] } : textOfPage(body);
};
