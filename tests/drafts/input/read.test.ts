import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { usableItem } from "../../../src/drafts/input/article.ts";
import { collect } from "../../../src/drafts/input/collect.ts";
import { expandInput } from "../../../src/drafts/input/inputs.ts";
import { documentFrom, loadDocument } from "../../../src/drafts/input/load.ts";
import { readDocument } from "../../../src/drafts/input/read.ts";
import { longest } from "../../../src/drafts/input/readers.ts";
import { growthOf, mostGrowth } from "../../growth.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-read-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const readArticle = async (path: string) => readDocument(await loadDocument(path, {}));

const read = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return { path, article: await readArticle(path) };
};

const sentence = (number: number): string =>
  `The minister said in sentence ${number} that the new harbour, which was planned for years, will open soon.`;
const paragraphs = [1, 2, 3, 4].map((number) => `<p>${sentence(number)}</p>`).join("");

describe("what a file is full of", () => {
  // 200 KB of the first took half a minute, 100 KB of the second 4 s.
  test.each([
    ["unfinished tags", "tags.html", (size: number) => "<html ".repeat(size)],
    ["spaces", "pre.html", (size: number) => `<pre>a${" ".repeat(size * 6)}b</pre>`],
    ["empty cells", "cells.html", (size: number) => `<pre>a${" | ".repeat(size * 2)}b</pre>`],
  ])(
    "takes no more than its time: %s",
    async (_, name, content) => {
      expect(await growthOf((size) => read(name, content(size)).catch(() => null), 30_000)).toBeLessThan(
        mostGrowth,
      );
    },
    60_000,
  );

  test.each(Object.entries(longest))("has a limit before it is parsed: %s", async (format, most) => {
    const name = `a.${{ html: "html", json: "json", markdown: "md", xml: "xml" }[format] ?? "txt"}`;
    const error = await read(name, "a".repeat(most + 1)).catch((thrown: unknown) => thrown);
    expect(error instanceof Error ? error.message : "").toContain(
      `it has more than ${most.toLocaleString("en-GB")} characters, too many for`,
    );
  });

  test("may be between two lines of a Markdown file, and is no front matter if it is long", async () => {
    const { article } = await read("long.md", `---\n${"key: value\n".repeat(20_000)}---\nThe end.\n`);
    expect(article.text.startsWith("key: value")).toBe(true);
  });
});

describe("a page with a login or that is not free", () => {
  const words = (characters: number): string =>
    "All of it is open. ".repeat(characters).slice(0, characters - 1);
  // What is read ends with a line break, which counts.
  const withLogin = (characters: number): string =>
    `<h1>News</h1><form><input type="password"></form><article><p>${words(characters)}.</p></article>`;
  const notFree = (characters: number): string =>
    `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>
    <article><p>${words(characters)}.</p></article>`;

  test.each([
    ["login", withLogin, 399],
    ["teaser", notFree, 1_499],
  ])("is read if it has a whole article beside the %s", async (name, page, longestRefused) => {
    await expect(read(`${name}.html`, page(longestRefused))).rejects.toThrow(/only a login or a teaser/u);
    const { article } = await read(`${name}.html`, page(longestRefused + 1));
    expect(article.text).toContain(words(longestRefused + 1));
  });
});

