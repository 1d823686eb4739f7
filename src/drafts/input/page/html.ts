import { cutsWord } from "../../../base/text/whole-words.ts";
import { type MarkedText, type ReadText, withHeadline } from "../article.ts";
import { headlineIn } from "../plain-headline.ts";
import { type Remark, remark } from "../remark.ts";
import { unreadable } from "../unreadable.ts";
import { withoutData } from "./article-data.ts";
import { bylineIn, bylineShown } from "./byline.ts";
import { removeEditingMarks } from "./editing-marks.ts";
import { parseShallow } from "./fragment.ts";
import { metadataOfPage, type PageMetadata } from "./metadata.ts";
import { bodyOfNewsArticle } from "./news-article.ts";
import { lineOf, type PageElement, type WebPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";
import { isNoticeHeading, isPaywallLine } from "./page-words.ts";
import { prune } from "./prune.ts";
import { articleRegion } from "./region.ts";

/**
 * In characters. A shorter text on a page that is not free is only a teaser, and on a page that asks for a password it is
 * only the login. The limit for a login is low, because many pages have a login beside a whole article.
 */
const longestTeaser = 1_500;
const longestLogin = 400;

/** In characters. */
const shortestArticle = 140;

/** Questions about cookies and subscriptions, which saved pages have over the article. */
const dialogs = "dialog, [role=dialog], [role=alertdialog], [aria-modal=true]";

interface Shown {
  readonly body: MarkedText;
  readonly byline: string | null;
}

/** The article in a page of HTML, without the navigation and notices around it. */
export const readHtml = (origin: string, html: string, fetchedFrom: string | null): ReadText => {
  const page = prepare(origin, html);
  const about = metadataOfPage(page, html, fetchedFrom);
  const { newsArticle, writerNearHeadline, ...metadata } = about;
  // Read the byline before everything except the article is removed from the page.
  const bylineOnPage = bylineShown(page) ?? writerNearHeadline;
  const hasLogin = page.querySelector("input[type=password]") !== null;
  const visible = page.body === null ? 0 : lettersIn(textOfPage(page.body).text);
  const isEmptyFrame = isFilledByScripts(page) && visible < longestTeaser;
  const { body: shown, byline } = isEmptyFrame
    ? { body: { text: "", marked: [] }, byline: null }
    : shownText(origin, page, html);
  // A page that scripts fill may still contain its text as data.
  const stated = statedBody(origin, about);
  const found =
    stated !== null && stated.text.length > shown.text.length
      ? { ...stated, text: `${stated.text.trim()}\n` }
      : shown;
  if (!hasSentences(found) || isNotice(page, found.text)) throw unreadable(origin, "no-article");
  const isFree = newsArticle?.isAccessibleForFree !== false;
  const { body, remarks } = checkWhole(origin, { hasLogin, isFree }, found);
  const share = found === shown ? shareLeftOut(visible, body.text) : 0;
  const title = metadata.title ?? headlineIn(body.text);
  const writer = fuller(metadata.byline, bylineOnPage) ?? neater(bylineIn([byline]), bylineOnPage);
  return {
    ...withHeadline(title, found === shown ? withoutData(body, { title, byline: writer }) : body),
    remarks: [...remarks, ...(share === 0 ? [] : [remark("left-out", { share })])],
    metadata: {
      ...metadata,
      title,
      byline: writer,
    },
  };
};

/** The whole text of a page, if no part of it looks like an article. A notice of one or two lines does not count. */
const wholeText = (origin: string, html: string): MarkedText => {
  const { body } = prepare(origin, html);
  if (body === null) return { text: "", marked: [] };
  prune(body, () => true);
  const shown = textOfPage(body);
  return shown.text.length < shortestArticle ? { text: "", marked: [] } : shown;
};

/** A page without struck-out text, the writers' comments, and dialogs. */
const prepare = (origin: string, html: string): WebPage => {
  const page = parseShallow(origin, html);
  removeEditingMarks(page);
  for (const dialog of [...page.querySelectorAll(dialogs)])
    if (dialog.querySelector("h1, article") === null) dialog.remove();
  return page;
};

/** The article that the page shows. */
const shownText = (origin: string, page: WebPage, html: string): Shown => {
  const { element, byline } = articleRegion(page, prepare(origin, html));
  const found = element === null ? null : textOfPage(element);
  return { body: found === null || found.text.trim() === "" ? wholeText(origin, html) : found, byline };
};

/** Whether a page has an empty element that scripts fill. */
const isFilledByScripts = (page: WebPage): boolean =>
  [...page.querySelectorAll("#root, #app, #__next, #__nuxt, #___gatsby, app-root, [data-reactroot]")].some(
    (element: PageElement) => (element.textContent ?? "").trim() === "",
  );

const paragraphsOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** Whether the last lines of a text say that the rest is for subscribers. */
const endsAtPaywall = (text: string): boolean => paragraphsOf(text).slice(-4).some(isPaywallLine);

/** A text without the lines that ask to subscribe. */
const withoutPaywallLines = ({ text, marked }: MarkedText): MarkedText => {
  const lines = text.split("\n");
  let end = lines.length;
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 8); index -= 1) {
    if (isPaywallLine(lines[index] ?? "")) end = index;
  }
  if (end === lines.length) return { text, marked };
  const kept = `${lines.slice(0, end).join("\n").trimEnd()}\n`;
  return { text: kept, marked: marked.filter((mark) => mark.end <= kept.length) };
};

