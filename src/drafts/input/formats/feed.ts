import type { Element } from "@xmldom/xmldom";
import { detectLanguage } from "../../rules/languages/detect-language.ts";
import { noMetadata, type ReadText, storedText, usableItem, withHeadline } from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { isInvitation } from "../page/page-words.ts";
import { siteInFeed } from "../page/site-name.ts";
import { dayOf, instantOf, publishedFromUrl, webAddress } from "../publication.ts";
import { remark } from "../remark.ts";
import { unreadable } from "../unreadable.ts";
import { writtenDay } from "../written-day.ts";
import { withoutFooter } from "./feed-footer.ts";
import { isItemKill } from "./kill-words.ts";
import { attributeOf, childAt, childrenOf, elementsOf, htmlOf, lineIn } from "./xml.ts";

const content = "http://purl.org/rss/1.0/modules/content/";
const dublinCore = "http://purl.org/dc/elements/1.1/";
const atom = "http://www.w3.org/2005/Atom";
const syndication = "http://purl.org/rss/1.0/";

/** The data of one feed item, in any format. */
export interface FeedItem {
  readonly title: string | null;
  readonly link: string | null;
  readonly id: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: string | null;
  readonly section: string | null;
  /** HTML of the whole article, if the feed has it, and of its description. */
  readonly body: string | null;
  readonly summary: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
}

/** A description of at least this many paragraphs is the article, unless it ends with a link to the rest. */
const fewestParagraphs = 3;

/** A title may be text or HTML, and often does not declare which. If it has tags or entities, it is HTML. */
export const feedTitle = (origin: string, title: string): string => {
  const text = /&[#\w]+;|<\/?[a-z]/iu.test(title) ? readFragment(origin, title).text : title;
  return storedText(text.replace(/\s+/gu, " ").trim());
};

const isSummary = (text: string): boolean => {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  const last = paragraphs.at(-1) ?? "";
  return paragraphs.length < fewestParagraphs || /(?:…|\.\.\.)\]?$/u.test(last.trim()) || isInvitation(last);
};

const articleOf = (origin: string, item: FeedItem): ReadText => {
  const whole = item.body ?? item.summary ?? "";
  const title = item.title === null ? null : feedTitle(origin, item.title);
  const publisher = item.publisher === null ? null : siteInFeed(storedText(item.publisher), item.link);
  const body = withoutFooter(readFragment(origin, whole), title, item.publisher);
  const url = webAddress(item.link);
  // Some feeds write their dates in their own language.
  const written = item.published ?? item.updated;
  const day =
    dayOf(item.published) ??
    dayOf(item.updated) ??
    writtenDay(written, item.language ?? detectLanguage(whole));
  return {
    ...withHeadline(title, body),
    remarks: item.body === null && isSummary(body.text) ? [remark("summary-only")] : [],
    metadata: {
      ...noMetadata,
      title,
      byline: item.author,
      section: item.section,
      language: item.language,
      url: url === null ? null : { value: url, known: "metadata" },
      publisher: publisher === null ? null : { value: publisher, known: "metadata" },
      published:
        day !== null ? { value: day, known: "metadata" } : url === null ? null : publishedFromUrl(url),
      item: { ...usableItem, id: item.id, sent: instantOf(item.updated ?? item.published) },
    },
  };
};

/** An id, if it is long enough to be unique, such as an address or a URN. */
export const idOf = (guid: string | null): string | null => (guid !== null && guid.length >= 8 ? guid : null);

/** RSS has an author's e-mail address, and often the name after it: `desk@quay.example (Kit Oduya)`. */
const nameBesideAddress = (author: string | null): string | null =>
  author === null
    ? null
    : (/^[^\s@]{1,100}@[^\s@()]{1,200}\s?\(([^()]+)\)$/u.exec(author)?.[1]?.trim() ?? author);

