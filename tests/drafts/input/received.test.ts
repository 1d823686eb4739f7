import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { articlesIn } from "../../../src/drafts/input/read.ts";
import { pdfOf } from "./pdf.ts";

/** What was read of the only article: headline, publisher, day and writer on one line, then the text without the headline. */
const read = async (name: string, content: string | Uint8Array) => {
  const [article] = articlesIn(
    documentFrom(name, typeof content === "string" ? Buffer.from(content) : content),
  );
  if (article === undefined) throw new Error("expected an article");
  const { title, publisher, published, byline, text, remarks } = await article.read();
  const about = [title, publisher?.value, published?.value, byline].map((each) => each ?? "-").join(" | ");
  return { about, text: text.replace(`${title}\n\n`, "").trim(), remarks: remarks.map(({ key }) => key) };
};

const refusal = async (name: string, content: string): Promise<string> => {
  const thrown = await read(name, content).catch((error: unknown) => error);
  return thrown instanceof OnrecordError ? thrown.message : JSON.stringify(thrown);
};

const words = "Reeve Tilda Marsh said: “We will mend the quay by May.”";

/** An e-mail from one colleague to another one. */
const mail = (subject: string, body: string, type = "text/plain; charset=utf-8"): string =>
  `From: Kit <kit@paper.example>\nTo: desk@paper.example\nSubject: ${subject}\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}`;

describe("an e-mail with a message from another sender", () => {
  test.each([
    [
      "Thunderbird, in French",
      "TR: Quai",
      `Pour info.\n\n-------- Message transféré --------\nSujet : \tLe quai\nDate : \tmar. 2 mars 2026 09:12:44 +0100\nDe : \tMairie <presse@quai.example>\nPour : \tkit@paper.example\n\nLa maire a dit « oui ».`,
      "Le quai | Mairie | 2026-03-02 | -",
    ],
    [
      "Outlook, in English",
      "FW: Quay",
      `See below.\n\n________________________________\nFrom: Press Office <press@quay.example>\nSent: Monday, 2 March 2026 08:00\nTo: Kit\nSubject: The quay\n\n${words}`,
      "The quay | Press Office | 2026-03-02 | -",
    ],
    [
      "Outlook, below a line that looks like a header",
      "FW: Quay",
      `From: the council, nothing new.\nTo: all\nSee below.\nFrom: Press Office <press@quay.example>\nSent: Monday, 2 March 2026 08:00\nSubject: The quay\n\n${words}`,
      "The quay | Press Office | 2026-03-02 | -",
    ],
    [
      "Gmail, in Spanish",
      "Fwd: Muelle",
      "Mira.\n\n---------- Forwarded message ---------\nDe: Ayuntamiento <prensa@muelle.example>\nDate: lun, 2 mar 2026 a las 9:30\nSubject: El muelle\nTo: <kit@paper.example>\n\nLa alcaldesa dijo «sí».",
      "El muelle | Ayuntamiento | 2026-03-02 | -",
    ],
    [
      "Outlook, in Vietnamese",
      "Fwd: Bến",
      "Gửi anh.\n\nTừ: Ủy ban <vp@ben.example>\nNgày: 02/03/2026 08:00\nTới: Kit\nTiêu đề: Bến cảng\n\nBà Lan nói: “Chúng tôi sẽ sửa bến cảng.”",
      "Bến cảng | Ủy ban | 2026-03-02 | -",
    ],
    [
      "Outlook, twice, in English around a Vietnamese text",
      "FW: FW: Bến",
      `FYI\n\nFrom: Lam <lam@paper.example>\nSent: Monday, March 2, 2026 1:40 PM\nSubject: FW: Bến\n\nGấp nhé.\n\nFrom: Ủy ban <vp@ben.example>\nSent: Monday, March 2, 2026 11:05 AM\nTo: Lam\nSubject: Bến cảng\n\nBà Lan nói: “Chúng tôi sẽ sửa bến cảng.”`,
      "Bến cảng | Ủy ban | 2026-03-02 | -",
    ],
  ])("is read as that message, as forwarded by %s", async (_, subject, body, expected) => {
    const { about, text, remarks } = await read("a.eml", mail(subject, body));
    expect(about).toBe(expected);
    expect(text.split("\n")).toHaveLength(1);
    expect(remarks).toEqual(["forwarded"]);
  });

  test("is the article if it answers another one", async () => {
    const answer = `${words}\n\nFrom: Kit <kit@paper.example>\nSent: Monday, 2 March 2026 08:00\nTo: Press\nSubject: A question\n\nWhen will it be mended?`;
    const { about, text } = await read("a.eml", mail("RE: A question", answer));
    expect([about, text.startsWith(words)]).toEqual(["A question | Kit | 2026-03-03 | -", true]);
  });

  const parts = (body: string, type: string, name: string, content: string): string =>
    mail(
      "Fwd: Quay",
      `--x\nContent-Type: text/plain\n\n${body}\n--x\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\n\n${content}\n--x--\n`,
      'multipart/mixed; boundary="x"',
    );
  const inner = `From: Press Office <press@quay.example>\nSubject: The quay\nDate: Mon, 2 Mar 2026 08:00:00 +0000\n\n${words}`;

  test("is read if it is attached to a short one", async () => {
    expect(await read("a.eml", parts("See the release.", "message/rfc822", "r.eml", inner))).toEqual({
      about: "The quay | Press Office | 2026-03-02 | -",
      text: words,
      remarks: ["attached"],
    });
  });

  test.each([
    ["Fwd: Quay", "Please find our release. It is under embargo until Thursday, 6 am."],
    ["TR : Quai", "Bonjour,\n\nÀ ne pas diffuser avant jeudi 6 h."],
    ["Fwd: Bến", "Gửi anh bài này, cấm công bố trước 6 giờ thứ Năm."],
    ["RV: EMBARGO: 6 de mayo: El muelle", "Adjunto la nota."],
  ])("is held back by an embargo in the e-mail around it: %s", async (subject, cover) => {
    const attached = parts(cover, "message/rfc822", "r.eml", inner).replace("Fwd: Quay", subject);
    const below = `${cover}\n\n---------- Forwarded message ---------\n${inner}`;
    for (const content of [attached, mail(subject, below)]) {
      const [article] = articlesIn(documentFrom("a.eml", Buffer.from(content)));
      const { item, text } = (await article?.read()) ?? expect.unreachable();
      expect([item.status, text]).toEqual(["withheld", expect.stringContaining(words)]);
    }
  });

  test("is only named if the e-mail around it is long, or if it cannot be read", async () => {
    const long = await read("a.eml", parts(`${words} `.repeat(12), "message/rfc822", "r.eml", inner));
    const broken = await read("a.eml", parts(words, "application/pdf", "r.pdf", "%PDF-1.4 x"));
    expect([long.remarks, broken.remarks]).toEqual([["attachments"], ["attachments"]]);
  });
});

