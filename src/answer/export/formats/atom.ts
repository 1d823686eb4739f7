import { Feed } from "feed";
import { localize } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { urnOf } from "../fact-words.ts";
import { defineExport } from "../format.ts";

const say = messagesOf("answer", "export/formats/atom");

/** Characters that XML 1.0 does not allow: https://www.w3.org/TR/xml/#charsets */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const writable = (text: string): string => text.replaceAll(unwritable, "\ufffd");

/** The library marks texts as HTML, so plain text must be escaped. */
const plain = (text: string): string =>
  writable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The briefings, newest first. */
export default defineExport({
  name: "atom",
  write({ briefings }, { language, publisher }) {
    const newest = briefings.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
    const author = publisher === null ? {} : { author: { name: writable(publisher) } };
    const feed = new Feed({
      id: urnOf("feed:briefings"),
      title: say(language, "title"),
      language,
      updated: midnight(newest[0]?.date ?? "1970-01-01"),
      generator: "Onrecord",
      copyright: "",
      ...author,
    });
    for (const { slug, date, headline, summary, sources } of newest) {
      feed.addItem({
        id: urnOf(slug),
        title: plain(localize(headline, language)),
        link: sources.find(({ url }) => url !== null)?.url ?? urnOf(slug),
        date: midnight(date),
        description: plain(localize(summary, language)),
        author: sources.map((source) => ({ name: writable(source.publisher) })).slice(0, 1),
      });
    }
    return [{ ending: ".atom", content: `${feed.atom1()}\n` }];
  },
});
