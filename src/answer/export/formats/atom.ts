import { Feed } from "feed";
import { type Language, localize } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { statusLabels } from "../../status-words.ts";
import { type ExportedChange, momentOf } from "../changes.ts";
import { careOf, careOfBriefing, lineOfFact, urnOf, wordsBefore } from "../fact-words.ts";
import { defineExport, type ExportOptions } from "../format.ts";
import type { ExportedBriefing } from "../record.ts";

const say = messagesOf("answer", "export/formats/atom");
const sayMark = messagesOf("answer", "entries");

/** Characters that XML 1.0 does not allow: https://www.w3.org/TR/xml/#charsets */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

type FeedItem = Parameters<Feed["addItem"]>[0];

/** The briefings, and what changed in them, newest first. */
export default defineExport({
  name: "atom",
  write({ briefings, changes }, { language, publisher }) {
    const items = [
      ...briefings.map((briefing) => briefingItem(briefing, language)),
      ...changes.map((change) => changeItem(change, { language, publisher })),
    ].toSorted((a, b) => b.date.getTime() - a.date.getTime());
    const author = publisher === null ? {} : { author: { name: writable(publisher) } };
    const feed = new Feed({
      id: urnOf("feed:briefings"),
      title: say(language, "title"),
      language,
      updated: items[0]?.date ?? midnight("1970-01-01"),
      generator: "Onrecord",
      copyright: "",
      ...author,
    });
    for (const item of items) feed.addItem(item);
    return [{ ending: ".atom", content: `${feed.atom1()}\n` }];
  },
});

const writable = (text: string): string => text.replaceAll(unwritable, "\ufffd");

/** The library marks texts as HTML, so plain text must be escaped. */
const plain = (text: string): string =>
  writable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const briefingItem = (briefing: ExportedBriefing, language: Language): FeedItem => {
  const { slug, date, headline, summary, sources } = briefing;
  // The source of a later status is not what the briefing was made from.
  const from = sources.toSorted((a, b) => Number(b.published === date) - Number(a.published === date));
  return {
    id: urnOf(slug),
    title: plain(localize(headline, language)),
    link: from.find(({ url }) => url !== null)?.url ?? urnOf(slug),
    date: midnight(date),
    description: plain(localize(summary, language)),
    author: from.map(({ publisher }) => ({ name: writable(publisher) })).slice(0, 1),
    category: careOfBriefing(briefing, language).map((name) => ({ name, term: name })),
  };
};

/** `CORRECTED: Ada Stone: She will publish the code.`, with the marks that say why to take care. */
const changeTitle = (change: ExportedChange, language: Language) => {
  const { reference, kind, status } = change;
  const marks = [
    ...careOf(change, language),
    ...(kind === null ? [] : [sayMark(language, kind)]),
    ...(status === null ? [] : [statusLabels[status](language).toLocaleUpperCase(language)]),
  ];
  return say(language, "change", {
    marks: marks.join(" · "),
    text: lineOfFact(change, language) || reference,
  });
};

const changeItem = (
  change: ExportedChange,
  { language, publisher }: Pick<ExportOptions, "language" | "publisher">,
): FeedItem => {
  const { reference, number, status, note, url } = change;
  return {
    id: urnOf(`${reference}#${status === null ? "correction" : "update"}-${number}`),
    title: plain(changeTitle(change, language)),
    link: url ?? urnOf(reference),
    date: new Date(momentOf(change)),
    description: plain([localize(note, language), ...wordsBefore(change, language)].join("\n")),
    // Atom wants an author. The newsroom made the change, and not the source.
    author: [{ name: writable(publisher ?? "Onrecord") }],
  };
};
