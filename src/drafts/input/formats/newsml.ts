import type { Element } from "@xmldom/xmldom";
import { type MarkedText, noMetadata, type ReadText, storedText, withHeadline } from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { dayOf, publishedFromUrl, webAddress } from "../publication.ts";
import { unreadable } from "../unreadable.ts";
import { nitfBody } from "./nitf.ts";
import { sentItem, wordsOfKill } from "./sent-item.ts";
import { attributeOf, childAt, childrenOf, elementsOf, htmlOf, lineIn } from "./xml.ts";

/** The articles of an IPTC NewsML-G2 document; null if it has another format. */
export const readNewsMl = (origin: string, root: Element): readonly (() => ReadText)[] | null => {
  if (!["newsItem", "newsMessage", "itemSet", "packageItem"].includes(root.localName ?? "")) return null;
  const items = newsItems(root).filter((item) => {
    const contents = childrenOf(item, "contentSet").flatMap(elementsOf);
    return contents.length === 0 || contents.some(({ localName }) => localName !== "remoteContent");
  });
  if (items.length === 0) throw unreadable(origin, "newsml-empty");
  return items.map((item) => () => articleOf(origin, item));
};

/** The name of a party: in its own element, as a literal, or as the last part of its code. */
const partyName = (element: Element | null): string | null =>
  lineIn(childAt(element, "name")) ??
  attributeOf(element, "literal") ??
  attributeOf(element, "qcode")?.replace(/^[^:]*:/u, "") ??
  lineIn(element);

const bodyOf = (origin: string, item: Element): MarkedText | null => {
  const contents = childrenOf(item, "contentSet").flatMap(elementsOf);
  const inline = contents
    .filter(({ localName }) => localName === "inlineXML")
    .flatMap((element) => elementsOf(element));
  const html = inline.find(({ localName }) => localName === "html");
  if (html !== undefined) return readFragment(origin, htmlOf(html));
  const nitf = inline.find(({ localName }) => localName === "nitf");
  if (nitf !== undefined) return nitfBody(origin, nitf);
  if (inline.length > 0) return readFragment(origin, inline.map(htmlOf).join(""));
  const data = contents.find(({ localName }) => localName === "inlineData");
  const text = data?.textContent?.trim() ?? "";
  if (text === "") return null;
  if (/html/u.test(attributeOf(data, "contenttype") ?? "")) return readFragment(origin, text);
  return { text: `${storedText(text)}\n`, marked: [] };
};

const articleOf = (origin: string, item: Element): ReadText => {
  const about = childAt(item, "itemMeta");
  const content = childAt(item, "contentMeta");
  const headlines = childrenOf(content, "headline");
  const main = headlines.find((each) => /main$/u.test(attributeOf(each, "role") ?? "")) ?? headlines[0];
  const title = lineIn(main);
  const language = attributeOf(childAt(content, "language"), "tag") ?? attributeOf(item, "xml:lang");
  const provider =
    partyName(childAt(item, "rightsInfo", "copyrightHolder")) ?? partyName(childAt(about, "provider"));
  const created = lineIn(childAt(about, "firstCreated")) ?? lineIn(childAt(about, "versionCreated"));
  const day = dayOf(created);
  const status = childAt(about, "pubStatus");
  const guid = attributeOf(item, "guid");
  const url = webAddress(guid);
  const stored = title === null ? null : storedText(title);
  const embargoed = childAt(about, "embargoed");
  const sent = sentItem({
    id: guid,
    version: attributeOf(item, "version"),
    sent: lineIn(childAt(about, "versionCreated")),
    status: attributeOf(status, "qcode") ?? attributeOf(status, "uri"),
    // An empty element means an embargo until further notice.
    embargo: embargoed === null ? null : (lineIn(embargoed) ?? ""),
    notes: childrenOf(about, "edNote").map(lineIn),
    headline: stored,
  });
  return {
    ...withHeadline(stored, bodyOf(origin, item) ?? wordsOfKill(origin, sent)),
    remarks: [],
    metadata: {
      ...noMetadata,
      title: stored,
      byline: lineIn(childAt(content, "by")) ?? partyName(childAt(content, "creator")),
      language,
      url: url === null ? null : { value: url, known: "metadata" },
      publisher: provider === null ? null : { value: storedText(provider), known: "metadata" },
      published:
        day !== null ? { value: day, known: "metadata" } : url === null ? null : publishedFromUrl(url),
      item: sent,
    },
  };
};

/** The news items of a document, which may be in a message. Other elements, such as packages, are left out. */
const newsItems = (root: Element): readonly Element[] => {
  if (root.localName === "newsItem") return [root];
  const sets = root.localName === "newsMessage" ? childrenOf(root, "itemSet") : [root];
  return sets.flatMap((set) => childrenOf(set, "newsItem"));
};
