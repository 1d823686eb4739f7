import { describe, expect, test } from "vitest";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { readDocument } from "../../../src/drafts/input/read.ts";

const words = "Reeve Tilda Marsh said: “We will mend the quay by May.”";

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Quay</title>${head}</head><body>${body}</body></html>`;
const ofWriter = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Quay", author })}</script>`;

const read = (content: string, name = "a.html") => readDocument(documentFrom(name, Buffer.from(content)));

describe("the writer", () => {
  test.each([
    ["Redacción", null],
    ["Redacción Valencia", null],
    ["La rédaction avec AFP", null],
    ["Staff and agencies", null],
    ["Ban Biên tập", null],
    ["Redacción / Ana López", "Ana López"],
    ["PV Thu Hà", "Thu Hà"],
    ["Agence Ker", "Agence Ker"],
    ["Stafford Reeve", "Stafford Reeve"],
  ])("is no newsroom: %s", async (name, byline) => {
    const stated = await read(page(`<h1>Quay</h1><p>${words}</p>`, ofWriter({ "@type": "Person", name })));
    expect(stated.byline).toBe(byline);
  });

  test.each([
    [["Rosa Candel", "Joan Peris"], "Rosa Candel, Joan Peris"],
    [["Rosa Candela"], "Rosa Candel"],
  ])(
    "is each of those that the page names beside the stated one, and not those of other articles: %j",
    async (names, byline) => {
      const writer = (name: string): string =>
        `<dd itemprop="author" itemscope>Por <span itemprop="name">${name}</span></dd>`;
      const found = await read(
        page(
          `<h1>Quay</h1><dl>${names.map(writer).join("")}</dl><p>${words}</p><aside><dl>${writer("Kit Oduya")}</dl></aside>`,
          '<meta name="author" content="Rosa Candel">',
        ),
      );
      expect(found.byline).toBe(byline);
    },
  );

  const news = "Sáng 12/10, tỉnh khởi công cầu Sông Yên.\n\n“Chúng tôi sẽ hoàn thành cầu”, ông Huy nói.";
  test.each([
    ["Nguyễn Thu Hà", "Nguyễn Thu Hà"],
    ["THU HÀ - MINH QUÂN", "THU HÀ, MINH QUÂN"],
    // The writer also took a picture.
    ["Thu Hà", "Thu Hà", "Bến cảng. Ảnh: Thu Hà\n\n"],
    ["Thu Hà (tổng hợp)", "Thu Hà"],
    ["Bài, ảnh: Thu Hà", "Thu Hà"],
    ["Trần Quang Huy", null],
    ["Tỉnh sẽ công bố vào tháng 9.", null],
    // More names than writers have.
    [Array(20).fill("Thu Hà").join(", "), null],
  ])("is in the last line of a Vietnamese text: %s", async (last, byline, above = "") => {
    const lead = byline === null ? "Chủ tịch Trần Quang Huy có mặt.\n\n" : "";
    expect((await read(`Khởi công cầu\n\n${above}${lead}${news}\n\n${last}\n`, "a.txt")).byline).toBe(byline);
  });

  test.each([
    ["Ana López", "Ana López"],
    ["Port Marlow", null],
    ["Press Office", null],
  ])("is in the last line of other texts if it has a first name: %s", async (last, byline) => {
    expect((await read(`Quay\n\n${words}\n\n${words}\n\n${last}\n`, "a.txt")).byline).toBe(byline);
  });
});

describe("the text", () => {
  test.each([
    [
      "a page without a head",
      `<html><body><h1>Press release</h1><h1>Quay</h1><p>${words} ${words}</p></body></html>`,
      words,
    ],
    [
      "a lead in a field of its own",
      page(
        `<h1>Quay</h1><div class="lead">Work will cost 640,000 euros.</div><div class="body"><p>${words}</p><p>${words}</p></div>`,
      ),
      "Work will cost 640,000 euros.",
    ],
    [
      "a line below the headline",
      page(
        `<h1>Quay</h1><h2 class="sapo">Reeve denies that costs rise</h2><div class="body"><p>${words}</p><p>${words}</p></div>`,
      ),
      "Reeve denies that costs rise",
    ],
    [
      "a gallery",
      page(
        `<h1>Quay</h1><p>In pictures.</p><div>${[words, words, words].map((each) => `<figure><img src="a.jpg"><figcaption>${each}</figcaption></figure>`).join("")}</div>`,
      ),
      words,
    ],
    [
      "a page below a question about cookies",
      page(
        `<div role="dialog"><h2>Your privacy choices</h2><p>We and our 318 partners use cookies.</p></div><main><h1>Quay</h1><p>${words}</p></main>`,
      ),
      words,
    ],
    [
      "a page beside a longer question about cookies",
      page(
        `<div><h2>Our use of cookies</h2><p>We and our 318 partners use cookies to make our site work, and to see how you use it.</p></div><main><h1>Quay</h1><p>The quay is closed until further notice, the council of Port Marlow says.</p><p>${words}</p></main>`,
      ),
      words,
    ],
    [
      "a page with a box to subscribe",
      page(
        `<h1>Quay</h1><article><p>${words}</p><div class="subscription-widget"><p>We and our partners are a reader-supported publication. To receive new posts, subscribe.</p><form><input></form></div><p>${words}</p></article>`,
      ),
      words,
    ],
  ])("is read whole: %s", async (_, content, expected) => {
    const { text } = await read(content);
    expect([text.includes(expected), text.includes("partners")]).toEqual([true, false]);
  });

  test.each([
    ['<div id="__next"><div class="loader">Loading…</div></div>'],
    ["<p>Please enable JS and disable any ad blocker</p>"],
  ])("is none without a sentence: %s", async (body) => {
    await expect(read(page(body))).rejects.toThrow(/no article was found/u);
  });
});

test.each([
  [
    "<!--\n Page saved with SingleFile \n url: https://vale.example/dam \n saved date: Wed Oct 14 2026-->",
    "https://vale.example/dam",
  ],
  [
    '<link rel="canonical" href="https://web.archive.org/web/20261002081500/https://vale.example/dam?a=1">',
    "https://vale.example/dam?a=1",
  ],
  [
    '<meta property="og:url" content="https://web.archive.org/web/20261002081500id_/http://vale.example/">',
    "http://vale.example/",
  ],
])("the address of a saved page is that of the article: %s", async (saved, address) => {
  const { url, publisher } = await read(page(`<h1>Quay</h1><p>${words}</p>`, saved));
  expect([url?.value, publisher?.value]).toEqual([address, "vale.example"]);
});
