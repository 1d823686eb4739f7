import published from "robots-parser";
import { z } from "zod";
import { pick } from "../../bench/random.ts";
import { documentFrom } from "../../src/drafts/input/load.ts";
import { listLinks } from "../../src/drafts/intake/list-links.ts";
import { rulesFrom, userAgent } from "../../src/drafts/intake/robots.ts";
import { hostileText } from "../hostile.ts";
import { mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { chance, integer, type Random } from "../random.ts";
import { defineTarget } from "../target.ts";

const robots = [
  "User-agent: *\nDisallow: /private\nAllow: /private/press$\nCrawl-delay: 10\n\nUser-agent: Onrecord/2.0 # us\nUser-agent: other\nDisallow: /*.pdf$\n",
  "\ufeffuser-agent:onrecord\r\ndisallow:\r\nsitemap: https://wire.example/map.xml\rhost: wire.example",
  "User-Agent : *\nDisallow: /%e4%b8%ad\nallow: /a*b*c\ncrawl-delay: 1e999\nUser-agent: constructor\nDisallow: /",
] as const;

const pages = [
  `<!doctype html><html><head><base href="/news/"><meta name="robots" content="index"></head><body><nav><a href="/a">The pages of this website</a></nav>
<main><a href="harbour"><h2>The harbour opens again on Monday</h2><img src="a.jpg"></a><a href="harbour#more">Read more</a>
<a href="//wire.example/strike?utm_source=x" rel="nofollow next">The strike of the pilots has ended</a>
<a href="https://wire.example/bến-cảng">Bến cảng mở cửa trở lại vào thứ hai</a><a href="javascript:alert(1)">An address that is a program</a></main></body></html>`,
  `<html><body><a href="/2026/11/29/港口星期一重新開放">港口星期一重新開放了</a><a href="http://user:key@wire.example/a">Four words or more here</a></body></html>`,
] as const;

const paths = ["/", "/private/press", "/news/a.pdf", "/中?a=%zz", "/a/b/c?x=1"] as const;

const raw = z.custom<typeof published.default>((imported) => typeof imported === "function").parse(published);

const pathOf = (random: Random): string =>
  chance(random, 0.7)
    ? pick(paths, random)
    : `/${hostileText(random, paths)}`.slice(0, integer(random, 1, 2_000));

/** A website whose pages are read by themselves: its robots.txt, and its pages that list articles. */
export default defineTarget({
  casesPerMillion: 6_000,
  generate: (random) => ({
    robots: mutateText(robots, random),
    page: mutateText(pages, random),
    path: pathOf(random),
    beginning: chance(random, 0.7) ? null : pick(["/news", "https://wire.example/", "?"], random),
  }),
  start: () => ({
    async run({ robots: text, page, path, beginning }) {
      const address = "https://wire.example/robots.txt";
      const { isAllowed, delayMs } = rulesFrom(address, text);
      const url = URL.parse(path, address)?.href ?? address;
      // The parser alone reads the same rules, though it takes more memory for some files.
      const alone = raw(address, text).isAllowed(url, userAgent) !== false;
      if (isAllowed(url) !== alone) throw new Error(`robots.txt: ${String(alone)} without a change`);
      if (!Number.isFinite(delayMs)) throw new Error(`robots.txt: a delay of ${delayMs}`);
      const listed = await printedOrRefused(() =>
        listLinks(documentFrom("https://wire.example/", Buffer.from(page)), beginning).map(({ title }) =>
          printed(title),
        ),
      );
      return listed;
    },
  }),
});
