import { expect, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { listFeed } from "../../../src/drafts/intake/list-feed.ts";
import { contentSchema } from "../../../src/drafts/intake/source.ts";

const origin = "https://gazette.example/feed";
const list = (text: string) =>
  listFeed({ origin, bytes: Buffer.from(text), format: null, charset: "utf-8", url: origin });
const contents = (text: string) => list(text).map(({ content }) => contentSchema.parse(JSON.parse(content)));
const rss = (...items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title>${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;
const long = "The ministry keeps its word. ".repeat(30);

test("an item with a summary is the page at its link, in RSS, Atom and JSON Feed", () => {
  const pages = [
    rss("<title>One</title><link>https://gazette.example/1</link><description>Short.</description>"),
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:gazette:1</id><title>One</title><link href="https://gazette.example/1"/><summary>Short.</summary></entry></feed>`,
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      items: [{ id: "urn:gazette:1", title: "One", url: "https://gazette.example/1", summary: "Short." }],
    }),
  ].map(contents);
  const page = [{ as: "page", address: "https://gazette.example/1" }];
  expect(pages).toEqual([page, page, page]);
});

test("an item that withdraws an article is no page, which may still have it", () => {
  const [content] = contents(
    rss("<title>MANDATORY KILL: Quay</title><link>https://gazette.example/1</link>"),
  );
  expect(content?.as).toBe("document");
});

test("an item with its whole text is a feed of its own, without the others", () => {
  const body = `<content:encoded><![CDATA[<p>${long}</p>]]></content:encoded>`;
  const [first, second] = contents(
    rss(
      `<title>One</title><link>https://gazette.example/1</link>${body}`,
      `<title>Two</title><guid isPermaLink="false">urn:gazette:2</guid><description>No link.</description>`,
    ),
  );
  expect(first).toMatchObject({ as: "document", origin: "https://gazette.example/1", format: "xml" });
  expect(first?.as === "document" && [first.text.includes("One"), first.text.includes("Two")]).toEqual([
    true,
    false,
  ]);
  expect(second).toMatchObject({ as: "document", origin, url: null });
  const [json] = contents(
    JSON.stringify({
      version: "https://jsonfeed.org/version/1",
      title: "Gazette",
      items: [
        { id: "urn:gazette:1", url: "https://gazette.example/1", content_text: long },
        { id: "urn:gazette:2", url: "https://gazette.example/2", content_text: "Short." },
      ],
    }),
  );
  expect(json?.as === "document" && JSON.parse(json.text).items).toHaveLength(1);
});

test("an item stays the same if its address gets tracking parameters, and changes with its words alone", () => {
  const item = (link: string, words: string) =>
    list(rss(`<title>One</title><link>${link}</link><description>${words}</description>`))[0];
  const before = item("https://gazette.example/1", "Short.");
  const tracked = item("https://gazette.example/1?utm_source=feed", "<p class='x2'>Short.</p>");
  const changed = item("https://gazette.example/1", "Shorter.");
  expect([tracked?.identity, tracked?.version]).toEqual([before?.identity, before?.version]);
  expect(changed?.identity).toBe(before?.identity);
  expect(changed?.version).not.toBe(before?.version);
});

test("items that share an id are told apart by their addresses, and one that is listed twice is one", () => {
  const item = (number: number) =>
    `<guid isPermaLink="false">the-same-id</guid><title>T</title><link>https://gazette.example/${number}</link><description>D</description>`;
  expect(list(rss(item(1), item(2)))).toHaveLength(2);
  expect(list(rss(item(1), item(1)))).toHaveLength(1);
});

test.each([
  ["a page", "<!doctype html><html><body><p>News</p></body></html>"],
  ["plain text", "News"],
  ["other XML", "<sitemap/>"],
  ["other JSON", "{}"],
])("%s is no feed", (_, text) => {
  expect(() => list(text)).toThrow(OnrecordError);
  expect(() => list(text)).toThrow(/expected an RSS, Atom or JSON feed/u);
});