test.each(['"Guardado por Internet Explorer 11"', '"Saved by Mozilla"', "<Được lưu bởi Blink>"])(
  "a page that a browser saved has its own publisher and date, and not the browser’s: %s",
  async (from) => {
    const page = `<html><head><title>Quay</title><meta name="DC.publisher" content="Quay Times"><meta name="DC.date.issued" content="2026-03-01"></head><body><h1>Quay mended</h1><p>${words} ${words} ${words}</p></body></html>`;
    const saved = `From: ${from}\nSubject: x\nDate: Sat, 28 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"; type="text/html"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Location: https://quay.example/a\n\n${page}\n--b--\n`;
    expect((await read("a.mht", saved)).about).toBe("Quay mended | Quay Times | 2026-03-01 | -");
  },
);

test("an item of a JSON Feed has the writers of the feed, and may be a summary", async () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "The Quay",
    authors: [{ name: "Ada Lo" }],
  };
  const item = { id: "1", title: "Quay mended", summary: words, date_modified: "2026-03-02T08:00:00Z" };
  expect(await read("a.json", JSON.stringify({ ...feed, items: [item] }))).toEqual({
    about: "Quay mended | The Quay | 2026-03-02 | Ada Lo",
    text: words,
    remarks: ["summary-only"],
  });
});

test("XHTML with a prefix keeps its text", async () => {
  const item = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml" guid="urn:x:1"><itemMeta><provider literal="The Wire"/></itemMeta><contentMeta><headline>Quay</headline></contentMeta><contentSet><inlineXML><h:html><h:head><h:title>x</h:title></h:head><h:body><h:p>${words}</h:p></h:body></h:html></inlineXML></contentSet></newsItem>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><entry><title>Quay</title><content type="xhtml"><h:div><h:p>${words}</h:p></h:div></content></entry></feed>`;
  expect([(await read("a.xml", item)).text, (await read("a.atom", feed)).text]).toEqual([words, words]);
});

