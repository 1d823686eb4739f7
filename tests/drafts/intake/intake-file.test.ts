import { expect, test } from "vitest";
import { parseIntake, readIntake } from "../../../src/drafts/intake/intake-file.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

test("each source of intake.yaml is read by itself, and a mistake names its place and what was expected", () => {
  const read = parseIntake(
    "intake.yaml",
    `sources:
  - name: gazette
    feed: https://gazette.example/rss
  - name: gazette
    feed: https://gazette.example/atom
  - name: ftp
    feed: ftp://gazette.example/
  - name: often
    feed: https://often.example/
    everyMinutes: 0
  - name: both
    feed: https://both.example/
    folder: /srv/both
  - name: council
    feed: https://council.example/rss
    links: /news/
  - name: town
    page: https://town.example/news
    links: news
  - name: host
    page: https://town.example/news
    links: //other.example/
  - name: bracket
    page: https://town.example/news
    links: https://[other/
  - name: agency
    folder: /srv/agency
  - name: press
    page: https://press.example/
    links: https://news.press.example/2026/
`,
  );
  expect(read.sources).toEqual([
    { name: "gazette", feed: "https://gazette.example/rss", everyMinutes: 15, draftsPerHour: 60 },
    { name: "agency", folder: "/srv/agency", everyMinutes: 15, draftsPerHour: 60 },
    {
      name: "press",
      page: "https://press.example/",
      links: "https://news.press.example/2026/",
      everyMinutes: 15,
      draftsPerHour: 60,
    },
  ]);
  expect(read.problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    "4: sources[1].name: the name gazette is taken by an entry above. Give this one another name.",
    '7: sources[2].feed: expected an address that begins with https:// or http://; got "ftp://gazette.example/".',
    "10: sources[3].everyMinutes: expected a whole number from 1 to 1440; got 0.",
    "11: sources[4]: expected one of feed, page, folder and webhook; got a map of keys and values.",
    '16: sources[5].links: expected this only beside page; got "/news/".',
    '19: sources[6].links: expected a path such as /news/, or an address that ends its host with a slash; got "news".',
    '22: sources[7].links: expected a path such as /news/, or an address that ends its host with a slash; got "//other.example/".',
    '25: sources[8].links: expected a path such as /news/, or an address that ends its host with a slash; got "https://[other/".',
  ]);
});

test("intake.yaml is optional", async () => {
  expect(await readIntake(temporaryFolder())).toBe(null);
});
