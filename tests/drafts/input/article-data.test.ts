import { describe, expect, test } from "vitest";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { dataIn, withoutData } from "../../../src/drafts/input/page/article-data.ts";
import { readDocument } from "../../../src/drafts/input/read.ts";

const long =
  "The energy minister told parliament on Monday that the turbines of the new dam will turn in 2029, a year late.";

describe("a line of an article’s data", () => {
  test.each([
    ["en", "Published 4 June 2026 | Updated 9 June 2026", "2026-06-04", null],
    ["en", "Updated June 9, 2026 · Posted on June 4, 2026 by Kit Oduya", "2026-06-04", "Kit Oduya"],
    ["en", "18 Nov 2026 — 4 min read", "2026-11-18", null],
    ["en", "5 Mar Written by Joan Petherick", null, "Joan Petherick"],
    ["fr", "Publié le 4 juin 2026 à 18h05 (mis à jour le 9 juin 2026)", "2026-06-04", null],
    ["fr", "mercredi 11 février 2026, par Bérénice Faucheux", "2026-02-11", "Bérénice Faucheux"],
    ["vi", "Thứ ba, 14/04/2026 | 16:25 GMT+7", "2026-04-14", null],
    ["vi", "Cập nhật: 15/04/2026 | Ngày đăng: 14/04/2026 | 2 phút đọc", "2026-04-14", null],
    [
      "es",
      "Escrito por: Rocío Candelas | Publicado: 21 de mayo de 2026 | Visitas: 512",
      "2026-05-21",
      "Rocío Candelas",
    ],
    ["es", "Actualizado el 9 de junio de 2026", null, null],
  ])("in %s: %s", (language, line, day, writer) => {
    expect(dataIn(line, language)).toEqual({ day, writer });
  });

  test.each([
    ["en", "Port to reopen on 30 June 2026"],
    ["en", "Wexby, 2 February 2026"],
    ["fr", "Le 4 juin 2026, un été sans eau"],
    ["vi", "Ngày 14/04/2026, cầu Vân Đình khởi công"],
    ["es", "Visitas guiadas"],
  ])("is none of other words, in %s: %s", (language, line) => {
    expect(dataIn(line, language)).toBeNull();
  });
});

const page = (title: string, above: string): string =>
  `<title>${title}</title><main><h1>The dam that came late</h1>${above}<p>${long}</p><p>${long}</p></main>`;

test("a page has its day and writer from such lines near its headline, whatever their elements are called", async () => {
  const above = "<p>Home &gt; News</p><div class=x1><time>5 March 2026</time><span>By Kit Oduya</span></div>";
  const html = page("The dam that came late", above);
  const { text, published, byline } = await readDocument(documentFrom("a.html", Buffer.from(html)));
  expect([published?.value, byline]).toEqual(["2026-03-05", "Kit Oduya"]);
  expect(text.split("\n").slice(0, 3)).toEqual([
    "The dam that came late",
    "",
    expect.stringMatching(/Home|The energy/u),
  ]);
});

test("a page’s publisher is no writer, and the office of its writer is no text", async () => {
  const data = `{"@type":"NewsArticle","headline":"The dam that came late","author":[{"name":"Kit Oduya"},{"name":"Quay Daily"}],"publisher":{"name":"Quay Daily"}}`;
  const above = `<script type="application/ld+json">${data}</script><ul><li>By Kit Oduya</li><li>Chief reporter</li><li>30 March 2026</li></ul>`;
  const html = page("The dam that came late", above);
  const { text, byline } = await readDocument(documentFrom("a.html", Buffer.from(html)));
  expect([byline, text]).toEqual(["Kit Oduya", `The dam that came late\n\n${long}\n\n${long}\n`]);
});

describe("a text without its data", () => {
  const without = (text: string): string => {
    const [title = null] = text.split("\n", 1);
    return withoutData({ text: `${text}\n\n${long} ${long}\n`, marked: [] }, { title, byline: "Ann Quill" })
      .text.split(`\n\n${long}`, 1)
      .join();
  };

  test.each([
    ["Fire kills 3 in Quay\n\nBy Ann Quill\n\n3", "Fire kills 3 in Quay"],
    ["Votes counted\n\n12\n\n30\n\nThe mayor has won.", "Votes counted\n\n12\n\n30\n\nThe mayor has won."],
    ["The 4 June 2026 rules\n\n4 June 2026", "The 4 June 2026 rules"],
    [
      "A flood\n\nBy Ann Quill\n\n3 June 2026\n\nThe dam broke\n\n4 June 2026",
      "A flood\n\nThe dam broke\n\n4 June 2026",
    ],
    ["Une crue\n\n3 juin 2026\n\nLa digue cède\n\n4 juin 2026", "Une crue\n\nLa digue cède\n\n4 juin 2026"],
    ["A flood\n\nA deck\n\nBy Ann Quill\n\nChief reporter\n\n3 June 2026\n\n4 min read", "A flood\n\nA deck"],
  ])("%j", (text, rest) => {
    expect(without(text)).toBe(rest);
  });
});

