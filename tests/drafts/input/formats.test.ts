import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { articlesIn } from "../../../src/drafts/input/read.ts";
import { pdfOf } from "./pdf.ts";

const readAll = async (name: string, content: string | Uint8Array) =>
  Promise.all(
    articlesIn(documentFrom(name, typeof content === "string" ? Buffer.from(content) : content)).map(
      (article) => article.read(),
    ),
  );

/** What most tests compare: the rest is null or empty. */
const readBrief = async (name: string, content: string | Uint8Array) =>
  (await readAll(name, content)).map(({ title, byline, text, publisher, published, url, item }) => ({
    title,
    byline,
    text,
    publisher: publisher?.value ?? null,
    published: published?.value ?? null,
    url: url?.value ?? null,
    item: Object.fromEntries(
      Object.entries(item).filter(([, value]) => value !== null && value !== "usable"),
    ),
  }));

const refusal = async (name: string, content: string | Uint8Array): Promise<string> => {
  try {
    await readAll(name, content);
    return "";
  } catch (error) {
    return error instanceof OnrecordError ? error.message : `no OnrecordError: ${String(error)}`;
  }
};

const words = "Reeve Tilda Marsh said: “We will mend the quay by May.”";

describe("a feed gives an article for each item", () => {
  test("RSS 2.0, with the whole article or a summary", async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay Times</title><language>en-GB</language>
      <item><title>Quay &amp; market</title><link>https://quay.example/a</link><guid isPermaLink="false">quay-00001</guid>
      <pubDate>Mon, 02 Mar 2026 23:30:00 -0500</pubDate><dc:creator>Kit Oduya</dc:creator>
      <description>Short.</description><content:encoded><![CDATA[<p>${words}</p><p>More&nbsp;words.</p>]]></content:encoded></item>
      <item><title>Ferry</title><link>https://quay.example/b</link><description>The ferry stops.</description></item></channel></rss>`;
    const articles = await readAll("feed.rss", feed);
    expect(articles.map(({ origin, remarks }) => [origin, remarks.map(({ key }) => key)])).toEqual([
      ["feed.rss #1", []],
      ["feed.rss #2", ["summary-only"]],
    ]);
    expect(await readBrief("feed.rss", feed)).toEqual([
      {
        title: "Quay & market",
        byline: "Kit Oduya",
        text: `Quay & market\n\n${words}\n\nMore\u00a0words.\n`,
        publisher: "Quay Times",
        published: "2026-03-02",
        url: "https://quay.example/a",
        item: { id: "quay-00001", sent: "2026-03-03T04:30:00Z" },
      },
      {
        title: "Ferry",
        byline: null,
        text: "Ferry\n\nThe ferry stops.\n",
        publisher: "Quay Times",
        published: null,
        url: "https://quay.example/b",
        item: {},
      },
    ]);
  });

  test("Atom, in XHTML", async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Quai</title><entry><title type="html">L&amp;#8217;eau</title>
      <id>tag:quai.example,2026:1</id><link rel="alternate" href="https://quai.example/eau"/><published>2026-03-02T10:00:00+01:00</published>
      <author><name>Lou Ferrand</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>La maire a dit <b>oui</b>.</p></div></content></entry></feed>`;
    expect(await readBrief("a.atom", feed)).toEqual([
      {
        title: "L’eau",
        byline: "Lou Ferrand",
        text: "L’eau\n\nLa maire a dit oui.\n",
        publisher: "Le Quai",
        published: "2026-03-02",
        url: "https://quai.example/eau",
        item: { id: "tag:quai.example,2026:1", sent: "2026-03-02T09:00:00Z" },
      },
    ]);
  });
});

const newsItem = (about: string, content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:20260302:77" version="3" xml:lang="en">
<rightsInfo><copyrightHolder literal="The Wire"/></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-03-02T10:00:00Z</versionCreated>${about}</itemMeta>
<contentMeta><headline>Quay to be mended</headline><by>Kit Oduya</by><language tag="en"/></contentMeta>
<contentSet>${content}</contentSet></newsItem>`;
const inline = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${words}</p></body></html></inlineXML>`;

describe("an agency's item", () => {
  const expected = {
    title: "Quay to be mended",
    byline: "Kit Oduya",
    text: `Quay to be mended\n\n${words}\n`,
    publisher: "The Wire",
    published: "2026-03-02",
    url: null,
  };
  const item = { id: "urn:newsml:wire.example:20260302:77", version: "3", sent: "2026-03-02T10:00:00Z" };

  test("may be NewsML-G2, with its version, state and embargo", async () => {
    expect(await readBrief("a.xml", newsItem('<pubStatus qcode="stat:usable"/>', inline))).toEqual([
      { ...expected, item },
    ]);
    const held = `<embargoed>2026-12-24T06:00:00+01:00</embargoed><pubStatus qcode="stat:withheld"/><edNote>Hold.</edNote>`;
    expect((await readBrief("a.xml", newsItem(held, inline)))[0]?.item).toEqual({
      ...item,
      status: "withheld",
      embargo: "2026-12-24T05:00:00Z",
      note: "Hold.",
    });
  });

  test("may be a kill that does not repeat the words", async () => {
    const kill = newsItem('<pubStatus qcode="stat:canceled"/><edNote>Kill: wrong quay.</edNote>', "");
    expect((await readBrief("a.xml", kill))[0]).toMatchObject({
      text: "Quay to be mended\n\nKill: wrong quay.\n",
      item: { status: "canceled", note: "Kill: wrong quay." },
    });
  });

  test("may be NITF, in any prefix and without its DTD", async () => {
    const nitf = `<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><head><title>Quay</title><docdata management-status="usable"><doc-id id-string="77"/>
      <date.issue norm="20260302T100000Z"/><doc.copyright holder="The Wire"/></docdata></head>
      <body><body.head><hedline><hl1>Quay to be mended</hl1><hl2>Work begins in May</hl2></hedline><byline>By <person>Kit Oduya</person><byttl>Wire staff</byttl></byline></body.head>
      <body.content><p>${words}</p><media><media-caption>The quay.</media-caption></media><bq><p>Mend it.</p></bq></body.content></body></nitf>`;
    const [article] = await readAll("a.nitf", nitf);
    const { title, byline, published, publisher, item: sent } = article ?? expect.unreachable();
    expect([title, byline, published?.value, publisher?.value, sent.id]).toEqual([
      "Quay to be mended",
      "Kit Oduya",
      "2026-03-02",
      "The Wire",
      "77",
    ]);
    expect(article?.text).toBe(
      `Quay to be mended\n\nWork begins in May\n\n${words}\n\nThe quay.\n\nMend it.\n`,
    );
  });

  test.each([
    [
      "1",
      {
        pubstatus: "usable",
        headline: "Quay to be mended",
        body_text: words,
        versioncreated: "2026-03-02T10:00:00Z",
        byline: "Kit Oduya",
        copyrightholder: "The Wire",
      },
    ],
    [
      "1, in HTML",
      {
        headline: "Quay to be mended",
        body_xhtml: `<div><p>${words}</p></div>`,
        firstcreated: "2026-03-02T09:00:00Z",
        versioncreated: "2026-03-02T10:00:00Z",
        byline: "Kit Oduya",
        copyrightholder: "The Wire",
      },
    ],
    [
      "2",
      {
        pubStatus: "usable",
        headlines: [{ value: "Quay to be mended" }],
        bodies: [{ value: words }],
        versionCreated: "2026-03-02T10:00:00Z",
        byline: "Kit Oduya",
        copyrightHolder: "The Wire",
      },
    ],
  ])("may be ninjs %s", async (_, fields) => {
    const [read] = await readBrief("a.json", JSON.stringify([{ uri: "urn:x:77", version: 3, ...fields }]));
    expect({ ...read, text: `${read?.text.trim()}\n` }).toEqual({
      ...expected,
      item: { ...item, id: "urn:x:77" },
    });
  });

  test.each([
    ["a day without a time", { embargoed: "2026-12-24" }, "withheld"],
    ["a note that holds it", { ednote: "HOLD FOR RELEASE" }, "withheld"],
    ["a headline that kills it", { headline: "MANDATORY KILL: Quay" }, "canceled"],
    ["a state that kills it", { pubstatus: "canceled" }, "canceled"],
  ])("is never free because of %s", async (_, fields, status) => {
    const [article] = await readAll(
      "a.json",
      JSON.stringify({ uri: "urn:x:78", body_text: words, ...fields }),
    );
    expect(article?.item.status).toBe(status);
  });

  test.each([
    ["a note that kills it, in French", { ednote: "ANNULÉ" }, "canceled"],
    ["a note that kills it, with its accent apart", { ednote: "ANNULE\u0301 : le quai" }, "canceled"],
    ["a headline that kills it, in French", { headline: "ANNULÉ : Le quai" }, "canceled"],
    ["a headline that is only the word", { headline: "ANULADA" }, "canceled"],
    ["a headline that kills it, with a dash", { headline: "KILL -- Quay" }, "canceled"],
    [
      "a note of an embargo",
      { ednote: "EDS: STORY EMBARGOED UNTIL 06:00 GMT, 1 DECEMBER 2030." },
      "withheld",
    ],
    ["the reason of an embargo", { embargoed_reason: "Sous embargo jusqu’à l’annonce." }, "withheld"],
    ["an embargo without an end", { embargoed: "" }, "withheld"],
  ])("is never free because of %s, whatever its language", async (_, fields, status) => {
    const item = { uri: "urn:x:78", body_text: words, ...fields };
    expect((await readAll("a.json", JSON.stringify(item)))[0]?.item.status).toBe(status);
  });

  test.each([
    { headline: "Kill the bill, protesters tell minister Berg" },
    { headline: "KILL THE BILL, PROTESTERS SAY" },
    { headline: "Annulé, le concert aura lieu en mai" },
    { ednote: "Adds that the annulment of the embargo on quay stone is near." },
    { ednote: "Killings in the second paragraph are corrected." },
  ])("is free with %j", async (fields) => {
    const item = { uri: "urn:x:78", body_text: words, ...fields };
    expect((await readAll("a.json", JSON.stringify(item)))[0]?.item.status).toBe("usable");
  });

  test("is under embargo until further notice if NewsML-G2 says no more", async () => {
    const [article] = await readAll("a.xml", newsItem("<embargoed/>", inline));
    expect(article?.item).toMatchObject({ status: "withheld", embargo: null, note: null });
  });

  test("with a note of an embargo is held back in NewsML-G2 and NITF, until the instant if there is one", async () => {
    const note = "<edNote>Adds a line.</edNote><edNote>Embargoed until 06:00 GMT.</edNote>";
    const noted = await readAll("a.xml", newsItem(note, inline));
    expect(noted[0]?.item).toMatchObject({
      status: "withheld",
      note: "Adds a line. Embargoed until 06:00 GMT.",
    });
    const dated = await readAll(
      "a.xml",
      newsItem(`<embargoed>2030-12-01T06:00:00Z</embargoed>${note}`, inline),
    );
    expect(dated[0]?.item).toMatchObject({ status: "usable", embargo: "2030-12-01T06:00:00Z" });
    const nitf = `<nitf><head><docdata><ed-msg info="Embargoed until 06:00 GMT"/></docdata></head><body><body.content><p>${words}</p></body.content></body></nitf>`;
    expect((await readAll("a.nitf", nitf))[0]?.item.status).toBe("withheld");
  });

  test.each([
    ["a release without an issue", '<date.release norm="20301201T060000Z"/>', "usable 2030-12-01T06:00:00Z"],
    [
      "times in two zones",
      '<date.issue norm="20301201T100000Z"/><date.release norm="20301201T090000-0500"/>',
      "usable 2030-12-01T14:00:00Z",
    ],
    [
      "a release at the issue in another zone",
      '<date.issue norm="20301201T140000Z"/><date.release norm="20301201T090000-0500"/>',
      "usable null",
    ],
    [
      "a release before the issue that looks later",
      '<date.issue norm="20301201T100000Z"/><date.release norm="20301201T110000+0200"/>',
      "usable null",
    ],
    [
      "two times without a zone",
      '<date.issue norm="20301201T100000"/><date.release norm="20301201T090000"/>',
      "usable null",
    ],
    ["the same day twice", '<date.issue norm="20301201"/><date.release norm="20301201"/>', "usable null"],
    [
      "a release without a time zone",
      '<date.issue norm="20301201T100000Z"/><date.release norm="20301201T110000"/>',
      "withheld null",
    ],
    [
      "a release on a day before",
      '<date.issue norm="20301202T100000Z"/><date.release norm="20301201"/>',
      "usable null",
    ],
    [
      "a release on a later day",
      '<date.issue norm="20301201T100000Z"/><date.release norm="20301202"/>',
      "withheld null",
    ],
  ])("in NITF has the embargo of %s", async (_, dates, expected) => {
    const nitf = `<nitf><head><docdata>${dates}</docdata></head><body><body.content><p>${words}</p></body.content></body></nitf>`;
    const [article] = await readAll("a.nitf", nitf);
    expect(`${article?.item.status} ${article?.item.embargo}`).toBe(expected);
  });

  test.each([
    "EMBARGOED UNTIL 00:01 Monday 3 June",
    "Sous embargo jusqu’au 3 juin à 6 h",
    "EMBARGADO HASTA el 3 de junio",
    "Không đăng trước 6 giờ ngày 3/6",
  ])("holds itself back in its own words: %s", async (line) => {
    const [article] = await readAll("a.txt", `Press release\n\n${line}\n\n${words}\n`);
    expect(article?.item).toMatchObject({ status: "withheld", note: line });
  });

  test("about an embargo on trade is free", async () => {
    const [article] = await readAll("a.txt", `Embargo on quay stone extended\n\n${words}\n`);
    expect(article?.item.status).toBe("usable");
  });
});

describe("an e-mail", () => {
  const mail = (body: string, type: string): string =>
    `From: =?utf-8?B?UHJlc3Nl?= <press@quay.example>\r\nSubject: Fwd: Quay\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <1@quay.example>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`;

  test("gives its text, its sender as the publisher, and its date", async () => {
    const plain = mail(
      "La mairie r=E9pare le quai.\r\n",
      "text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable",
    );
    expect(await readBrief("a.eml", plain)).toEqual([
      {
        title: "Quay",
        byline: null,
        text: "Quay\n\nLa mairie répare le quai.\n",
        publisher: "Presse",
        published: "2026-03-02",
        url: null,
        item: { id: "<1@quay.example>", sent: "2026-03-02T09:00:00Z" },
      },
    ]);
    expect((await readBrief("release", plain))[0]?.title).toBe("Quay");
  });

  test("names the attachments that were not read", async () => {
    const mixed = `--x\r\nContent-Type: text/plain\r\n\r\n${words}\r\n--x\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment; filename="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--x--\r\n`;
    const [article] = await readAll("a.eml", mail(mixed, 'multipart/mixed; boundary="x"'));
    expect(article?.remarks).toEqual([{ key: "attachments", values: { names: "plan.pdf" } }]);
  });

  test("may be a page that a browser saved as one file", async () => {
    const html = `<!doctype html><html><head><title>Quay</title></head><body><article><h1>Quay</h1><p>${`${words} `.repeat(4)}</p></article></body></html>`;
    const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/a\r\nSubject: Quay\r\nDate: Mon, 2 Mar 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://quay.example/a\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}\r\n--x\r\nContent-Type: image/png\r\nContent-Location: https://quay.example/a.png\r\n\r\nx\r\n--x--\r\n`;
    expect((await readBrief("a.mhtml", saved))[0]).toMatchObject({
      title: "Quay",
      url: "https://quay.example/a",
      published: null,
    });
  });
});

