import { expect, test } from "vitest";
import { listLinks } from "../../../src/drafts/intake/list-links.ts";
import { contentSchema } from "../../../src/drafts/intake/source.ts";

const origin = "https://www.gazette.example/politics";
const list = (body: string, links: string | null = null, head = "") =>
  listLinks(
    {
      origin,
      bytes: Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
      format: "html",
      charset: "utf-8",
      url: origin,
    },
    links,
  );
const listed = (body: string, links: string | null = null, head = "") =>
  list(body, links, head).map(({ content, title }) => {
    const read = contentSchema.parse(JSON.parse(content));
    return `${title} ${read.as === "page" ? read.address : read.as}`;
  });
const link = (href: string, words: string, attributes = "") => `<a href="${href}" ${attributes}>${words}</a>`;
const site = "https://www.gazette.example";

test("links that read like headlines are items, in the page's order, each once, under its longest words", () => {
  const card = link("/2026/harbour", "<img src=x alt=''><h3>The harbour opens in June</h3><p>Long ago.</p>");
  expect(
    listed(
      `${card}${link("/2026/harbour#comments", "12 comments on this story now")}${link("bridge-story", "Town will build a second bridge")}${link("https://gazette.example/2026/harbour?utm_source=list", "Read more")}`,
    ),
  ).toEqual([
    `12 comments on this story now ${site}/2026/harbour`,
    `Town will build a second bridge ${site}/bridge-story`,
  ]);
});

test.each([
  ["Vietnamese", "Thủ tướng dự lễ khánh thành cầu"],
  ["French", "La ministre inaugure la digue du port"],
  ["Spanish", "El alcalde promete un nuevo puente"],
  ["Chinese", "市長承諾今年六月開放港口"],
  ["Thai", "นายกเทศมนตรีสัญญาว่าจะเปิดท่าเรือ"],
])("a headline in %s is one", (_, words) => {
  expect(listed(link("/one", words))).toEqual([`${words} ${site}/one`]);
});

test.each([
  ["in the navigation", `<nav>${link("/work-with-us", "Work with us at the Gazette")}</nav>`],
  ["in the footer", `<footer>${link("/terms", "Terms and conditions of use")}</footer>`],
  ["to another website", link("https://other.example/story", "Another paper has this story")],
  ["of too few words", link("/sport", "All sport news")],
  ["to the same page in another order", link("/politics?order=date", "Show the newest stories first")],
  ["to the next page", link("/politics/2", "More stories on the next page", 'rel="next"')],
  ["to its front page", link("/", "The Gazette of our town")],
  ["to a picture", link("/harbour.jpg", "A picture of the new harbour")],
  [
    "that robots should not follow",
    link("/advert", "Buy a house beside the harbour", 'rel="sponsored nofollow"'),
  ],
  ["to no page", link("mailto:desk@gazette.example", "Write a letter to the desk")],
  ["with a password", link("https://a:b@www.gazette.example/x", "A story behind a password here")],
])("a link %s is no item", (_, body) => {
  expect(() => list(body)).toThrow(/no link on this page leads to an article/u);
});

test("the beginning of addresses decides alone, on this website and on others", () => {
  const body = `${link("/news/1", "Brief")}${link("/sport/2", "The team wins its third match")}<nav>${link("https://press.example/news/3", "Three")}</nav>`;
  expect(listed(body, "/news/")).toEqual([`Brief ${site}/news/1`]);
  expect(listed(body, "https://press.example/news/")).toEqual(["Three https://press.example/news/3"]);
});

test("addresses are relative to the page's base, and a page's links stay the same items if their words change", () => {
  const [before] = list(link("one", "The harbour opens in June"), null, '<base href="/2026/">');
  const [after] = list(link("one", "The harbour opens in July, 3 comments"), null, '<base href="/2026/">');
  expect(before?.content).toContain(`${site}/2026/one`);
  expect([after?.identity, after?.version]).toEqual([before?.identity, before?.version]);
});

test("at most 200 links are items", () => {
  const body = Array.from({ length: 300 }, (_, index) =>
    link(`/s/${index}`, `Story ${index} of the day`),
  ).join("");
  expect([list(body).length, listed(body).at(-1)]).toEqual([200, `Story 199 of the day ${site}/s/199`]);
});

test("a page that asks robots not to follow its links has none", () => {
  const body = link("/one", "The harbour opens in June");
  expect(() => list(body, null, '<meta name="ROBOTS" content="noindex, nofollow">')).toThrow(/robots/u);
});

test.each([
  ["a feed", '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
  ["plain text", "News of the day"],
  ["JSON", "{}"],
])("%s is no page", (_, text) => {
  const document = { origin, bytes: Buffer.from(text), format: null, charset: "utf-8", url: origin };
  expect(() => listLinks(document, null)).toThrow(/expected a web page with links/u);
});
