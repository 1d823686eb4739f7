import type { Fact, Figure, Passage, Role, Source, Statement } from "../briefing/briefing.ts";
import { type StatementKind, statementKinds } from "../briefing/schema.ts";
import { formatDate, formatLanguage, formatNumber } from "../i18n/format.ts";
import { type EachLanguage, type Language, localize } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { Library } from "../library/library.ts";
import { code, type Inline, joined, link, strong, text } from "../text/inline.ts";
import { type Block, heading, paragraph } from "./answer.ts";
import { linkToPassage } from "./text-fragment.ts";
import { kindLabels, words } from "./words.ts";

/** Who reads, and the snapshot that the names come from. */
export interface Reader {
  readonly library: Library;
  readonly language: Language;
}

const say = defineMessages({
  en: {
    exactly: "{value} {unit}",
    about: "about {value} {unit}",
    "more-than": "more than {value} {unit}",
    "less-than": "less than {value} {unit}",
    "up-to": "up to {value} {unit}",
    corrected: "Corrected on {date}",
    withdrawn: "Withdrawn on {date}",
  },
  fr: {
    exactly: "{value} {unit}",
    about: "environ {value} {unit}",
    "more-than": "plus de {value} {unit}",
    "less-than": "moins de {value} {unit}",
    "up-to": "jusqu’à {value} {unit}",
    corrected: "Rectifié le {date}",
    withdrawn: "Retiré le {date}",
  },
  vi: {
    exactly: "{value} {unit}",
    about: "khoảng {value} {unit}",
    "more-than": "hơn {value} {unit}",
    "less-than": "dưới {value} {unit}",
    "up-to": "tới {value} {unit}",
    corrected: "Đính chính ngày {date}",
    withdrawn: "Đã rút ngày {date}",
  },
});

/** `Label: value`, punctuated as the language does. */
export const labelled = (label: string, language: Language, ...value: readonly Inline[]): Inline[] => [
  strong(label),
  text(words(language, "colon")),
  ...value,
];

/** The name of a person or organization in the reader's language. */
export const nameOf = (id: string, { library, language }: Reader): string => {
  const entity = library.actors.get(id);
  return entity === undefined ? id : localize(entity.names, language);
};

/** The publication date, with how it is known where that is anything but printed in the text. */
export const publishedLine = ({ published }: Source, language: Language): string => {
  const date = formatDate(language, published.date);
  return published.known === "text" ? date : `${date} (${words(language, `known.${published.known}`)})`;
};

/** What a reader must know of the stored text's language: which one it is if not theirs, and that it is a translation. */
const languageNotes = ({ language: written, translation }: Source, language: Language): string[] => [
  ...(written === language
    ? []
    : [words(language, "inLanguage", { language: formatLanguage(language, written) })]),
  ...(translation === undefined
    ? []
    : [words(language, "translatedFrom", { language: formatLanguage(language, translation.of) })]),
];

const sourceParts = (source: Source, url: string | null, language: Language): Inline[][] => [
  [
    url === null ? text(source.publisher) : link(source.publisher, url),
    text(`, ${publishedLine(source, language)}`),
  ],
  ...languageNotes(source, language).map((line) => [text(line)]),
];

/** A source in one line: publisher, date and how it is known, languages. */
export const sourceLine = (source: Source, language: Language): Inline[] =>
  joined(sourceParts(source, source.page?.url ?? null, language), " · ");

/** The source of a passage in one line, linked to the passage, and the reference to ask `/source` for. */
export const citationOf = (passage: Passage, reference: string, language: Language): Inline[] =>
  joined([...sourceParts(passage.source, linkToPassage(passage), language), [code(reference)]], " · ");

// Facts never change, so their passages are composed once in each language; a fact that is replaced frees its blocks.
const composed = { en: new WeakMap(), fr: new WeakMap(), vi: new WeakMap() } satisfies EachLanguage<
  WeakMap<Fact, readonly Block[]>
>;

/** The passages that a fact rests on, each with its citation. */
export const passageBlocks = (fact: Fact, language: Language): readonly Block[] => {
  const known: WeakMap<Fact, readonly Block[]> = composed[language];
  const blocks = known.get(fact) ?? composePassages(fact, language);
  known.set(fact, blocks);
  return blocks;
};

const composePassages = (fact: Fact, language: Language): readonly Block[] =>
  fact.passages.map((passage) => ({
    kind: "passage",
    exact: passage.exact,
    citation: citationOf(passage, fact.reference, language),
    reference: fact.reference,
  }));

/** `Title, Organization`; the title alone where no organization is known. */
export const roleName = ({ title, organization }: Role, reader: Reader): string =>
  [
    localize(title, reader.language),
    ...(organization === undefined ? [] : [nameOf(organization, reader)]),
  ].join(", ");

