import { marked as markdown } from "marked";
import { parse } from "yaml";
import { z } from "zod";
import { withoutWarnings } from "../../../base/files/yaml-file.ts";
import { noMetadata, type ReadText, storedText, withHeadline } from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { headingIn } from "../plain-headline.ts";
import { dayOf, webAddress } from "../publication.ts";
import { itemOfText } from "./kill-words.ts";

const line = z.string().trim().min(1).nullable().catch(null).default(null);
const names = z
  .union([
    z.string().trim().min(1),
    z
      .array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]))
      .transform((each) => each.join(", ")),
  ])
  .nullable()
  .catch(null)
  .default(null);

/** The front matter fields that site generators share. Dates are text, because YAML 1.2 has no dates. */
const frontMatterSchema = z.object({
  title: line,
  date: line,
  pubDate: line,
  publishDate: line,
  published: line,
  language: line,
  lang: line,
  url: line,
  publisher: line,
  author: names,
  authors: names,
});

/** In UTF-16 code units. A longer text between two `---` lines is part of the article. */
const longestFrontMatter = 10_000;

/** The text of a Markdown file without its markup. HTML in it is read like a page. */
export const readMarkdown = (origin: string, source: string): ReadText => {
  const toml = /^\+\+\+\n([\s\S]*?)\n\+\+\+\n/u.exec(source);
  const front = toml ?? /^---\n([\s\S]*?)\n---\n/u.exec(source);
  // The fields of TOML are those of YAML with another sign: `title = "Quay"`.
  const fields = toml === null ? front?.[1] : toml[1]?.replace(/^(\w+) *= */gmu, "$1: ");
  const stated = fields === undefined ? null : frontMatterOf(fields);
  const content = stated === null || front === null ? source : source.slice(front[0].length);
  const html = markdown.parse(withoutExtensions(content), { async: false, gfm: true });
  const { text, marked } = readFragment(origin, html);
  const heading = /<h1\b[^<>]*>/u.test(html) ? headingIn({ text, marked }) : null;
  const url = webAddress(stated?.url);
  const dates = [stated?.date, stated?.pubDate, stated?.publishDate, stated?.published];
  const day = dates.map((date) => dayOf(date)).find((date) => date !== null) ?? null;
  const title = stated?.title ?? heading;
  const titled = withHeadline(title === null ? null : storedText(title), { text, marked });
  return {
    ...titled,
    remarks: [],
    metadata: {
      ...noMetadata,
      title,
      byline: stated?.author ?? stated?.authors ?? null,
      language: stated?.language ?? stated?.lang ?? null,
      url: url === null ? null : { value: url, known: "metadata" },
      publisher: stated?.publisher ? { value: storedText(stated.publisher), known: "metadata" } : null,
      published: day === null ? null : { value: day, known: "metadata" },
      item: itemOfText(titled.text),
    },
  };
};

const frontMatterOf = (text: string): z.infer<typeof frontMatterSchema> | null => {
  if (text.length > longestFrontMatter) return null;
  try {
    return frontMatterSchema.parse(parse(text, withoutWarnings));
  } catch {
    return null;
  }
};

/** Markdown without shortcodes and tags of site generators, and without marks of footnotes, whose words stay. */
const withoutExtensions = (content: string): string =>
  content
    .replaceAll(/\{\{[<%][^{}]*[%>]\}\}|\{%[^{}]*%\}/gu, "")
    .replaceAll(/^\[\^[^\]\s]{1,40}\]:[ \t]*/gmu, "")
    .replaceAll(/\[\^[^\]\s]{1,40}\]/gu, "");
