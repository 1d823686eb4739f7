import { pick } from "../../bench/random.ts";
import { parseJson } from "../../src/base/text/parse-json.ts";
import { documentFrom } from "../../src/drafts/input/load.ts";
import { parseIntake } from "../../src/drafts/intake/intake-file.ts";
import { listFeed } from "../../src/drafts/intake/list-feed.ts";
import { contentSchema, settingsOf } from "../../src/drafts/intake/source.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

const files = [
  `sources:
  - name: wire
    feed: https://wire.example/feed
    everyMinutes: 5
    draftsPerHour: 10
    filter: { about: [ada-stone], languages: [en, fr], words: [harbour], sections: [politics] }
  - { name: cms, webhook: true }
  - { name: desk, folder: /srv/wire }
`,
  "sources:\n  - name: a\n    feed: &a https://a.example\n  - { name: a, feed: *a }\n",
  "sources: []\n---\nsources: {}\n",
] as const;

const article = "<p>The mayor said on Monday that the harbour would open again.</p>".repeat(9);
const feeds = [
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Wire</title>
<item><title>Harbour opens</title><guid isPermaLink="false">urn:a:1</guid><link>https://wire.example/a</link><content:encoded><![CDATA[${article}]]></content:encoded></item>
<item><title>Strike ends</title><guid>https://wire.example/b</guid><description>It ended.</description></item></channel></rss>`,
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Wire</title><entry><id>tag:wire.example,2026:1</id>
<title type="html">Harbour &amp;amp; pier</title><link rel="alternate" href="https://wire.example/a"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${article}</div></content></entry></feed>`,
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="https://wire.example/a"><title>A</title></item></rdf:RDF>`,
] as const;
const jsonFeed = {
  version: "https://jsonfeed.org/version/1.1",
  title: "The Wire",
  items: [
    { id: "urn:a:12345", url: "https://wire.example/a", title: "Harbour opens", content_html: article },
    { id: "urn:a:12345", title: "Strike ends", content_text: "It ended." },
  ],
} as const;

/** Where articles come from by themselves: `intake.yaml`, the settings in the database, and feeds. */
export default defineTarget({
  casesPerMillion: 6_000,
  generate: (random) => ({
    file: mutateText(files, random),
    settings: JSON.stringify(
      mutateJson({ name: "wire", feed: "https://a.example", everyMinutes: 5 }, random),
    ),
    feed: chance(random, 0.3) ? JSON.stringify(mutateJson(jsonFeed, random)) : mutateText(feeds, random),
    encoding: pick(["utf8", "utf8", "utf8", "latin1", "utf16le"] as const, random),
  }),
  start: () => ({
    async run({ file, settings, feed, encoding }) {
      const { sources, problems } = parseIntake("intake.yaml", file);
      const listed = await printedOrRefused(() => {
        const items = listFeed(documentFrom("https://wire.example/feed", Buffer.from(feed, encoding)));
        // What is stored of an item must be read again when it is drafted.
        for (const { content } of items) contentSchema.parse(parseJson(content));
        return items.map(({ title }) => printed(title));
      });
      return [
        ...problems.map(({ file: name, line, column, message }) =>
          printed(`${name}:${line}:${column}: ${message}`),
        ),
        printed(JSON.stringify([sources, settingsOf(settings)])),
        ...listed,
      ];
    },
  }),
});