const rssItem = (channel: Element | null, item: Element): FeedItem => {
  const own = (name: string): string | null => lineIn(childrenOf(item, name)[0]);
  const from = (name: string, namespace: string): string | null =>
    lineIn(childrenOf(item, name, namespace)[0]);
  const guid = childrenOf(item, "guid")[0];
  const isLink = attributeOf(guid, "isPermaLink") !== "false";
  const site = lineIn(childAt(channel, "link"));
  const raw = (element: Element | undefined): string | null => element?.textContent?.trim() || null;
  return {
    title: own("title"),
    link: webAddress(own("link"), site) ?? (isLink ? lineIn(guid) : null),
    id: idOf(lineIn(guid)),
    published: own("pubDate") ?? from("date", dublinCore),
    updated: lineIn(childrenOf(item, "updated", atom)[0]),
    author: from("creator", dublinCore) ?? nameBesideAddress(own("author")),
    section: own("category") ?? from("subject", dublinCore),
    body: raw(childrenOf(item, "encoded", content)[0]),
    summary: raw(childrenOf(item, "description")[0]),
    publisher: lineIn(childrenOf(item, "source")[0]) ?? lineIn(childrenOf(channel, "title")[0]),
    language:
      lineIn(childrenOf(channel, "language")[0]) ??
      lineIn(channel === null ? null : childrenOf(channel, "language", dublinCore)[0]),
  };
};

/** The HTML of a text construct of Atom. */
const atomText = (element: Element | undefined): string | null => {
  if (element === undefined) return null;
  const type = attributeOf(element, "type") ?? "text";
  if (type === "xhtml") return elementsOf(element).map(htmlOf).join("") || null;
  const text = element.textContent?.trim() || null;
  return text === null || type === "html" || type === "text/html" ? text : htmlOfPlain(text);
};

/** A text without markup as HTML. */
export const htmlOfPlain = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/\n\s*\n/gu, "<p>");

const authorsOf = (parent: Element): string | null =>
  childrenOf(parent, "author")
    .flatMap((author) => lineIn(childAt(author, "name")) ?? [])
    .join(", ") || null;

const atomItem = (feed: Element, entry: Element): FeedItem => {
  const own = (name: string): string | null => lineIn(childrenOf(entry, name)[0]);
  const links = childrenOf(entry, "link");
  const link = links.find((each) => (attributeOf(each, "rel") ?? "alternate") === "alternate");
  const body = childrenOf(entry, "content")[0];
  const category = childrenOf(entry, "category")[0];
  return {
    title: atomText(childrenOf(entry, "title")[0]),
    link: attributeOf(link, "href"),
    id: idOf(own("id")),
    published: own("published"),
    updated: own("updated"),
    author: authorsOf(entry) ?? authorsOf(feed),
    section: attributeOf(category, "label") ?? attributeOf(category, "term"),
    body: attributeOf(body, "src") === null ? atomText(body) : null,
    summary: atomText(childrenOf(entry, "summary")[0]),
    publisher: lineIn(childAt(entry, "source", "title")) ?? lineIn(childrenOf(feed, "title")[0]),
    language: attributeOf(entry, "xml:lang") ?? attributeOf(feed, "xml:lang"),
  };
};

/** An item with its element. */
export interface FeedElement {
  readonly item: FeedItem;
  readonly element: Element;
}

/** The items of an RSS or Atom feed; null if the document is no feed. */
export const feedElements = (root: Element): readonly FeedElement[] | null => {
  const all = (elements: readonly Element[], read: (element: Element) => FeedItem): readonly FeedElement[] =>
    elements.map((element) => ({ item: read(element), element }));
  if (root.localName === "rss") {
    const channel = childrenOf(root, "channel")[0] ?? null;
    return all(childrenOf(channel, "item"), (item) => rssItem(channel, item));
  }
  if (root.localName === "RDF") {
    const channel = childrenOf(root, "channel", syndication)[0] ?? null;
    return all(childrenOf(root, "item", syndication), (item) => rssItem(channel, item));
  }
  if (root.localName === "feed") return all(childrenOf(root, "entry"), (entry) => atomItem(root, entry));
  if (root.localName === "entry" && root.namespaceURI === atom)
    return [{ item: atomItem(root, root), element: root }];
  return null;
};

/** The articles of a feed, one for each item. */
export const readItems = (origin: string, items: readonly FeedItem[]): readonly (() => ReadText)[] => {
  const filled = items.filter(
    ({ body, summary, title }) => body !== null || summary !== null || isItemKill(title ?? ""),
  );
  if (filled.length === 0) throw unreadable(origin, "feed-empty");
  return filled.map((item) => () => articleOf(origin, item));
};

/** The articles of an RSS or Atom feed; null if the document is no feed. */
export const readFeed = (origin: string, root: Element): readonly (() => ReadText)[] | null => {
  const items = feedElements(root);
  return items === null
    ? null
    : readItems(
        origin,
        items.map(({ item }) => item),
      );
};