/** The share of the page's letters that are not in the article, in per cent. */
const shareLeftOut = (visible: number, text: string): number => {
  const read = lettersIn(text);
  return visible <= read ? 0 : Math.round(((visible - read) / visible) * 100);
};
const lettersIn = (text: string): number => text.replace(/\s+/gu, "").length;

/** Checks whether a page that is not free, or asks for a password, shows only the beginning of the article. */
const checkWhole = (
  origin: string,
  page: { readonly hasLogin: boolean; readonly isFree: boolean },
  body: MarkedText,
): { readonly body: MarkedText; readonly remarks: readonly Remark[] } => {
  const isCut = endsAtPaywall(body.text);
  const whole = isCut ? withoutPaywallLines(body) : body;
  const { length } = whole.text;
  const isTeaser = (!page.isFree && isCut) || ((!page.isFree || isCut) && length <= longestTeaser);
  if (isTeaser || (page.hasLogin && length <= longestLogin)) throw unreadable(origin, "teaser");
  return { body: whole, remarks: page.isFree && !isCut ? [] : [remark("maybe-teaser")] };
};

/** Whether a short page is an error, a check of the browser, or a question about cookies. */
const isNotice = (page: WebPage, text: string): boolean =>
  text.length < longestTeaser &&
  [
    ...(lineOf(page.querySelector("title")) ?? "").split(/ [|–—·-] /u),
    ...[...page.querySelectorAll("h1, h2")].slice(0, 3).map((heading) => lineOf(heading) ?? ""),
    ...paragraphsOf(text).slice(0, 2),
  ].some(isNoticeHeading);

/** The byline of the metadata, or the one on the page if it has the same writer and others. */
const fuller = (stated: string | null, shown: string | null): string | null => {
  if (stated === null || shown === null) return stated;
  const start = shown.indexOf(stated);
  // “Ann Leeds” is not “Ann Lee”.
  return start < 0 || cutsWord(shown, { start, end: start + stated.length }) ? stated : shown;
};

/** The byline that Readability found, or the one on the page if the former is that one with a date or glued to other words. */
const neater = (found: string | null, shown: string | null): string | null => {
  const start = shown === null ? -1 : (found?.indexOf(shown) ?? -1);
  if (found === null || shown === null || start < 0) return found ?? shown;
  return /\d/u.test(found) || cutsWord(found, { start, end: start + shown.length }) ? shown : found;
};

/** Whether a text has a sentence. A page without one only says that it is loading, or asks for something. */
const hasSentences = ({ text }: MarkedText): boolean =>
  text.length >= longestTeaser ||
  paragraphsOf(text).some((line) => /.{15}[.!?…。！？][”"»’)]*(?:$|\s[^\p{Ll}])/u.test(line));

const statedBody = (origin: string, { newsArticle }: PageMetadata): MarkedText | null =>
  newsArticle === null ? null : bodyOfNewsArticle(origin, newsArticle);