test("an Atom entry may have several writers", async () => {
  const writers = ["Ada Lo", "Kit Oduya"].map((name) => `<author><name>${name}</name></author>`).join("");
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><entry><title>Quay</title>${writers}<content>${words}</content></entry></feed>`;
  expect((await read("a.atom", feed)).about).toBe("Quay | The Quay | - | Ada Lo, Kit Oduya");
});

test("items of a list in a PDF, and a line in bold letters, are paragraphs", async () => {
  const line = (text: string, x: number, y: number) => ({ text, x, y, size: 11 });
  const long = "The reeve said on Monday that the quay will be mended before the winter, and that";
  const paragraphs = [
    [line("The reeve asks for help", 60, 740)],
    [line(long, 60, 716), line("nothing else will be built.", 60, 703)],
    [line("Upper quay: 35 stones", 90, 680)],
    [line("Lower quay: 112 stones", 90, 667)],
    [line("We will mend it, she said.", 60, 643)],
  ];
  const { text } = await read("a.pdf", pdfOf([paragraphs.flat()]));
  expect(text.split("\n\n")).toEqual(
    paragraphs.slice(1).map((lines) => lines.map((each) => each.text).join(" ")),
  );
});

test("JSON-LD with a comma too many is read", async () => {
  const page = `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay mended","datePublished":"2026-03-01","author":{"name":"Kit Oduya",},}</script></head><body><h1>Quay mended</h1><p>${words} ${words} ${words}</p></body></html>`;
  expect((await read("a.html", page)).about).toBe("Quay mended | - | 2026-03-01 | Kit Oduya");
});