test("the publisher in a page’s title may be described there", async () => {
  const above = '<a rel="home" href="/"><b>Le Ruisseau</b></a>';
  const html = page("The dam that came late - Le Ruisseau, journal de Vaubrun", above);
  const { publisher } = await readDocument(documentFrom("a.html", Buffer.from(html)));
  expect(publisher?.value).toBe("Le Ruisseau");
});

test("a feed of a section has the name of its site, if its address has it", async () => {
  const feed = `<rss version="2.0"><channel><title>Quay Times - Local</title><item><title>The dam</title><link>https://quaytimes.example/dam</link><description>${long}</description></item></channel></rss>`;
  const { publisher } = await readDocument(documentFrom("a.xml", Buffer.from(feed)));
  expect(publisher?.value).toBe("Quay Times");
});

test.each([
  ["Dear editor,", "FOR IMMEDIATE RELEASE", "Kind regards,\n--\nTessa Bloom"],
  ["Kính gửi Quý Báo,", "THÔNG CÁO BÁO CHÍ", "Trân trọng,\n--\nĐỗ Thị Mai"],
  ["Bonjour,", "COMMUNIQUÉ DE PRESSE", "Cordialement,\nMaxime Ouellet"],
  ["Estimados compañeros:", "NOTA DE PRENSA", "Un saludo,\n--\nPepe Olalla"],
])(
  "the press release in an e-mail is read without the letter around it: %s",
  async (greeting, label, closing) => {
    const body = `${greeting}\n\n${label}\nThe dam comes late\n\n${long}\n\n${long}\n\n${closing}\n`;
    const mail = `From: Press <press@dam.example>\nTo: desk@paper.example\nSubject: News\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${body}`;
    const { title, text } = await readDocument(documentFrom("a.eml", Buffer.from(mail)));
    expect([title, text]).toEqual([
      "The dam comes late",
      `${label}\nThe dam comes late\n\n${long}\n\n${long}\n`,
    ]);
  },
);

test("a page of tables with attributes in capitals has its headline, writer and day", async () => {
  const html = `<HTML><HEAD><TITLE>The Quay Packet - News</TITLE></HEAD><BODY><TABLE><TR><TD COLSPAN=2><IMG SRC="b.gif" ALT="The Quay Packet"></TD></TR><TR><TD><A HREF="index.html">Front page</A></TD><TD><FONT SIZE=+2><B>The dam that came late</B></FONT><P><I>by Kit Oduya</I><P>Friday, January 30, 2026<P>${long}<P>${long}</TD></TR></TABLE></BODY></HTML>`;
  const read = await readDocument(documentFrom("a.html", Buffer.from(html)));
  expect([read.title, read.publisher?.value, read.byline, read.published?.value]).toEqual([
    "The dam that came late",
    "The Quay Packet",
    "Kit Oduya",
    "2026-01-30",
  ]);
});

test.each([
  "[COMMUNIQUÉ] Le port rouvre",
  "Fwd: [EXTERNAL] TR: Le port rouvre",
  "Press release: Le port rouvre",
])("the subject %j is a headline without its labels", async (subject) => {
  const mail = `From: Press <press@dam.example>\nTo: desk@paper.example\nSubject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${long}\n`;
  expect((await readDocument(documentFrom("a.eml", Buffer.from(mail)))).title).toBe("Le port rouvre");
});

test("the picture of an article that is called like its headline does not make the headline the publisher", async () => {
  const above = '<img src="a.jpg" alt="The dam that came late">';
  const html = page("The dam that came late - Le Ruisseau", above);
  const { title, publisher } = await readDocument(documentFrom("a.html", Buffer.from(html)));
  expect([title, publisher?.value]).toEqual(["The dam that came late", "Le Ruisseau"]);
});
