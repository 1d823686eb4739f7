import { formatDate, formatLanguage } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import { type Inline, link, text } from "../base/text/inline.ts";
import type { Source } from "../library/briefing/briefing.ts";
import { type Block, heading, list } from "./answer.ts";
import { publishedLine } from "./cite.ts";
import { labelled, type Reader } from "./fact-lines.ts";

const say = defineMessages({
  en: {
    publisher: "Publisher",
    title: "Title",
    page: "Page",
    pageIn: "in {language}",
    published: "Published",
    retrieved: "Retrieved",
    notRecorded: "not known",
    language: "Language of the stored text",
    translation: "Translation",
    translatedBy: "from {language}, by {translator}",
    translatorUnknown: "from {language}; translator not known",
    original: "none known",
    caveats: "Caveats",
  },
  fr: {
    publisher: "Éditeur",
    title: "Titre",
    page: "Page",
    pageIn: "en {language}",
    published: "Date de publication",
    retrieved: "Date de consultation",
    notRecorded: "inconnue",
    language: "Langue du texte conservé",
    translation: "Traduction",
    translatedBy: "original en {language} ; traduction : {translator}",
    translatorUnknown: "original en {language} ; traduction d’origine inconnue",
    original: "aucune, pour autant qu’on le sache",
    caveats: "Réserves",
  },
  vi: {
    publisher: "Nơi đăng",
    title: "Tiêu đề",
    page: "Trang",
    pageIn: "bằng {language}",
    published: "Ngày đăng",
    retrieved: "Ngày truy cập",
    notRecorded: "không rõ",
    language: "Ngôn ngữ của văn bản lưu",
    translation: "Bản dịch",
    translatedBy: "từ {language}, người dịch: {translator}",
    translatorUnknown: "từ {language}; không rõ người hay công cụ dịch",
    original: "không, theo thông tin hiện có",
    caveats: "Lưu ý",
  },
});

const translationLine = ({ translation }: Source, { language }: Reader): string => {
  if (translation === undefined) return say(language, "original");
  const from = formatLanguage(language, translation.of);
  return translation.by === undefined
    ? say(language, "translatorUnknown", { language: from })
    : say(language, "translatedBy", { language: from, translator: translation.by });
};

/** Everything that is known of a source, and what a careful editor must know about it. */
export const sourceBlocks = (source: Source, reader: Reader): Block[] => {
  const { language } = reader;
  const { page, published, retrieved, title } = source;
  const row = (
    label: "publisher" | "title" | "page" | "published" | "retrieved" | "language" | "translation",
    ...value: Inline[]
  ) => labelled(say(language, label), language, ...value);
  const pageLanguage =
    page === undefined ? "" : say(language, "pageIn", { language: formatLanguage(language, page.language) });
  const how = published.note === undefined ? "" : `. ${localize(published.note, language)}`;
  const rows = [
    row("publisher", text(source.publisher)),
    ...(title === undefined ? [] : [row("title", text(title))]),
    row(
      "page",
      ...(page === undefined
        ? [text(say(language, "notRecorded"))]
        : [link(page.url, page.url), text(` (${pageLanguage})`)]),
    ),
    row("published", text(`${publishedLine(source, language)}${how}`)),
    row(
      "retrieved",
      text(retrieved === undefined ? say(language, "notRecorded") : formatDate(language, retrieved)),
    ),
    row("language", text(formatLanguage(language, source.language))),
    row("translation", text(translationLine(source, reader))),
  ];
  const caveats = source.caveats.map((caveat) => [text(localize(caveat, language))]);
  return [
    list(rows),
    ...(caveats.length === 0 ? [] : [heading(2, text(say(language, "caveats"))), list(caveats)]),
  ];
};