describe("a text file", () => {
  test("is read as it is", async () => {
    const { path, article } = await read("a.txt", "Titre\r\n\r\nLe ministre a dit « non ».\r\n");
    expect(article).toEqual({
      origin: path,
      text: "Titre\n\nLe ministre a dit « non ».\n",
      removed: [],
      marked: [{ as: "heading", start: 0, end: 5 }],
      remarks: [],
      title: "Titre",
      byline: null,
      section: null,
      item: usableItem,
      language: null,
      url: null,
      publisher: null,
      published: null,
      fetched: false,
    });
  });

  test.each([
    ["empty.txt", "", /it is empty/u],
    ["blank.txt", " \n\t\n", /there is no text in it/u],
    ["zeros.txt", new Uint8Array(1_000), /not a text file/u],
    ["large.txt", "a ".repeat(5_000_001), /larger than 10 MB/u],
    ["broken.json", "{", /not valid JSON/u],
    ["other.json", "{}", /expected an article as IPTC ninjs, schema/u],
    [
      "login.html",
      `<h1>News</h1><form><input type="password"></form><p>Subscribers only.</p>`,
      /only a login or a teaser/u,
    ],
    [
      "whatsapp.txt",
      ["Ann Lee: I will pay.", "Tom Hale: <Media omitted>", "Ann Lee: Thanks"]
        .map((line, index) => `12/11/2026, 09:1${index} - ${line}`)
        .join("\n"),
      /the export of a chat/u,
    ],
    [
      "discord.txt",
      ["annlee\nI will pay.", "tom\nGood.", "annlee\nThanks"]
        .map((line) => `[12/11/2026 09:16] ${line}`)
        .join("\n\n"),
      /the export of a chat/u,
    ],
    [
      "pasted.txt",
      ["Ann Lee", "Tom Hale", "Ann Lee"].map((name) => `${name}  9:16 AM\nI will pay.`).join("\n\n"),
      /the export of a chat/u,
    ],
    [
      "slack.json",
      `[{"type":"message","user":"U1","text":"I will pay.","ts":"1763284562.0002"}]`,
      /the export of a chat/u,
    ],
    ["empty.html", "<html><body><div id=app></div></body></html>", /no article was found/u],
    ["deep.html", "<div>".repeat(5_000), /nested too deeply/u],
    ["deep.md", "> ".repeat(10_000), /nested too deeply/u],
    ["style.html", "<style><html><body><p>All of it is a style.</p>", /no article was found/u],
    ["comment.html", "<!-- <html><body><p>All of it is a comment.</p>", /no article was found/u],
  ])("%s gets one clear sentence", async (name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
    await expect(read(name, content)).rejects.toBeInstanceOf(OnrecordError);
  });

  test("a list of times in an article is no chat", async () => {
    const times = [
      "09:14 The mayor opened the pier.",
      "10:02 Police closed it.",
      "[12/11/2026 11:30] It opened again.",
    ];
    const { article } = await read("times.txt", `The pier opens\n\n${sentence(1)}\n\n${times.join("\n")}\n`);
    expect(article.text).toContain("Police closed it.");
  });

  test("that is not there is named", async () => {
    await expect(readArticle(join(folder, "none.txt"))).rejects.toThrow(/there is no such file/u);
  });
});

