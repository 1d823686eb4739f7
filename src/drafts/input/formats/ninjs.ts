import { z } from "zod";
import { type MarkedText, noMetadata, type ReadText, storedText, withHeadline } from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { dayOf, publishedFromUrl, webAddress } from "../publication.ts";
import { isItemKill, isKillNote } from "./kill-words.ts";
import { sentItem, wordsOfKill } from "./sent-item.ts";

const text = z.string().trim().min(1);
const line = text.nullable().catch(null).default(null);
const lines = z
  .array(z.object({ role: line, contenttype: line, value: text }))
  .catch([])
  .default([]);
const named = z
  .array(z.object({ name: line }))
  .catch([])
  .default([]);

/**
 * The fields of IPTC ninjs 1, 2 and 3 that the bot uses (https://www.iptc.org/std/ninjs/). The versions write names
 * differently (`body_text`, `pubstatus`, `pubStatus`), so names are compared without capitals and underscores. Version
 * 1 has one headline and one body in each form, and the others have lists of them.
 */
const ninjsSchema = z
  .object({
    uri: text,
    type: line,
    bodies: lines,
    bodytext: line,
    bodyhtml: line,
    bodyxhtml: line,
    headlines: lines,
    headline: line,
    title: line,
    language: line,
    byline: line,
    by: line,
    firstcreated: line,
    contentcreated: line,
    versioncreated: line,
    version: z
      .union([text, z.number().transform(String)])
      .nullable()
      .catch(null)
      .default(null),
    embargoed: z.string().trim().nullable().catch(null).default(null),
    embargoedreason: line,
    pubstatus: line,
    ednote: line,
    infosource: named,
    infosources: named,
    copyrightholder: line,
  })
  .refine(
    ({ bodies, bodytext, bodyhtml, bodyxhtml, pubstatus, ednote, headline, headlines }) =>
      bodies.length > 0 ||
      [bodytext, bodyhtml, bodyxhtml, pubstatus].some((field) => field !== null) ||
      // A kill without a status and a text has a note to editors or a headline.
      isKillNote(ednote ?? "") ||
      [headline ?? "", ...headlines.map(({ value }) => value)].some(isItemKill),
  );
type Ninjs = z.infer<typeof ninjsSchema>;

/** The article in an IPTC ninjs object; null if the object has another format. */
export const readNinjs = (origin: string, json: unknown): (() => ReadText) | null => {
  const read = ninjsSchema.safeParse(withPlainNames(json));
  return read.success ? () => articleOf(origin, read.data) : null;
};

const withPlainNames = (value: unknown, depth = 0): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => withPlainNames(each, depth));
  if (typeof value !== "object" || value === null || depth > 1) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name.toLowerCase().replaceAll("_", ""),
      withPlainNames(each, depth + 1),
    ]),
  );
};

const bodyOf = (origin: string, news: Ninjs): MarkedText | null => {
  const isHtml = (body: Ninjs["bodies"][number]): boolean =>
    /html/u.test(body.contenttype ?? body.role ?? "") || /<(?:p|div|body)[\s>]/u.test(body.value);
  // Prefer HTML, because it marks headings and quotations, and plain text does not.
  const html = news.bodies.find(isHtml)?.value ?? news.bodyxhtml ?? news.bodyhtml;
  if (html !== null) {
    const read = readFragment(origin, html);
    if (read.text.trim() !== "") return read;
  }
  const plain =
    news.bodies.find((body) => !isHtml(body) && !/xml/u.test(body.contenttype ?? ""))?.value ?? news.bodytext;
  return plain === null ? null : { text: storedText(plain), marked: [] };
};

const articleOf = (origin: string, news: Ninjs): ReadText => {
  const main =
    ["main", "headline", "full", null]
      .map((wanted) => news.headlines.find(({ role }) => role === wanted))
      .find((found) => found !== undefined) ?? news.headlines[0];
  const written = main?.value ?? news.headline ?? news.title;
  const title =
    written === null
      ? null
      : storedText(
          (/&[#\w]+;|<\/?[a-z]/iu.test(written) ? readFragment(origin, written).text : written).trim(),
        );
  const publisher =
    [...news.infosources, ...news.infosource].find(({ name }) => name !== null)?.name ?? news.copyrightholder;
  const url = webAddress(news.uri);
  const day = dayOf(news.firstcreated ?? news.contentcreated ?? news.versioncreated);
  const sent = sentItem({
    id: news.uri,
    version: news.version,
    sent: news.versioncreated,
    status: news.pubstatus,
    embargo: news.embargoed,
    notes: [news.ednote, news.embargoedreason],
    headline: title,
  });
  return {
    ...withHeadline(title, bodyOf(origin, news) ?? wordsOfKill(origin, sent)),
    remarks: [],
    metadata: {
      ...noMetadata,
      title,
      byline: news.byline ?? news.by,
      language: news.language,
      url: url === null ? null : { value: url, known: "metadata" },
      publisher: publisher === null ? null : { value: storedText(publisher), known: "metadata" },
      published:
        day !== null ? { value: day, known: "metadata" } : url === null ? null : publishedFromUrl(url),
      item: sent,
    },
  };
};