test.each([
  ["a calendar", "a.ics", "BEGIN:VCALENDAR\nSUMMARY:Press conference\nEND:VCALENDAR\n"],
  ["a contact", "a.txt", "BEGIN:VCARD\nFN:Press Office\nEND:VCARD\n"],
  ["subtitles", "a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nGood evening.\n"],
  ["a table of values", "a.csv", "name,votes\nMarsh,120\n"],
  ["with the root svg", "a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><text>Quay</text></svg>'],
  [
    "there is no text",
    "a.xml",
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><contentMeta><headline>Quay</headline></contentMeta><contentSet><inlineXML><html><body><p></p></body></html></inlineXML></contentSet></newsItem>',
  ],
])("no draft is made of what is no article: %s", async (problem, name, content) => {
  expect(await refusal(name, content)).toContain(problem);
});

test.each([
  ["404 Not Found", "Sorry"],
  ["Just a moment...", "quay.example"],
  ["Erreur 404 – Page introuvable", "Oups"],
  ["Le Quai", "Vous et vos données"],
  ["Página no encontrada | La Voz", "Lo sentimos"],
  ["Không tìm thấy trang - Báo Quai", "Xin lỗi"],
  ["503 Service Temporarily Unavailable", "nginx"],
  ["Erreur", "Cette page n’est plus disponible"],
  ["Báo Quai", "Bài viết không tồn tại hoặc đã bị xóa"],
])("no draft is made of a page that a website shows instead of the article: %s", async (title, heading) => {
  const page = `<html><head><title>${title}</title></head><body><h2>${heading}</h2><p>${"There are some words about this page and about cookies here. ".repeat(4)}</p></body></html>`;
  expect(await refusal("a.html", page)).toContain("no article was found");
});

test("an article whose headline begins like a notice is read", async () => {
  const page = `<html><head><title>Access denied: how the quay was closed to its town</title></head><body><h1>Access denied: how the quay was closed to its town</h1><p>${`${words} `.repeat(4)}</p></body></html>`;
  expect((await read("a.html", page)).text).toContain(words);
});

describe("a page", () => {
  const body = `<p>${words} ${words} ${words}</p><p>${words} ${words}</p>`;
  const page = (head: string, top: string, rest = body): string =>
    `<html lang="en"><head>${head}</head><body>${top}${rest}</body></html>`;

  test.each([
    [
      "in RDFa",
      page(
        "",
        `<h1>Quay mended</h1><p property="publisher"><b property="name">Quay Times</b></p><time property="datePublished" datetime="2026-03-01">1 March</time><i property="author">Kit Oduya</i>`,
      ),
      "Quay mended | Quay Times | 2026-03-01 | Kit Oduya",
    ],
    [
      "with its day in words",
      page("", `<h1>Quay mended</h1><span class="date">Monday, 2 March 2026, 10:15</span>`),
      "Quay mended | - | 2026-03-02 | -",
    ],
    [
      "with the days of several articles",
      page(
        "",
        `<h1>Quay mended</h1><span class="date">2 March 2026</span><span class="date">3 March 2026</span>`,
      ),
      "Quay mended | - | - | -",
    ],
    [
      "with a day of expiry",
      page("", `<h1>Quay mended</h1><span class="date">Closes: 2 March 2026</span>`),
      "Quay mended | - | - | -",
    ],
    [
      "in Vietnamese, without headings",
      `<html lang="vi"><head><title>Cổng thông tin</title></head><body><table><tr><td><span class="tieude">Thành phố sửa bến cảng cũ</span><br><span class="ngay">(15:30 02/03/2026)</span><div>${"Bà Lan nói: “Chúng tôi sẽ sửa bến cảng trong năm nay.” ".repeat(5)}</div></td></tr></table></body></html>`,
      "Thành phố sửa bến cảng cũ | - | 2026-03-02 | -",
    ],
    [
      "of SPIP, whose front page has the site’s name",
      page(
        "<title>Quay mended - Quay Times</title>",
        `<a rel="start" href="/">Quay Times</a><h1>Quay mended</h1><abbr class="published" title="2026-03-02T08:00:00Z">Monday</abbr>`,
      ),
      "Quay mended | Quay Times | 2026-03-02 | -",
    ],
    [
      "whose title begins with a place in the page",
      page("<title>Quay mended - Quay Times</title>", `<a id="top">Quay mended</a><h1>Quay mended</h1>`),
      "Quay mended | Quay Times | - | -",
    ],
    [
      "whose title has the heading’s first words and the site’s name",
      page("<title>Quay mended | Harbour Court</title>", "<h1>Quay mended [2026] HC 12</h1>"),
      "Quay mended [2026] HC 12 | Harbour Court | - | -",
    ],
    [
      "whose title has the name of a section",
      page("<title>Quay mended | Politics</title>", `<a href="/politics">Politics</a><h1>Quay mended</h1>`),
      "Quay mended | - | - | -",
    ],
    [
      "with the station before the writer",
      page("", `<h1>Quay mended</h1><div class="ArticlePage-byline">Quay Radio | By <a>Kit Oduya</a></div>`),
      "Quay mended | - | - | Kit Oduya",
    ],
    [
      "with the writer after the day",
      page("", `<h1>Quay mended</h1><div class="entry-meta">Posted on March 2, 2026 by Kit Oduya</div>`),
      "Quay mended | - | 2026-03-02 | Kit Oduya",
    ],
    [
      "with a source in JSON-LD",
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay mended","sourceOrganization":{"name":"Quay Wire"}}</script>`,
        "<h1>Quay mended</h1>",
      ),
      "Quay mended | Quay Wire | - | -",
    ],
    [
      "with a sentence about the writer",
      page(
        "",
        `<h1>Quay mended</h1><span class="byline">by <a>Kit Oduya</a></span>`,
        `${body}<div class="author-bio"><p>Kit Oduya has covered the coast since 2009.</p></div>`,
      ),
      "Quay mended | - | - | Kit Oduya",
    ],
  ])("%s gives what readers see", async (_, html, expected) => {
    expect((await read("a.html", html)).about).toBe(expected);
  });

  test("keeps paragraphs that are elements without a meaning", async () => {
    const paragraph = (number: number): string => `Paragraph ${number}: ${words} ${words}`;
    const divs = [1, 2].map((number) => `<div>\n${paragraph(number)}\n</div>`).join("");
    const { text } = await read("a.html", page("", `<article><h1>Quay mended</h1>${divs}</article>`, ""));
    expect(text).toBe([1, 2].map(paragraph).join("\n\n"));
  });

  test("keeps the speaker in the footer of a quotation", async () => {
    const quotation = "<blockquote><p>We will mend it.</p><footer>Tilda Marsh, reeve</footer></blockquote>";
    const { text } = await read("a.html", page("", `<h1>Quay mended</h1>${body}${quotation}${body}`, ""));
    expect(text).toContain("We will mend it.\n\nTilda Marsh, reeve\n\n");
  });

  test.each(["div", "h4"])(
    "of a debate keeps the speakers above the turns, whose names are links in a %s",
    async (tag) => {
      const turn = (speaker: string, said: string): string =>
        `<div class="turn"><${tag}><a href="/members/${speaker.length}"><b>${speaker}</b></a></${tag}><div><p>${said}</p></div></div>`;
      const turns = [
        ["Tilda Marsh", "Will you mend it?"],
        ["Ovo Reyk", `${words} ${words}`],
        ["Tilda Marsh", `${words} We will not wait.`],
      ] as const;
      const debate = turns.map(([speaker, said]) => turn(speaker, said)).join("");
      const [article] = articlesIn(
        documentFrom("a.html", Buffer.from(page("", "<h1>The quay</h1>", `<div>${debate}</div>`))),
      );
      const { text, marked } = (await article?.read()) ?? expect.unreachable();
      expect(text.trim()).toBe(["The quay", ...turns.flat()].join("\n\n"));
      const speakers = marked.filter(({ as }) => as === "speaker");
      expect(speakers.map(({ start, end }) => text.slice(start, end))).toEqual(
        turns.map(([speaker]) => speaker),
      );
    },
  );

  test("keeps the line between its headline and its article", async () => {
    const deck = "<h2>The work costs 40,000 crowns</h2>";
    const html = page(
      "",
      "",
      `<main><nav>Home</nav><h1>Quay mended</h1>${deck}<article>${body}</article></main>`,
    );
    const header = `<header><h1>Quay mended</h1>${deck}<p>Kit Oduya</p></header><div>${body}</div>`;
    for (const content of [html, page("", `<article>${header}</article>`, "")])
      expect((await read("a.html", content)).text).toMatch(/^The work costs 40,000 crowns\n\nReeve/u);
  });

  test("keeps a line below the headline that is no sentence, and loses buttons", async () => {
    const top = `<div><h1>Quay mended</h1><p class="tools"><a href="#">Print</a> | <a href="#">Larger letters</a></p><div class="subtitle">Marsh Ltd and others [harbour tax]</div><div>${body}</div></div>`;
    const { text } = await read("a.html", page("", top, ""));
    expect([text.includes("Print"), text.slice(0, 41)]).toEqual([
      false,
      "Marsh Ltd and others [harbour tax]\n\nReeve",
    ]);
  });

  test("in AMP loses its adverts", async () => {
    const { text } = await read(
      "a.html",
      page("", "<h1>Quay mended</h1>", `${body}<amp-ad><p>Buy a boat.</p></amp-ad>${body}`),
    );
    expect(text).not.toContain("boat");
  });
});