describe("a page", () => {
  test("gives its article with the headline, and what it says of itself", async () => {
    const { path, article } = await read(
      "page.html",
      `<!doctype html><html lang="en-GB"><head><title>Harbour | The Gazette</title>
<link rel="canonical" href="https://gazette.example/harbour">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],"headline":"Harbour opens",
"datePublished":"2026-03-04T23:30:00+07:00","publisher":{"@type":"Organization","name":"The Gazette"}}]}</script></head>
<body><nav><a href="/">Home</a></nav><div class="cookie-banner">We use cookies.</div>
<article class="has-comments"><h1>Harbour opens</h1><figure><img src="x"><figcaption>The minister poses.</figcaption></figure>
${paragraphs}<blockquote><p>We are proud of what was built here in so short a time.</p></blockquote>
<p>Line one<br>line two<sup><a href="#n1">1</a></sup> &amp; caf&eacute;&nbsp;!</p></article>
<aside>Read more</aside><footer>Imprint</footer><div id="comments">First!</div></body></html>`,
    );
    const quotation = "We are proud of what was built here in so short a time.";
    const text = [
      "Harbour opens",
      ...[1, 2, 3, 4].map(sentence),
      quotation,
      "Line one\nline two & café\u00a0!\n",
    ].join("\n\n");
    const start = text.indexOf(quotation);
    expect(article).toEqual({
      origin: path,
      text,
      removed: [],
      marked: [
        { as: "heading", start: 0, end: 13 },
        { as: "quotation", start, end: start + quotation.length },
      ],
      remarks: [{ key: "left-out", values: { share: 12 } }],
      title: "Harbour opens",
      byline: null,
      section: null,
      item: usableItem,
      language: "en-GB",
      url: { value: "https://gazette.example/harbour", known: "metadata" },
      publisher: { value: "The Gazette", known: "metadata" },
      published: { value: "2026-03-04", known: "metadata" },
      fetched: false,
    });
  });

  test("tells its publisher and date by its address where nothing else does", async () => {
    const { article } = await read(
      "address.html",
      `<html><head><meta property="og:url" content="https://www.mic.example/tin-197250107100840948.htm"></head><body><h1>Title</h1>${paragraphs}</body></html>`,
    );
    expect([article.url, article.publisher, article.published]).toEqual([
      { value: "https://www.mic.example/tin-197250107100840948.htm", known: "metadata" },
      { value: "mic.example", known: "url" },
      { value: "2025-01-07", known: "url" },
    ]);
  });

  test("is read from its data where its own text is filled in by scripts", async () => {
    const data = JSON.stringify({ "@type": "NewsArticle", headline: "Title", articleBody: sentence(1) });
    const { article } = await read(
      "data.html",
      `<html><body><script type="application/ld+json">${data}</script><div id="root"></div></body></html>`,
    );
    expect(article.text).toBe(`Title\n\n${sentence(1)}\n`);
  });

  test("may be broken, as long as it holds an article", async () => {
    const { article } = await read(
      "broken.html",
      `<body><h1>Title</h2><div><p>${sentence(1)}<p>${sentence(2)}</b></div`,
    );
    expect(article.text).toBe(`Title\n\n${sentence(1)}\n\n${sentence(2)}\n`);
  });

  test("may leave out the tags that HTML does not ask for", async () => {
    const { article } = await read(
      "short.html",
      `<!doctype html><html lang=vi><meta charset=utf-8><title>Cảng</title><p>${sentence(1)}<p>${sentence(2)}`,
    );
    expect([article.text, article.language]).toEqual([`Cảng\n\n${sentence(1)}\n\n${sentence(2)}\n`, "vi"]);
  });
});

test("a Markdown file gives its text without the marks, and its front matter", async () => {
  const { path, article } = await read(
    "a.md",
    `---\ntitle: Le port\ndate: 2026-03-04\nlang: fr\nurl: https://port.example/a\n---\n# Le port\n\nLa **ministre** a dit [oui](https://a.example).\n\n- Un\n- Deux\n\n> Nous sommes prêts.\n`,
  );
  expect(article).toEqual({
    origin: path,
    text: "Le port\n\nLa ministre a dit oui.\n\nUn\n\nDeux\n\nNous sommes prêts.\n",
    removed: [],
    marked: [
      { as: "heading", start: 0, end: 7 },
      { as: "quotation", start: 43, end: 61 },
    ],
    remarks: [],
    title: "Le port",
    byline: null,
    section: null,
    item: usableItem,
    language: "fr",
    url: { value: "https://port.example/a", known: "metadata" },
    publisher: { value: "port.example", known: "url" },
    published: { value: "2026-03-04", known: "metadata" },
    fetched: false,
  });
});

describe("JSON", () => {
  test("may be IPTC ninjs 3", async () => {
    const { path, article } = await read(
      "ninjs.json",
      JSON.stringify({
        uri: "https://agency.example/2026/03/04/a",
        standard: { name: "ninjs", version: "3.0" },
        language: "fr",
        versionCreated: "2026-03-04T12:00:00Z",
        headlines: [{ role: "main", value: "Le port ouvre" }],
        bodies: [
          { contentType: "text/plain", value: "plain" },
          { contentType: "text/html", value: "<p>La ministre a dit <b>oui</b>.</p>" },
        ],
        infoSources: [{ name: "Agence" }],
      }),
    );
    expect(article).toEqual({
      origin: path,
      text: "Le port ouvre\n\nLa ministre a dit oui.\n",
      removed: [],
      marked: [{ as: "heading", start: 0, end: 13 }],
      remarks: [],
      title: "Le port ouvre",
      byline: null,
      section: null,
      item: { ...usableItem, id: "https://agency.example/2026/03/04/a", sent: "2026-03-04T12:00:00Z" },
      language: "fr",
      url: { value: "https://agency.example/2026/03/04/a", known: "metadata" },
      publisher: { value: "Agence", known: "metadata" },
      published: { value: "2026-03-04", known: "metadata" },
      fetched: false,
    });
  });

  test("may be a schema.org NewsArticle", async () => {
    const { article } = await read(
      "news.jsonld",
      JSON.stringify([
        { "@type": "BreadcrumbList" },
        {
          "@type": "NewsArticle",
          headline: "Title",
          articleBody: sentence(1),
          publisher: [{ name: "The Gazette" }],
          mainEntityOfPage: { "@id": "https://gazette.example/a" },
          datePublished: "2026-02-30",
        },
      ]),
    );
    expect([article.text, article.publisher, article.url, article.published]).toEqual([
      `Title\n\n${sentence(1)}`,
      { value: "The Gazette", known: "metadata" },
      { value: "https://gazette.example/a", known: "metadata" },
      null,
    ]);
  });
});

