import { addressIdentity } from "../../base/network/address-identity.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";
import type { ListedItem } from "../../store/intake/items.ts";
import type { Document } from "../input/article.ts";
import { decode } from "../input/bytes/decode.ts";
import { parseShallow } from "../input/page/fragment.ts";
import { lineOf, type PageElement, type WebPage } from "../input/page/page.ts";
import { longest } from "../input/readers.ts";
import { formatOf } from "../input/text-format.ts";
import { unreadable } from "../input/unreadable.ts";
import { hashOfWords, hostOf, type ItemContent } from "./source.ts";

/** A page that lists articles has fewer. The first ones are the newest on nearly every website. */
const mostLinks = 200;

/** Navigation has links of one to three words, and headlines have more. */
const leastWords = 4;

/** A headline in a script without spaces between words. */
const unspacedHeadline = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]{8}/u;

/** Parts of a page that lead around the website. */
const frames = "nav, footer, form, [role=navigation], [role=contentinfo], [role=search], [role=menu]";

/** Files that are no articles. */
const otherFiles =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|mp[34]|m4a|ogg|webm|zip|gz|css|js|ics|rss|atom|xml)$/iu;

/** A link with what is needed to choose it. */
interface Link {
  readonly element: PageElement;
  readonly url: URL;
  readonly title: string;
}

/**
 * The links of a page that lead to articles, in its order. `beginning` is what the addresses of articles begin with; if it is null, the
 * links show it. A link is one item however often the page has it, and stays the same if its words change, because pages
 * write the time or the number of comments beside them. Throws an `article` error if there is none.
 */
export const listLinks = (document: Document, beginning: string | null): readonly ListedItem[] => {
  const { origin } = document;
  const { text } = decode(document);
  if (text.length > longest.html)
    throw unreadable(origin, "too-long", { most: longest.html, format: "html" });
  if (formatOf(text) !== "html") throw unreadable(origin, "not-page");
  const page = parseShallow(origin, text);
  if (forbidsFollowing(page)) throw unreadable(origin, "robots");
  const own = new URL(document.url ?? origin);
  const base = URL.parse(page.querySelector("base[href]")?.getAttribute("href") ?? "", own) ?? own;
  const start = beginning === null ? null : new URL(beginning, own).href;
  const found = new Map<string, Link>();
  for (const link of linksOf(page, base)) {
    const identity = addressIdentity(link.url.href);
    const isChosen = start === null ? readsLikeHeadline(link, own) : link.url.href.startsWith(start);
    if (identity === null || identity === addressIdentity(own.href) || !isChosen) continue;
    const before = found.get(identity);
    // A picture and “Read more” lead to the same article as its headline.
    if (before === undefined ? found.size < mostLinks : link.title.length > before.title.length)
      found.set(identity, link);
  }
  if (found.size === 0) throw unreadable(origin, "no-links");
  return [...found].map(([identity, { url, title }]) => ({
    identity: hashOfWords(identity),
    version: hashOfWords(identity),
    title: title.slice(0, 200) || url.href,
    host: hostOf(url.href),
    content: JSON.stringify({ as: "page", address: url.href } satisfies ItemContent),
  }));
};

const siteOf = ({ host }: URL): string => host.replace(/^(?:www|m|mobile|amp)\./u, "");

const tokensOf = (element: PageElement, name: string): readonly string[] =>
  (element.getAttribute(name) ?? "").toLowerCase().split(/[\s,]+/u);

/** Whether the page asks robots not to follow its links. */
const forbidsFollowing = (page: WebPage): boolean =>
  [...page.querySelectorAll("meta[name]")].some((meta) => {
    const name = (meta.getAttribute("name") ?? "").toLowerCase();
    const asked = tokensOf(meta, "content");
    return (
      (name === "robots" || name === "onrecord") && (asked.includes("nofollow") || asked.includes("none"))
    );
  });

/** What a link says: the heading in it, if it holds a whole card, otherwise its text. */
const titleOf = (link: PageElement): string =>
  lineOf(link.querySelector("h1, h2, h3, h4, h5, h6")) ??
  lineOf(link) ??
  link.getAttribute("aria-label") ??
  "";

const linksOf = (page: WebPage, base: URL): readonly Link[] =>
  [...page.querySelectorAll("a[href]")].flatMap((element): readonly Link[] => {
    const url = URL.parse(element.getAttribute("href") ?? "", base);
    const isFollowed = ["nofollow", "next", "prev", "tag", "author"].every(
      (rel) => !tokensOf(element, "rel").includes(rel),
    );
    if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== "" || !isFollowed) return [];
    url.hash = "";
    return [{ element, url, title: titleOf(element) }];
  });

/** Whether a link of a page reads like a headline of the same website. */
const readsLikeHeadline = ({ element, url, title }: Link, page: URL): boolean =>
  siteOf(url) === siteOf(page) &&
  url.pathname !== page.pathname &&
  !otherFiles.test(url.pathname) &&
  element.closest(frames) === null &&
  (wordsOf(fold(title)).length >= leastWords || unspacedHeadline.test(title));