/** `Title, Organization, as of 7 January 2025`. */
export const roleLine = (role: Role, reader: Reader): Inline[] => [
  strong(localize(role.title, reader.language)),
  text(role.organization === undefined ? ", " : `, ${nameOf(role.organization, reader)}, `),
  text(words(reader.language, "asOf", { date: formatDate(reader.language, role.asOf) })),
];

/** A person or organization in a few words, for a button or a menu: name, newest role and its year. */
export const labelOfActor = (id: string, reader: Reader): string => {
  const role = reader.library.people.get(id)?.roles[0];
  const name = nameOf(id, reader);
  return role === undefined ? name : `${name} · ${roleName(role, reader)} (${role.asOf.slice(0, 4)})`;
};

/** The briefing's own wording of a statement: for whom it was said, when, and when it is due. */
const statementLine = (statement: Statement, reader: Reader): Inline[] => {
  const { language } = reader;
  const details = [
    ...(statement.onBehalfOf === undefined || statement.onBehalfOf === statement.speaker
      ? []
      : [words(language, "onBehalfOf", { organization: nameOf(statement.onBehalfOf, reader) })]),
    formatDate(language, statement.asOf),
    ...(statement.due === undefined
      ? []
      : [words(language, "due", { date: formatDate(language, statement.due) })]),
  ];
  return [text(`${localize(statement.text, language)} (${details.join(words(language, "semicolon"))})`)];
};

/** The same with its speaker in front. */
export const spokenLine = (statement: Statement, reader: Reader): Inline[] =>
  labelled(nameOf(statement.speaker, reader), reader.language, ...statementLine(statement, reader));

/** `2,600,000,000 people: without access to the Internet (as of 7 January 2025)`. */
export const figureLine = (figure: Figure, { language }: Reader): Inline[] => {
  const value = formatNumber(language, figure.value);
  const date = words(language, "asOf", { date: formatDate(language, figure.asOf) });
  return labelled(
    say(language, figure.qualifier, { value, unit: localize(figure.unit, language) }),
    language,
    text(`${localize(figure.counts, language)} (${date})`),
  );
};

/** A fact in one line, whatever its type. */
export const factLine = (fact: Fact, reader: Reader): Inline[] => {
  switch (fact.type) {
    case "role":
      return labelled(nameOf(fact.person, reader), reader.language, ...roleLine(fact, reader));
    case "statement":
      return [text(`${kindLabels[fact.kind].one[reader.language]} · `), ...spokenLine(fact, reader)];
    case "figure":
      return figureLine(fact, reader);
    case "event":
      return [text(localize(fact.text, reader.language))];
    default:
      return fact satisfies never;
  }
};

/** `Corrected on 1 June 2026: The minister said July.`, for each correction of a fact, oldest first. */
export const correctionLines = (
  reference: string,
  { library, language }: Reader,
): readonly (readonly Inline[])[] =>
  (library.corrections.get(reference) ?? []).map(({ date, note: why, withdrawn }) => {
    const what = say(language, withdrawn === true ? "withdrawn" : "corrected", {
      date: formatDate(language, date),
    });
    return labelled(what, language, text(localize(why, language)));
  });

/** The corrections of a fact, below what it says. */
export const correctionBlocks = (reference: string, reader: Reader): Block[] =>
  correctionLines(reference, reader).map((line) => paragraph(...line));

/** What stands below a fact: its corrections, then the passages that it rests on. */
export const groundsBlocks = (fact: Fact, reader: Reader): Block[] => [
  ...correctionBlocks(fact.reference, reader),
  ...passageBlocks(fact, reader.language),
];

/** A statement with what it rests on; the speaker is named unless the whole answer is theirs. */
export const statementBlocks = (statement: Statement, reader: Reader, withSpeaker: boolean): Block[] => [
  paragraph(...(withSpeaker ? spokenLine(statement, reader) : statementLine(statement, reader))),
  ...groundsBlocks(statement, reader),
];

export const kindHeading = (kind: StatementKind, language: Language): Block =>
  heading(2, text(kindLabels[kind].many[language]));

/** Statements under a heading for each kind, in the order of the kinds: a hope never stands under commitments. */
export const statementsByKind = (
  statements: readonly Statement[],
  reader: Reader,
  blocksOf: (statement: Statement) => readonly Block[],
): Block[] =>
  statementKinds.flatMap((kind) => {
    const ofKind = statements.filter((statement) => statement.kind === kind);
    return ofKind.length === 0 ? [] : [kindHeading(kind, reader.language), ...ofKind.flatMap(blocksOf)];
  });