describe("standard input", () => {
  test.each([
    ["text", sentence(1), sentence(1)],
    [
      "HTML",
      `<!doctype html><h1>Title</h1>${paragraphs}`,
      `Title\n\n${[1, 2, 3, 4].map(sentence).join("\n\n")}\n`,
    ],
    ["JSON", JSON.stringify({ "@type": "NewsArticle", articleBody: sentence(1) }), sentence(1)],
  ])("may be %s", async (_kind, content, text) => {
    const chunks = async function* () {
      yield Buffer.from(content.slice(0, 20));
      yield Buffer.from(content.slice(20));
    };
    const { text: found } = await readDocument(documentFrom("-", await collect("-", chunks())));
    expect(found).toBe(text);
  });
});

describe("a folder", () => {
  test("gives the articles in it and below, in order", async () => {
    const news = join(folder, "news");
    await mkdir(join(news, "old"), { recursive: true });
    for (const name of ["b.txt", "a.html", "old/c.md"]) await writeFile(join(news, name), "x");
    for (const name of ["list.csv", "notes.log"]) await writeFile(join(news, name), "a,b");
    await writeFile(join(news, "picture.png"), Buffer.from("\x89PNG", "latin1"));
    const paths = (...names: readonly string[]) => names.map((name) => join(news, name));
    expect(await expandInput(news)).toEqual({
      articles: paths("a.html", "b.txt", "old/c.md"),
      notRead: [
        { path: join(news, "list.csv"), kind: "table" },
        { path: join(news, "notes.log"), kind: "other" },
        { path: join(news, "picture.png"), kind: "image" },
      ],
    });
  });

  test("is read without hidden files and what a browser saved beside a page", async () => {
    const saved = join(folder, "saved");
    await mkdir(join(saved, "a_files"), { recursive: true });
    for (const name of ["a.html", "a_files/frame.html", ".b.html", "~$c.docx"])
      await writeFile(join(saved, name), "x");
    expect(await expandInput(saved)).toEqual({ articles: [join(saved, "a.html")], notRead: [] });
  });

  test("without any is named", async () => {
    const empty = join(folder, "none");
    await mkdir(empty);
    await expect(expandInput(empty)).rejects.toThrow(/no articles in this folder/u);
  });
});

test("any bytes are either an article in NFC without CR, or one clear error", async () => {
  const chunks = async function* (bytes: Uint8Array) {
    yield bytes;
  };
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: "binary", maxLength: 300 }).map((text) => Buffer.from(text)),
    fc
      .array(
        fc.constantFrom(
          "<p>",
          "</div>",
          "<table><td>",
          "<!--",
          "&amp;",
          "<h1>",
          "é",
          "\r\n",
          " ",
          "word",
          "{",
          '"',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => Buffer.from(`<html>${parts.join("")}`)),
  );
  await fc.assert(
    fc.asyncProperty(content, async (bytes) => {
      try {
        const { text, marked } = await readDocument(documentFrom("-", await collect("-", chunks(bytes))));
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toContain("\r");
        for (const { start, end } of marked) expect(text.slice(start, end).trim()).not.toBe("");
      } catch (error) {
        expect(error).toBeInstanceOf(OnrecordError);
        expect(String(error)).not.toContain("\n");
      }
    }),
    { numRuns: 300 },
  );
});