const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("an office document", () => {
  test("of Word gives its text without what was deleted, struck out or commented", async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr>${run("Quay to be mended")}</w:p>
      <w:p>${run("The town spent ")}<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run("15")}</w:ins>${run(" million")}${run(" or 3", "<w:strike/>")}${run(" euros on 10")}${run("6", '<w:vertAlign w:val="superscript"/>')}${run(" stones.")}<w:commentReference w:id="1"/></w:p>
      <w:tbl><w:tr><w:tc><w:p>${run("Year")}</w:p></w:tc><w:tc><w:p>${run("2025")}</w:p></w:tc></w:tr></w:tbl>`;
    const styles = strToU8(
      '<w:styles xmlns:w="w"><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>',
    );
    const [article] = await readAll(
      "a.docx",
      docx(body, { "word/styles.xml": styles, "word/comments.xml": strToU8("secret") }),
    );
    expect([article?.title, article?.text]).toEqual([
      "Quay to be mended",
      "Quay to be mended\n\nThe town spent 15 million euros on 10⁶ stones.\n\nYear | 2025\n",
    ]);
  });

  test("of LibreOffice gives its text without notes and comments", async () => {
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>
      <office:body><office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level="1">Quay</text:h>
      <text:p>The town<text:s/>spent <text:span text:style-name="T1">12</text:span>15 million<text:note><text:p>note</text:p></text:note>.<office:annotation><text:p>secret</text:p></office:annotation></text:p></office:text></office:body></office:document-content>`;
    const file = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "content.xml": strToU8(content),
    });
    const [article] = await readAll("a.odt", file);
    expect([article?.title, article?.text]).toEqual(["Quay", "Quay\n\nThe town spent 15 million.\n"]);
  });
});