test.each([
  "FOR IMMEDIATE RELEASE\n\nContact: Dana Reyes, press@quay.example",
  "PRESS RELEASE No. 4/2026\nQuay, 4 March 2026",
  "Communiqué de presse\n\nSous embargo jusqu’au 3 juin à 6 h",
  "NEWS RELEASE\nEmbargo: none",
  "NOTA DE PRENSA",
  "TOWN OF QUAY\nOFFICE OF THE REEVE\n4 March 2026\n\nPress notice",
  "THÔNG CÁO BÁO CHÍ\n\nLiên hệ: 0900 000 000",
])("the headline of a press release is below its label: %j", async (above) => {
  expect((await read("a.txt", `${above}\n\nQuay to be mended\n\n${words}\n`)).about).toMatch(
    /^Quay to be mended \|/u,
  );
});

test.each([
  "Tel Aviv to mend its quay",
  "Phone ban at 12 schools begins",
  "Email reveals plan for the quay",
  "Contact tracing: what went wrong",
  "Contact sport is banned at 12 schools",
  "Thông báo lịch cắt điện ngày 3/9",
  "Contact rompu avec 4 bateaux",
  "Contactos con 3 puertos",
  "Liên hệ với 3 cảng lớn",
])("a headline that begins like a contact is the headline: %s", async (headline) => {
  const page = `<html><body><h1>${headline}</h1><p>${words} ${words} ${words}</p><p>${words}</p></body></html>`;
  for (const [name, content] of [
    ["a.html", page],
    ["a.txt", `${headline}\n\n${words}\n\n${words}\n`],
  ] as const)
    expect((await read(name, content)).about.split(" | ")[0]).toBe(headline);
});

