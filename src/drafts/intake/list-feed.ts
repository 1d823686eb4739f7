import type { Element } from "@xmldom/xmldom";
import { addressIdentity } from "../../base/network/address-identity.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import type { ListedItem } from "../../store/intake/items.ts";
import { type Document, usableItem } from "../input/article.ts";
import { decode } from "../input/bytes/decode.ts";
import { type FeedElement, type FeedItem, feedElements, feedTitle } from "../input/formats/feed.ts";
import { jsonFeedItems } from "../input/formats/json-feed.ts";
import { itemWithKill } from "../input/formats/kill-words.ts";
import { markupOf, parseXml } from "../input/formats/xml.ts";
import { readFragment } from "../input/page/fragment.ts";
import { webAddress } from "../input/publication.ts";
import { longest } from "../input/readers.ts";
import { unreadable } from "../input/unreadable.ts";
import { hashOfWords, hostOf, type ItemContent } from "./source.ts";

/** An item of a feed, in any format. */
interface FeedEntry {
  readonly id: string | null;
  readonly link: string | null;
  readonly title: string;
  /** HTML of the article, or of its summary. */
  readonly html: string;
  /** Whether the feed has a body for it, and not only a summary. */
  readonly hasBody: boolean;
  /** A feed with only this item. */
  readonly part: () => Pick<Extract<ItemContent, { as: "document" }>, "format" | "text">;
}

/** Feeds often have the first lines of an article as its body. A shorter text is not a whole article. */
const shortestBody = 500;

/** The items of an RSS, Atom or JSON feed. Throws an `article` error if the document is no feed. */
export const listFeed = (document: Document): readonly ListedItem[] => {
  const { origin } = document;
  const entries = entriesOf(origin, decode(document).text);
  const ids = entries.map(({ id }) => id);
  const listed = entries.flatMap((entry): readonly ListedItem[] => {
    const { link, title, html, hasBody } = entry;
    const words = wordsOf(origin, html);
    // The page of a kill may still have the article that it withdraws.
    const isKill = itemWithKill(`${title}\n${words}`, usableItem).status === "canceled";
    if (link === null && words === "" && !isKill) return [];
    const isWhole = link === null || isKill || (hasBody && words.length >= shortestBody);
    const content: ItemContent = isWhole
      ? { as: "document", origin: link ?? origin, ...entry.part(), url: link }
      : { as: "page", address: link };
    return [
      {
        identity: hashOfWords(identityOf(entry, words, ids)),
        version: hashOfWords(title, words),
        title: title || words.slice(0, 100),
        host: isWhole || link === null ? null : hostOf(link),
        content: JSON.stringify(content),
      },
    ];
  });
  // An item that a feed lists twice is one item.
  return [...new Map(listed.toReversed().map((item) => [item.identity, item])).values()].reverse();
};

/** The markup of a feed with one of its items. All items were taken out of it before. */
const partOf = (root: Element, parent: Element, element: Element): string => {
  if (element === root) return markupOf(root);
  parent.appendChild(element);
  const markup = markupOf(root);
  parent.removeChild(element);
  return markup;
};

const entryOf = (origin: string, item: FeedItem, part: FeedEntry["part"]): FeedEntry => ({
  id: item.id,
  link: webAddress(item.link),
  title: item.title === null ? "" : feedTitle(origin, item.title),
  html: item.body ?? item.summary ?? "",
  hasBody: item.body !== null,
  part,
});

const xmlEntries = (origin: string, root: Element, all: readonly FeedElement[]): readonly FeedEntry[] => {
  const parents = all.map(({ element }) => element.parentElement ?? root);
  for (const [index, { element }] of all.entries()) {
    if (element !== root) parents[index]?.removeChild(element);
  }
  return all.map(({ item, element }, index) =>
    entryOf(origin, item, () => ({ format: "xml", text: partOf(root, parents[index] ?? root, element) })),
  );
};

const entriesOfJson = (origin: string, text: string): readonly FeedEntry[] | null =>
  jsonFeedItems(parseJson(text))?.map(({ item, alone }) =>
    entryOf(origin, item, () => ({ format: "json", text: JSON.stringify(alone) })),
  ) ?? null;

const entriesOf = (origin: string, text: string): readonly FeedEntry[] => {
  const json = /^\s*[{[]/u.test(text);
  const most = longest[json ? "json" : "xml"];
  if (text.length > most) throw unreadable(origin, "too-long", { most, format: json ? "json" : "xml" });
  if (!json && !/^\s*</u.test(text)) throw unreadable(origin, "not-feed");
  if (json) {
    const entries = entriesOfJson(origin, text);
    if (entries === null) throw unreadable(origin, "not-feed");
    return entries;
  }
  if (/^\s*<(?:!doctype\s+html|html)\b/iu.test(text)) throw unreadable(origin, "not-feed");
  const root = parseXml(origin, text);
  const elements = feedElements(root);
  if (elements === null) throw unreadable(origin, "not-feed");
  return xmlEntries(origin, root, elements);
};

/** The words of an item. If it cannot be parsed, its markup. */
const wordsOf = (origin: string, html: string): string => {
  try {
    return readFragment(origin, html).text.trim();
  } catch {
    return html;
  }
};

/**
 * What identifies an item: its id, if no other item has the same; otherwise its address; otherwise its words. Ids are only unique
 * within a source.
 */
const identityOf = (
  { id, link, title }: FeedEntry,
  words: string,
  ids: readonly (string | null)[],
): string => {
  if (id !== null && ids.indexOf(id) === ids.lastIndexOf(id)) return id;
  return link === null ? `${title}\n${words}` : (addressIdentity(link) ?? link);
};