test("a letterhead in a table of Word is above the headline, and a table of values has a line for each row", async () => {
  const paragraphs = (...lines: readonly string[]): string =>
    lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  const row = (...cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
  const letterhead = row(
    paragraphs("TOWN OF QUAY", "OFFICE OF THE REEVE"),
    paragraphs("Quay, 4 March 2026", "PRESS RELEASE"),
  );
  const values = row(paragraphs("Pier"), paragraphs("40"));
  const body = `<w:tbl>${letterhead}</w:tbl>${paragraphs("Quay to be mended", words)}<w:tbl>${values}</w:tbl>`;
  const [article] = await readAll("a.docx", docx(body, {}));
  expect(article?.title).toBe("Quay to be mended");
  expect(article?.text).toBe(
    `TOWN OF QUAY\n\nOFFICE OF THE REEVE\n\nQuay, 4 March 2026\n\nPRESS RELEASE\n\nQuay to be mended\n\n${words}\n\nPier | 40\n`,
  );
});

test.each([
  ["in large letters", '<w:sz w:val="32"/>', "The quay will be mended by May", ""],
  ["in bold letters", "<w:b/>", "The quay will be mended by May", ""],
  ["not in bold letters like the text", "<w:b/>", "Office of the Reeve", "<w:b/>"],
  ["not in large letters if they are few", '<w:b w:val="0"/>', "Office of the Reeve", ""],
])("the headline of a document of Word without styles is %s", async (_, properties, title, ofText) => {
  const line = (text: string, of = ""): string => `<w:p>${run(text, of)}</w:p>`;
  const body = [
    line("Office of the Reeve", "<w:b/>"),
    line("Quay, 4 March 2026"),
    line("The quay will be mended by May", properties),
    line(words, ofText),
    line(words, ofText),
  ].join("");
  const [article] = await readAll("a.docx", docx(body));
  expect(article?.title).toBe(title);
});

test.each([
  [
    "its address",
    [["Rivermouth Unified School District", 36], ["1200 Canal Street · (555) 010-2233 · www.rusd.example"]],
  ],
  [
    "the label of a press release",
    [["Comité olympique de la ville de Rouvray", 36], ["Communiqué de presse"]],
  ],
  ["the label, in Vietnamese", [["Sở Giáo dục và Đào tạo Hải Lâm", 36], ["Thông cáo báo chí"]]],
] satisfies readonly (readonly [string, readonly (readonly [string, number?])[]])[])(
  "the sender in the largest letters above %s is not the headline of a document of Word",
  async (_, letterhead) => {
    const line = ([text, size]: readonly [string, number?]): string =>
      `<w:p>${run(text, size === undefined ? "" : `<w:sz w:val="${size}"/>`)}</w:p>`;
    const body = [...letterhead, ["District to replace pipes in nine schools", 28] as const, [words] as const]
      .map(line)
      .join("");
    const [article] = await readAll("a.docx", docx(body));
    expect(article?.title).toBe("District to replace pipes in nine schools");
  },
);

describe("an office document with an embargo in its header", () => {
  const line = "EMBARGOED UNTIL 1 December 2030";

  test("of Word is held back", async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>${run("The Ministry")}</w:p><w:p>${run(line)}</w:p></w:hdr>`;
    const file = docx(`<w:p>${run("The town mends the quay.")}</w:p>`, {
      "word/header2.xml": strToU8(header),
    });
    const [article] = await readAll("a.docx", file);
    expect(article?.text).toBe("The town mends the quay.\n");
    expect(article?.item).toMatchObject({ status: "withheld", note: line });
  });

  test.each([
    [
      "a text box",
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run(line)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ],
    [
      "words across the page",
      `<w:r><w:pict><v:shape><v:textpath string="${line}"/></v:shape></w:pict></w:r>`,
    ],
  ])("of Word is held back if it is in %s", async (_, box) => {
    const body = `<w:p xmlns:v="urn:schemas-microsoft-com:vml">${box}${run("The town mends the quay.")}</w:p>`;
    const [article] = await readAll("a.docx", docx(body));
    expect(article?.text).toBe("The town mends the quay.\n");
    expect(article?.item).toMatchObject({ status: "withheld", note: line });
  });

  test("of LibreOffice is held back", async () => {
    const names = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"`;
    const content = `<office:document-content ${names}><office:body><office:text><text:p>The town mends the quay.</text:p></office:text></office:body></office:document-content>`;
    const styles = `<office:document-styles ${names}><office:master-styles><style:master-page style:name="Standard"><style:footer><text:p>${line}</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`;
    const file = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "content.xml": strToU8(content),
      "styles.xml": strToU8(styles),
    });
    const [article] = await readAll("a.odt", file);
    expect(article?.text).toBe("The town mends the quay.\n");
    expect(article?.item).toMatchObject({ status: "withheld", note: line });
  });
});

