import { expect, test } from "vitest";
import { readHtml } from "../../../src/drafts/input/page/html.ts";

const sentences = "The mayor opened the harbour and thanked the crews for their work. ".repeat(12);

/** The date of publication of a page with some metadata. */
const dateOf = (head: string): string | null => {
  const page = `<!doctype html><html lang="en"><head><title>Harbour opens</title>${head}</head><body><article><h1>Harbour opens</h1><p>${sentences}</p></article></body></html>`;
  return readHtml("page.html", page, null).metadata.published?.value ?? null;
};

const data = (fields: Readonly<Record<string, string>>): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Harbour opens", ...fields })}</script>`;

const meta = (time: string): string => `<meta property="article:published_time" content="${time}">`;

test.each([
  [
    "a post on a social network",
    data({ "@type": "SocialMediaPosting", datePublished: "2014-09-02T08:35:27-04:00" }),
    "2014-09-02",
  ],
  [
    "the time of publication before that of creation",
    data({ dateCreated: "2017-02-20T01:18:13Z" }) + meta("2017-02-23T17:18:13-08:00"),
    "2017-02-23",
  ],
  ["the time of creation alone", data({ dateCreated: "2017-02-20T01:18:13Z" }), "2017-02-20"],
  [
    "the newspaper's own day of the same moment",
    data({ datePublished: "2017-02-24T01:18:13Z" }) + meta("2017-02-23T17:18:13-08:00"),
    "2017-02-23",
  ],
  [
    "the first of two moments",
    data({ datePublished: "2017-02-24T01:18:13Z" }) + meta("2017-02-25T17:18:13-08:00"),
    "2017-02-24",
  ],
])("the date of publication is that of %s", (_, head, day) => {
  expect(dateOf(head)).toBe(day);
});