test.each([
  [
    "a.md",
    `---\ntitle: Quay\npubDate: 2026-03-01\nauthors: [Kit Oduya, {name: Ada Lo}]\n---\n\n${words}\n`,
    "Kit Oduya, Ada Lo",
  ],
  ["a.md", `+++\ntitle = "Quay"\ndate = 2026-03-01\nauthor = "Kit Oduya"\n+++\n\n${words}\n`, "Kit Oduya"],
])("front matter gives the headline, the day and the writers: %s %#", async (name, content, writers) => {
  expect(await read(name, content)).toEqual({
    about: `Quay | - | 2026-03-01 | ${writers}`,
    text: words,
    remarks: [],
  });
});

test("Markdown of site generators has no shortcodes, and keeps the words of footnotes", async () => {
  const written = `# Quay\n\n{{< figure src="a.jpg" >}}\n{% include ad.html %}\n\n${words}[^1]\n\n[^1]: Said on Monday.\n`;
  expect((await read("a.md", written)).text).toBe(`${words}\n\nSaid on Monday.`);
});

test.each([
  ["a.md", `# COMMUNIQUÉ DE PRESSE\n\n## Le quai réparé\n\n${words}\n`],
  [
    "a.html",
    `<html><body><h1>Press release</h1><h1>Le quai réparé</h1><p>${words} ${words} ${words}</p></body></html>`,
  ],
])("the headline is below a heading that is a label: %s", async (name, content) => {
  expect((await read(name, content)).about).toMatch(/^Le quai réparé \|/u);
});

test.each([
  ["By Kit Oduya | Quay Times", "Kit Oduya"],
  ["Par Joël KERN et Ada de Lo", "Joël KERN et Ada de Lo"],
  ["Por Tere Olmo, en Lanza", "Tere Olmo"],
  ["By Friday the council will meet", "-"],
  ["By Friday", "-"],
])("a line below the headline may name the writer: %s", async (line, writer) => {
  expect((await read("a.txt", `Quay to be mended\n\n${line}\n\n${words}\n`)).about).toBe(
    `Quay to be mended | - | - | ${writer}`,
  );
});

test("a feed may have the whole article as its description, the day in words and addresses without a host", async () => {
  const feed = `<rss><channel><title>La Vigie</title><link>https://vigie.example</link><language>fr</language><item><title>Quai</title><link>/quai</link><author>r@vigie.example (Odile Sarr)</author><pubDate>jeu., 05 mars 2026 08:00:00 +0100</pubDate><description><![CDATA[<p>Un.</p><p>Deux.</p><p>Trois.</p>]]></description></item></channel></rss>`;
  expect(await read("a.rss", feed)).toEqual({
    about: "Quai | La Vigie | 2026-03-05 | Odile Sarr",
    text: "Un.\n\nDeux.\n\nTrois.",
    remarks: [],
  });
});

describe("text in a character set that hardly any program declares", () => {
  const vietnamese =
    "Bến cảng sẽ được sửa\n\nBà Lan, Chủ tịch thành phố, nói rằng thành phố sẽ sửa bến cảng trước mùa đông và không tăng thuế của người dân.\n";
  const french =
    "Un cœur de ville\n\nLa maire a dit : « Nous sauverons l'œuvre et le cœur du vœu commun avant l'été. »\n";
  test.each([
    ["viscii", vietnamese],
    ["tcvn", vietnamese],
    ["iso-8859-15", french],
    [
      "cp850",
      "La alcaldía\n\nLa alcaldesa dijo que el año próximo terminará el dique. ¿Quién pagará? Señaló que habrá más inversión.\n",
    ],
  ])("is read as %s", async (charset, text) => {
    const { text: found, remarks } = await read("a.txt", iconv.encode(text, charset));
    expect([found, remarks]).toEqual([text.slice(text.indexOf("\n\n") + 2).trim(), ["charset-guessed"]]);
  });

  test("is read if it is declared", async () => {
    const html = Buffer.concat([
      Buffer.from('<html><head><meta charset="x-viscii"></head><body><h1>'),
      iconv.encode(vietnamese.replace("\n\n", "</h1><p>").trim(), "viscii"),
      Buffer.from("</p></body></html>"),
    ]);
    expect((await read("a.html", html)).text).toContain("Chủ tịch thành phố");
  });
});

