import { expect, test } from "vitest";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { readDocument } from "../../../src/drafts/input/read.ts";
import { visibleText } from "../../../src/drafts/input/visible.ts";

test("what readers do not see is removed, counted by word, and marks move with their text", () => {
  const text = "Co\u00adoper\u00adation\n\nAda Sto\u200bne spoke.\n";
  const start = text.indexOf("Ada");
  expect(visibleText({ text, marked: [{ as: "heading", start, end: text.length - 1 }] })).toEqual({
    text: "Cooperation\n\nAda Stone spoke.\n",
    marked: [{ as: "heading", start: 13, end: 29 }],
    removed: [
      { character: "U+00AD soft hyphen", words: "Cooperation", count: 2, turnedAt: [] },
      { character: "U+200B zero width space", words: "Stone", count: 1, turnedAt: [] },
    ],
  });
});

test("a character that turns the text around is found where it was", () => {
  const { text, removed } = visibleText({ text: "We will \u202eton\u202c raise taxes", marked: [] });
  const turned = removed.flatMap(({ turnedAt }) => turnedAt.map((at) => text.slice(at)));
  expect(turned).toEqual(["ton raise taxes", " raise taxes"]);
});

test("a text without hidden characters stays as it is", () => {
  const read = { text: "Nguyễn Mạnh Hùng\n", marked: [] };
  expect(visibleText(read)).toEqual({ ...read, removed: [] });
});

test.each(["\u00ad", "\u200b \u200b", "\u202a"])(
  "a title and a publisher of nothing but %j are none",
  async (hidden) => {
    const page = `<html><head><title>${hidden}</title><meta property="og:site_name" content="${hidden}"></head>
<body><article><p>${"Ada Stone spoke of trees and streets. ".repeat(9)}</p></article></body></html>`;
    const { title, publisher } = await readDocument(documentFrom("a.html", Buffer.from(page)));
    expect([title, publisher]).toEqual([null, null]);
  },
);

test("a title and a publisher are kept without what readers do not see in them", async () => {
  const news = {
    "@type": "NewsArticle",
    headline: "Tre\u00ades",
    articleBody: "Ada spoke.",
    publisher: { name: "The\u200b Wire" },
  };
  const article = await readDocument(documentFrom("a.json", Buffer.from(JSON.stringify(news))));
  expect([article.title, article.publisher?.value]).toEqual(["Trees", "The Wire"]);
});
