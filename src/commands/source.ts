import { z } from "zod";
import {
  type Answer,
  type Block,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  strong,
  text,
} from "../answer.ts";
import type { Briefing, Fact, Source } from "../briefing/briefing.ts";
import {
  figureLine,
  nameOf,
  passageBlocks,
  publishedLine,
  type Reader,
  roleLine,
  statementLine,
} from "../cite.ts";
import { defineCommand } from "../command.ts";
import { findBriefing, listBriefings } from "../find-briefing.ts";
import { formatDate, formatLanguage } from "../i18n/format.ts";
import { localize } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import { kindLabels } from "../i18n/words.ts";
import { optionalText } from "../option.ts";

const say = defineMessages({
  en: {
    publisher: "Publisher",
    title: "Title",
    page: "Page",
    pageIn: "in {language}",
    published: "Published",
    retrieved: "Retrieved",
    notRecorded: "not recorded",
    language: "Language of the stored text",
    translation: "Translation",
    translatedBy: "from {language}, by {translator}",
    translatorUnknown: "from {language}; who or what translated it is not known",
    original: "an original, as far as is known",
    caveats: "Caveats",
    passages: "Passages",
  },
  fr: {
    publisher: "Éditeur",
    title: "Titre",
    page: "Page",
    pageIn: "en {language}",
    published: "Publié le",
    retrieved: "Consulté le",
    notRecorded: "non consigné",
    language: "Langue du texte conservé",
    translation: "Traduction",
    translatedBy: "original en {language}, traduit par {translator}",
    translatorUnknown: "original en {language} ; on ne sait pas qui ou quoi l’a traduit",
    original: "texte original, pour autant qu’on le sache",
    caveats: "Réserves",
    passages: "Passages",
  },
  vi: {
    publisher: "Đơn vị xuất bản",
    title: "Tiêu đề",
    page: "Trang",
    pageIn: "bằng {language}",
    published: "Ngày đăng",
    retrieved: "Ngày truy cập",
    notRecorded: "không ghi nhận",
    language: "Ngôn ngữ của văn bản lưu",
    translation: "Bản dịch",
    translatedBy: "dịch từ {language}, người dịch: {translator}",
    translatorUnknown: "dịch từ {language}; không rõ ai hoặc công cụ nào đã dịch",
    original: "bản gốc, theo những gì được biết",
    caveats: "Lưu ý",
    passages: "Đoạn trích",
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
const sourceBlocks = (source: Source, reader: Reader): Block[] => {
  const { language } = reader;
  const { page, published, retrieved, title } = source;
  const row = (
    label: "publisher" | "title" | "page" | "published" | "retrieved" | "language" | "translation",
    ...value: Inline[]
  ) => [strong(say(language, label)), text(": "), ...value];
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

/** A fact in one line, whatever its type. */
const factLine = (fact: Fact, reader: Reader): Inline[] => {
  switch (fact.type) {
    case "role":
      return [strong(nameOf(fact.person, reader)), text(": "), ...roleLine(fact, reader)];
    case "statement":
      return [
        text(`${kindLabels[fact.kind].one[reader.language]} · `),
        strong(nameOf(fact.speaker, reader)),
        text(": "),
        ...statementLine(fact, reader),
      ];
    case "figure":
      return figureLine(fact, reader);
    case "event":
      return [text(localize(fact.text, reader.language))];
    default:
      return fact satisfies never;
  }
};

const factBlocks = (fact: Fact, reader: Reader): Block[] => [
  paragraph(...factLine(fact, reader)),
  ...passageBlocks(fact, reader.language),
];

const describeFact = (fact: Fact, reader: Reader): Answer => {
  const sources = [...new Set(fact.passages.map((passage) => passage.source))];
  return {
    language: reader.language,
    summary: fact.reference,
    blocks: [
      heading(1, text(fact.reference)),
      ...factBlocks(fact, reader),
      ...sources.flatMap((source) => sourceBlocks(source, reader)),
    ],
  };
};

const describeSources = (briefing: Briefing, reader: Reader): Answer => {
  const { language } = reader;
  const headline = localize(briefing.headline, language);
  const facts = [
    ...briefing.people.flatMap((person) => person.roles),
    ...briefing.statements,
    ...briefing.figures,
    ...briefing.events,
  ];
  return {
    language,
    summary: headline,
    blocks: [
      heading(1, text(headline)),
      ...briefing.sources.flatMap((source) => sourceBlocks(source, reader)),
      heading(2, text(say(language, "passages"))),
      ...facts.flatMap((fact) => factBlocks(fact, reader)),
    ],
  };
};

export default defineCommand({
  name: "source",
  description: {
    en: "Where it says so: publisher, dates, language, caveats and every passage",
    fr: "Où c’est écrit : éditeur, dates, langue, réserves et tous les passages",
    vi: "Nguồn ở đâu: đơn vị xuất bản, ngày, ngôn ngữ, lưu ý và mọi đoạn trích",
  },
  example: "",
  options: z.strictObject({
    what: optionalText({
      en: "A briefing, or a fact’s reference such as a-briefing/a-fact",
      fr: "Un dossier, ou la référence d’un fait telle que un-dossier/un-fait",
      vi: "Một hồ sơ, hoặc mã của một thông tin như ho-so/thong-tin",
    }),
  }),
  run({ what }, context) {
    if (what === null) return listBriefings("source", context);
    const fact = context.library.facts.get(what.toLowerCase());
    if (fact !== undefined) return describeFact(fact, context);
    const found = findBriefing(what, "source", context);
    return found.found ? describeSources(found.entity, context) : found.answer;
  },
});
