import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "../../../pictures/chromium.ts";
import { readDocument } from "../../../src/drafts/input/read.ts";
import { linkToPassages } from "../../../src/library/passages/text-fragment.ts";

const filler = Array.from({ length: 60 }, (_, at) => `<p>Remark ${at} of that day in the harbour.</p>`).join(
  "",
);

/** The HTML around a passage, whose first element is `t`, with the first and the last words of the passage. */
const cases: readonly (readonly [name: string, html: string, first: string, last: string])[] = [
  [
    "quotation-marks",
    "<p id=t>“We can’t,” she said, ‘not now’ — a part-funded plan, 4–5 million.</p>",
    "“We can’t",
    "million.",
  ],
  [
    "soft-hyphens",
    "<p id=t>The adminis&shy;tration will pub&shy;lish the re&shy;ports.</p>",
    "The administration",
    "reports.",
  ],
  [
    "hard-spaces",
    "<p id=t>«&nbsp;Nous n’irons pas&nbsp;», promet-il pour 4&nbsp;000 logements&nbsp;: un record.</p>",
    "«",
    "un record.",
  ],
  [
    "short-first-paragraph",
    "<p id=t>No.</p><p>Nothing would be built on the old harbour before 2030, she said.</p>",
    "No.",
    "she said.",
  ],
  [
    "short-last-paragraph",
    "<p id=t>Nothing would be built on the old harbour before 2030, she said.</p><p>Ever.</p>",
    "Nothing",
    "Ever.",
  ],
  [
    "list",
    "<ul><li id=t>free buses</li><li>two new schools</li><li>lower rents</li></ul>",
    "free buses",
    "lower rents",
  ],
  [
    "table",
    "<table><tr><td id=t>Homes planned<td>4,000<tr><td>Homes built<td>120</table>",
    "Homes planned",
    "120",
  ],
  [
    "lines",
    "<p id=t>We will build.<br>We will pay.<br>We will not wait for others.</p>",
    "We will build.",
    "for others.",
  ],
  [
    "said-before",
    `<p>Ada:</p><p>We will see.</p>${filler}<p>Ben:</p><p id=t>We will see.</p>`,
    "We will see.",
    "We will see.",
  ],
];

/** Nothing else scrolls the page. */
const isSeen = `(({ top }) => scrollY > 0 && top >= 0 && top < innerHeight)(document.getElementById("t").getBoundingClientRect())`;

test.skipIf(chromiumPath === null)(
  "Chromium finds passages by their links",
  { timeout: 60_000 },
  async () => {
    const pages = new Map(
      cases.map(([name, html]) => [
        `/${name}`,
        `<!doctype html><html lang=en><title>Report</title><article><h1>A day in the harbour</h1>${filler}${html}${filler}</article>`,
      ]),
    );
    const server = createServer(({ url = "" }, response) =>
      response.setHeader("content-type", "text/html; charset=utf-8").end(pages.get(url) ?? ""),
    );
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: chromiumFlags });
    const found: string[] = [];
    for (const [name, , first, last] of cases) {
      const bytes = new TextEncoder().encode(pages.get(`/${name}`));
      const { text } = await readDocument({
        origin: "page",
        bytes,
        format: "html",
        charset: null,
        url: null,
      });
      const start = text.lastIndexOf(first);
      const end = text.indexOf(last, start) + last.length;
      const source = {
        id: "page",
        file: "page.txt",
        publisher: "The Page",
        language: "en",
        published: { date: "2026-01-01", known: "text" as const },
        caveats: [],
        page: { url: `${origin}/${name}`, language: "en" },
        text,
      };
      const tab = await browser.newPage({ viewport: { width: 800, height: 300 } });
      await tab.goto(linkToPassages([{ source, exact: text.slice(start, end), start, end }]) ?? "");
      if (await tab.waitForFunction(isSeen, null, { timeout: 5_000 }).catch(() => null)) found.push(name);
      await tab.close();
    }
    await browser.close();
    server.close();
    expect(found).toEqual(cases.map(([name]) => name));
  },
);
