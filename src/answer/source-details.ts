import { formatDate, formatLanguage } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { type Inline, link, text } from "../base/text/inline.ts";
import type { Source } from "../library/briefing/briefing.ts";
import { countOutlets } from "../library/outlets.ts";
import { type Block, heading, list, note } from "./answer.ts";
import { publishedLine } from "./cite.ts";
import { labelled, type Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "source-details");

/** All that is known of a source and that an editor needs to judge it. */
export const sourceBlocks = (source: Source, reader: Reader): Block[] => {
  const { language } = reader;
  const { page, published, retrieved, title, translation } = source;
  const row = (
    label: "publisher" | "title" | "page" | "published" | "retrieved" | "language" | "translation",
    ...value: Inline[]
  ) => labelled(say(language, label), language, ...value);
  const how = published.note === undefined ? "" : `. ${localize(published.note, language)}`;
  const rows = [
    row("publisher", text(source.publisher)),
    ...(title === undefined ? [] : [row("title", text(title))]),
    ...(page === undefined
      ? []
      : [
          row(
            "page",
            link(page.url, page.url),
            text(` (${say(language, "pageIn", { language: formatLanguage(language, page.language) })})`),
          ),
        ]),
    row("published", text(`${publishedLine(source, language)}${how}`)),
    ...(retrieved === undefined ? [] : [row("retrieved", text(formatDate(language, retrieved)))]),
    row("language", text(formatLanguage(language, source.language))),
    ...(translation === undefined ? [] : [row("translation", text(translationLine(translation, language)))]),
  ];
  const caveats = source.caveats.map((caveat) => [text(localize(caveat, language))]);
  return [
    list(rows),
    ...(caveats.length === 0 ? [] : [heading(2, text(say(language, "caveats"))), list(caveats)]),
  ];
};

const translationLine = (translation: NonNullable<Source["translation"]>, language: Language): string => {
  const from = formatLanguage(language, translation.of);
  return translation.by === undefined
    ? say(language, "translatorUnknown", { language: from })
    : say(language, "translatedBy", { language: from, translator: translation.by });
};

/** How many outlets some sources are of, and how many of these are independent; nothing for a single source. */
export const outletsNote = (sources: readonly Source[], language: Language): readonly Block[] =>
  sources.length < 2 ? [] : [note(text(say(language, "outlets", { ...countOutlets(sources) })))];