describe("a PDF with text", () => {
  test("is read column by column, without headers, and with divided words put together", async () => {
    const column = (x: number, lines: readonly string[], top = 640) =>
      lines.map((text, index) => ({ text, x, y: top - index * 14, size: 11 }));
    const page = (number: number, left: readonly string[], right: readonly string[]) => [
      { text: "Quay Times 2 March 2026", x: 60, y: 760, size: 9 },
      { text: `Page ${number} of 2`, x: 280, y: 30, size: 9 },
      ...column(60, left),
      ...column(320, right),
    ];
    const pdf = pdfOf([
      [
        { text: "Quay to be mended", x: 60, y: 700, size: 22 },
        ...page(
          1,
          [
            "The reeve said on Monday that the coun-",
            "cil will mend the old quay by May, and",
            "that it has the money.",
          ],
          ["The ferry stops for a week in April", "while the stones are laid, said the"],
        ),
      ],
      page(
        2,
        ["harbour master.", "A second paragraph begins here, on the", "second page."],
        ["The end of it is in this column, which", "is the last one."],
      ),
    ]);
    const [article] = await readAll("a.pdf", pdf);
    expect(article?.text.split("\n\n").map((paragraph) => paragraph.trim())).toEqual([
      "Quay to be mended",
      "The reeve said on Monday that the council will mend the old quay by May, and that it has the money.",
      "The ferry stops for a week in April while the stones are laid, said the harbour master.",
      "A second paragraph begins here, on the second page.",
      "The end of it is in this column, which is the last one.",
    ]);
    expect(article?.title).toBe("Quay to be mended");
  });

  const linesAt = (lines: readonly string[], top: number) =>
    lines.map((text, index) => ({ text, x: 60, y: top - index * 14, size: 11 }));

  test("is held back by an embargo in the header of its pages", async () => {
    const page = (number: number, lines: readonly string[]) => [
      { text: "EMBARGOED UNTIL 1 DECEMBER 2030, 06:00 GMT", x: 60, y: 800, size: 9 },
      { text: `Page ${number}`, x: 280, y: 30, size: 9 },
      ...linesAt(lines, 640),
    ];
    const first = ["Quay to be mended", "The council will mend the old quay by May.", "It has the money."];
    const pdf = pdfOf([page(1, first), page(2, ["The ferry stops for a week in April, said", "the reeve."])]);
    const [article] = await readAll("a.pdf", pdf);
    const line = "EMBARGOED UNTIL 1 DECEMBER 2030, 06:00 GMT";
    expect(article?.text).not.toContain(line);
    expect(article?.item).toMatchObject({ status: "withheld", note: line });
    expect(article?.remarks).toEqual([{ key: "embargo-in-text", values: { words: line } }]);
  });

  test("keeps a hyphen that the document has within a line, and names the words that were put together", async () => {
    const lines = [
      "The anti-corruption office said on Monday that a new anti-",
      "corruption law will come, and that the coun-",
      "cil and all well-",
      "known members of the council agree that it is over-",
      "due.",
    ];
    const [article] = await readAll("a.pdf", pdfOf([linesAt(lines, 640)]));
    expect(article?.text).toBe(
      "The anti-corruption office said on Monday that a new anti-corruption law will come, and that the council and all wellknown members of the council agree that it is overdue.\n",
    );
    expect(article?.remarks).toEqual([{ key: "joined-words", values: { words: "wellknown, overdue" } }]);
  });

  test("of pictures alone is refused", async () => {
    expect(await refusal("a.pdf", pdfOf([[]]))).toMatch(/no text, only pictures of pages/u);
  });
});

