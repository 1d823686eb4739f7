import { readFileSync } from "node:fs";
import { pick } from "../../bench/random.ts";
import { readYaml } from "../../src/base/files/yaml-file.ts";
import { languages } from "../../src/base/language/language.ts";
import { documentFrom } from "../../src/drafts/input/load.ts";
import { readDocument } from "../../src/drafts/input/read.ts";
import { createDraft } from "../../src/drafts/output/draft.ts";
import { draftYaml } from "../../src/drafts/output/yaml.ts";
import { draftFacts } from "../../src/drafts/rules/draft-facts.ts";
import { briefingFileSchema } from "../../src/library/briefing/schema.ts";
import { createLibrary } from "../../src/library/create-library.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { chance, integer, type Random } from "../random.ts";
import { defineTarget } from "../target.ts";

const corpus = new URL("../../tests/drafts/corpus/known/", import.meta.url);
const articles = ["24-en", "21-fr", "25-vi", "28-es"].map((name) =>
  readFileSync(new URL(`${name}.txt`, corpus), "utf8"),
);

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const ninjs = (text: string) => ({
  uri: "https://wire.example/2026/05/04/a",
  headlines: [{ role: "main", value: text.split("\n", 1)[0] }],
  bodies: [
    { contentType: "text/plain", role: "main", value: text },
    { contentType: "text/html", role: "main", value: `<p>${escaped(text)}</p>` },
  ],
  language: "en",
  firstCreated: "2026-05-04T08:00:00Z",
  infoSources: [{ name: "The Wire" }],
});
const jsonLd = (text: string) => ({
  "@context": "https://schema.org",
  "@graph": [
    {
      "@type": ["NewsArticle"],
      headline: text.split("\n", 1)[0],
      articleBody: text,
      datePublished: "2026-05-04",
      inLanguage: "en",
      isAccessibleForFree: "False",
      publisher: { "@type": "Organization", name: "The Wire" },
      url: "https://wire.example/a",
    },
  ],
});
const page = (text: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A page</title><meta property="og:site_name" content="The Wire">
<script type="application/ld+json">${JSON.stringify(jsonLd(text.slice(0, 300)))}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${escaped(text.split("\n", 1)[0] ?? "")}</h1>
${text
  .split("\n")
  .map((line) => `<p>${escaped(line)}</p>`)
  .join("\n")}
<blockquote>So <b>it</b> is&nbsp;said&#8230;</blockquote><pre>  a  b</pre><table><tr><td>1<td>2</table>
</article><footer>© The Wire</footer></body></html>`;
const markdown = (text: string): string =>
  `---\ntitle: "A page"\ndate: 2026-05-04\ntags: [a, b]\n---\n# Heading\n\n> quote\n\n- item\n\n${text}\n\n[a](https://b.example) \`c\` **d**\n`;

const makers = {
  txt: (text: string) => text,
  md: markdown,
  html: page,
  ninjs: (text: string) => JSON.stringify(ninjs(text)),
  jsonld: (text: string) => JSON.stringify(jsonLd(text)),
  rss: (text: string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title><item><title>A</title><description>${escaped(text)}</description></item></channel></rss>`,
  eml: (text: string) =>
    `From: The Wire <a@wire.example>\nSubject: A\nDate: Mon, 4 May 2026 08:00:00 +0200\n\n${text}`,
} as const;
const formats = ["txt", "md", "html", "ninjs", "jsonld", "rss", "eml"] as const;

const contentOf = (format: (typeof formats)[number], random: Random): string => {
  // A part of an article, so that ten thousand of them take minutes.
  const parts = articles.map((text) => {
    const from = integer(random, 0, Math.max(0, text.length - 800));
    return text.slice(from, from + integer(random, 100, 1_500)).toWellFormed();
  });
  if ((format === "ninjs" || format === "jsonld") && chance(random, 0.7)) {
    const text = mutateText(parts, random, 3);
    return JSON.stringify(mutateJson(format === "ninjs" ? ninjs(text) : jsonLd(text), random));
  }
  if (chance(random, 0.5)) return makers[format](mutateText(parts, random));
  return mutateText(parts.map(makers[format]), random);
};

const onRecord = createLibrary([]);

/** Articles of every format: read, drafted and written; the draft is read again as a briefing. */
export default defineTarget({
  casesPerMillion: 10_000,
  generate(random) {
    const format = pick(formats, random);
    return {
      name: `a.${format === "ninjs" ? "json" : format}`,
      encoding: pick(["utf8", "utf8", "utf8", "latin1", "utf16le"] as const, random),
      content: contentOf(format, random),
      language: pick(languages, random),
    };
  },
  start: () => ({
    run: ({ name, encoding, content, language }) =>
      printedOrRefused(async () => {
        const article = await readDocument(documentFrom(name, Buffer.from(content, encoding)));
        const facts = draftFacts(article.text, { marked: article.marked });
        const draft = createDraft(article, facts, {
          onRecord,
          language,
          today: "2026-06-01",
          proposed: new Set<object>(),
        });
        const yaml = draftYaml(draft, "# header", "Left open.");
        const read = readYaml("briefing.yaml", yaml, briefingFileSchema);
        if (!read.ok) {
          const problems = read.problems.map(({ line, message }) => `${line}: ${message}`).join("\n");
          throw new Error(`The draft is no briefing: ${problems}\n${yaml}`);
        }
        return [printed(yaml)];
      }),
  }),
});