test("an embargoed NITF item with an exact end is under embargo, and withheld without one", async () => {
  const state = async (dates: string): Promise<string> => {
    const nitf = `<nitf><head><docdata management-status="embargoed">${dates}</docdata></head><body><body.content><p>${words}</p></body.content></body></nitf>`;
    const [article] = articlesIn(documentFrom("a.nitf", Buffer.from(nitf)));
    const item = (await article?.read())?.item;
    return `${item?.status} ${item?.embargo}`;
  };
  expect([
    await state('<date.issue norm="20301201T060000Z"/><date.release norm="20301202T060000Z"/>'),
    await state(""),
  ]).toEqual(["usable 2030-12-02T06:00:00Z", "withheld null"]);
});

test("a headline of a PDF on two lines is one headline", async () => {
  const large = (text: string, y: number) => ({ text, x: 60, y, size: 24 });
  const small = (text: string, y: number) => ({ text, x: 60, y, size: 10 });
  const pdf = pdfOf([
    [
      large("The quay of Harlow is", 780),
      large("to be mended by May", 750),
      ...[0, 1, 2, 3].map((line) =>
        small("The reeve said that the quay will be mended, and that it", 700 - line * 12),
      ),
    ],
  ]);
  expect((await read("a.pdf", pdf)).about).toMatch(/^The quay of Harlow is to be mended by May \|/u);
});

describe("an e-mail in a character set that is not one of the web", () => {
  const text =
    "Bà Lan, Chủ tịch thành phố, nói rằng thành phố sẽ sửa bến cảng trước mùa đông và không tăng thuế của người dân.";
  const sent = (type: string, bytes: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from(
        `From: Press <press@quay.example>\nSubject: Quay\nDate: Tue, 3 Mar 2026 10:00:00 +0000\n${type}\n`,
      ),
      bytes,
    ]);
  test.each([
    ["declared", "Content-Type: text/plain; charset=viscii\n", []],
    [
      "declared and encoded",
      'Content-Type: text/plain; charset="VISCII"\nContent-Transfer-Encoding: base64\n',
      [],
    ],
    ["not declared", "Content-Type: text/plain\n", ["charset-guessed"]],
    ["without a type", "", ["charset-guessed"]],
    ["declared on the next line", 'MIME-Version: 1.0\nContent-Type: text/plain;\n\tcharset="x-viscii"\n', []],
    ["declared as another one", "Content-Type: text/plain; charset=utf-8\n", ["charset-wrong"]],
  ])("is read: %s", async (_, type, remarks) => {
    const bytes = iconv.encode(text, "viscii");
    const content = type.includes("base64") ? Buffer.from(bytes.toString("base64")) : bytes;
    expect(await read("a.eml", sent(type, content))).toMatchObject({ text, remarks });
  });
});

test("line breaks between words without paragraphs stay", async () => {
  const html = `<html><body><center><table><tr><td><font size=5><b>Quay to be mended by the town</b></font><br><font size=2>The harbor master speaks<br>A year of waiting</font><p>${words} ${words}<p>${words} ${words} ${words}</td></tr></table></center></body></html>`;
  expect((await read("a.html", html)).text).toMatch(
    /^(?:Quay to be mended by the town\n)?The harbor master speaks\nA year of waiting\n/u,
  );
});

test("a release without an embargo is free", async () => {
  const status = async (line: string): Promise<string | undefined> => {
    const [article] = articlesIn(
      documentFrom("a.txt", Buffer.from(`Quay to be mended\n\n${line}\n\n${words}\n`)),
    );
    return (await article?.read())?.item.status;
  };
  expect(
    await Promise.all(["Embargo: none", "Embargo : aucun.", "Embargo: 6 May, 10:00"].map(status)),
  ).toEqual(["usable", "usable", "withheld"]);
});

test("the embargo of an e-mail is the line that has its time, and not the subject", async () => {
  const body = `EMBARGOED UNTIL 00:01 BST, TUESDAY 13 OCTOBER 2026\n\n${words}`;
  const [article] = articlesIn(
    documentFrom("a.eml", Buffer.from(mail("EMBARGOED: 40 km of cable for the quay", body))),
  );
  expect((await article?.read())?.item).toMatchObject({
    status: "withheld",
    note: "EMBARGOED UNTIL 00:01 BST, TUESDAY 13 OCTOBER 2026",
  });
});