describe("a compressed file", () => {
  test("is read as what is in it", async () => {
    const [article] = await readAll("a.txt.gz", gzipSync(words));
    expect(article?.text).toBe(words);
  });

  test.each([
    ["a gzip bomb", "a.txt.gz", () => gzipSync(Buffer.alloc(11_000_000))],
    ["a zip bomb", "a.docx", () => docx(`<w:p>${" ".repeat(60_000_000)}</w:p>`)],
    [
      "many parts that are large together",
      "a.docx",
      () => docx("x", { "word/styles.xml": new Uint8Array(60_000_000) }),
    ],
  ])("costs nothing if it is %s", async (_, name, make) => {
    const bytes = make();
    const before = performance.now();
    expect(await refusal(name, bytes)).toMatch(/larger than 10 MB/u);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

describe("what is not read is named in one sentence", () => {
  test.each([
    ["a.xml", '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;">]><nitf>&m;</nitf>', /entities of its own/u],
    ["a.xml", "<rss><channel><item>", /not valid XML/u],
    ["a.xml", "<svg/>", /got XML with the root svg/u],
    ["a.rss", "<rss><channel><title>x</title></channel></rss>", /no articles in this feed/u],
    ["a.rtf", "{\\rtf1 Quay}", /an RTF document, which is not read/u],
    [
      "a.doc",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /a spreadsheet, slides, or a \.doc of before 2007, which/u,
    ],
    ["a.xlsx", zipSync({ "xl/workbook.xml": strToU8("x") }), /a spreadsheet, slides/u],
    ["a.epub", zipSync({ "META-INF/container.xml": strToU8("x") }), /an e-book/u],
    ["a.zip", zipSync({ "a.txt": strToU8("x") }), /an archive, which is not read/u],
    ["a.warc", "WARC/1.0\r\n", /a web archive/u],
    ["a.docx", "words", /its name says DOCX, but it is something else/u],
    ["a.pdf", "words", /its name says PDF, but it is something else/u],
    [
      "a.html",
      "<article><p>La maire a dÃ©clarÃ© que lâ€™hÃ´tel rÃ©siste, câ€™est lÃ  le problÃ¨me.</p></article>",
      /its characters are garbled/u,
    ],
    ["a.mp4", new Uint8Array([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73]), /a video/u],
  ])("%s %#", async (name, content, message) => {
    expect(await refusal(name, content)).toMatch(message);
    expect(await refusal(name, content)).not.toContain("\n");
  });
});

describe("words beside the text of an office document are told", () => {
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote><w:p>${run("Without the harbour.")}</w:p></w:footnote></w:footnotes>`;
  const box = (words: string): string => `<w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent>`;

  test("if they are in footnotes or in boxes of Word, each once", async () => {
    const body = `<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${run("The town mends the quay.")}<w:r><mc:AlternateContent><mc:Choice>${box("“It is safe.”")}</mc:Choice><mc:Fallback>${box("“It is safe.”")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const [article] = await readAll("a.docx", docx(body, { "word/footnotes.xml": strToU8(notes) }));
    expect(article?.text).toBe("The town mends the quay.\n");
    expect(article?.remarks).toEqual([
      { key: "beside-text", values: { words: "“It is safe.” Without the harbour." } },
    ]);
  });

  test("if they are in notes of LibreOffice, but not if they were deleted", async () => {
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:tracked-changes><text:note><text:note-body><text:p>gone</text:p></text:note-body></text:note></text:tracked-changes><text:p>The town mends the quay.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Without the harbour.</text:p></text:note-body></text:note></text:p></office:text></office:body></office:document-content>`;
    const [article] = await readAll(
      "a.odt",
      zipSync({
        "content.xml": strToU8(content),
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      }),
    );
    expect(article?.remarks).toEqual([{ key: "beside-text", values: { words: "Without the harbour." } }]);
  });
});

describe("a forwarded e-mail", () => {
  const forwarded = (opening: string, headers: string): string =>
    `From: Desk <desk@paper.example>\r\nSubject: Fwd: Quay\r\nDate: Wed, 25 Nov 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFor you?\r\n\r\n${opening}\r\n${headers}\r\n\r\n${words}\r\n`;

  test.each([
    [
      "of Gmail",
      "---------- Forwarded message ---------",
      "From: Quay Press <press@quay.example>\r\nDate: Tue, 24 Nov 2026 at 10:00\r\nSubject: The quay\r\nTo: <desk@paper.example>",
      "2026-11-24",
    ],
    [
      "in Vietnamese",
      "---------- Thư được chuyển tiếp ---------",
      "Từ: Quay Press <press@quay.example>\r\nNgày: Th 3, 24 thg 11, 2026\r\nChủ đề: The quay\r\nĐến: <desk@paper.example>",
      null,
    ],
    [
      "of Apple Mail, quoted",
      "> Begin forwarded message:\r\n>",
      "> From: Quay Press <press@quay.example>\r\n> Subject: The quay\r\n> Date: 24 November 2026 at 10:00:00 GMT\r\n>",
      "2026-11-24",
    ],
  ])("%s is read as the message inside it", async (_name, opening, headers, day) => {
    const [article] = await readAll("a.eml", forwarded(opening, headers));
    expect([
      article?.title,
      article?.publisher?.value,
      article?.published?.value ?? null,
      article?.text,
    ]).toEqual(["The quay", "Quay Press", day, `The quay\n\n${words}\n`]);
    expect(article?.remarks).toEqual([{ key: "forwarded", values: { before: "For you?" } }]);
  });
});

test("the main headline of ninjs is used, and not a short one", async () => {
  const ninjs = (headlines: unknown): string =>
    JSON.stringify({
      uri: "tag:a,2026:1",
      type: "text",
      headlines,
      bodies: [{ role: "main", value: words }],
    });
  const long = { role: "headline", value: "The quay will be mended by May" };
  const [article] = await readBrief("a.json", ninjs([{ role: "short", value: "Quay" }, long]));
  expect(article?.title).toBe(long.value);
});

test("bytes that are written as letters are no article", async () => {
  const letters = Buffer.from(Array.from({ length: 900 }, (_, index) => (index * 7919) % 251)).toString(
    "base64",
  );
  expect(await refusal("a.txt", letters)).toContain("garbled");
});
