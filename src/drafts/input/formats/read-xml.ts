import type { ReadText } from "../article.ts";
import { unreadable } from "../unreadable.ts";
import { readFeed } from "./feed.ts";
import { readNewsMl } from "./newsml.ts";
import { readNitf } from "./nitf.ts";
import { parseXml } from "./xml.ts";

/** The articles of an XML document: NewsML-G2, NITF, RSS or Atom. */
export const readXml = (origin: string, source: string): readonly (() => ReadText)[] => {
  const root = parseXml(origin, source);
  const articles = readNewsMl(origin, root) ?? readNitf(origin, root) ?? readFeed(origin, root);
  if (articles === null) throw unreadable(origin, "xml-shape", { name: (root.localName ?? "").slice(0, 50) });
  return articles;
};
