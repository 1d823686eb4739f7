import { formatDate } from "../../../base/language/format.ts";
import { type Language, localize } from "../../../base/language/language.ts";
import { readDueDate, sayDueDate } from "../../../base/time/due-date.ts";
import { statusLabels } from "../../status-words.ts";
import { kindLabels, words } from "../../words.ts";
import { careOf, correctionsIn, partsOfLine, sayersOf } from "../fact-words.ts";
import { defineExport } from "../format.ts";
import type { ExportedBriefing, ExportedFact, ExportedPassage } from "../record.ts";

/** Characters with a meaning in Markdown or GitHub's Markdown, in any position. */
const marks = /[\\`*_{}[\]<>#&|~!@$]|(?<=https?|ftp):(?=\/\/)|(?<=www)\./gu;
/** The start of a list, a heading or a rule at the beginning of a line. */
const blockStart = /^(?<mark>[-+=]|\d{1,9}[.)])/u;

export default defineExport({
  name: "markdown",
  write: ({ briefings }, { language }) => [
    { ending: ".md", content: `${briefings.map((each) => briefingText(each, language)).join("\n\n")}\n` },
  ],
});

/** A text in one line, with Markdown and HTML escaped. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replaceAll(marks, "\\$&")
    .replace(blockStart, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);

const quoted = (passage: ExportedPassage, reference: string, language: Language): string => {
  const lines = passage.exact.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => `> ${escaped(line)}`);
  const { publisher, url, published } = passage.source;
  const name =
    url === null
      ? escaped(publisher)
      : `[${escaped(publisher)}](<${url.replaceAll(/[<>\\\s]/gu, encodeURIComponent)}>)`;
  const citation = `${name}, ${escaped(formatDate(language, published))} · \`${reference}\``;
  return `${lines.join("  \n")}\n>\n> — ${citation}`;
};

const detailsOf = (fact: ExportedFact, language: Language): readonly string[] => {
  const due = fact.due === null ? null : readDueDate(fact.due);
  return [
    ...sayersOf(fact, language),
    formatDate(language, fact.asOf),
    ...(due === null ? [] : [words(language, "due", { date: sayDueDate(language, due) })]),
    ...(fact.status === null || fact.status === "not-rated" ? [] : [statusLabels[fact.status](language)]),
  ];
};

/** What became of a commitment, with the passages that say so. */
const updatesIn = ({ updates, reference }: ExportedFact, language: Language): readonly string[] =>
  updates
    .filter(({ isTakenBack }) => !isTakenBack)
    .flatMap(({ status, since, note, passages }) => [
      escaped(
        `${statusLabels[status](language)} (${formatDate(language, since)})${words(language, "colon")}${localize(note, language)}`,
      ),
      ...passages.map((passage) => quoted(passage, reference, language)),
    ]);

const factText = (fact: ExportedFact, language: Language): string => {
  const { subject, text } = partsOfLine(fact, language);
  const who = subject === "" ? "" : `**${escaped(subject)}**${words(language, "colon")}`;
  const details = detailsOf(fact, language).join(words(language, "semicolon"));
  const line = `${who}${escaped(`${text} (${details})`)}`;
  const passages = fact.passages.map((passage) => quoted(passage, fact.reference, language));
  const care = careOf(fact, language).map((mark) => `**${escaped(mark)}**`);
  return [
    `### ${escaped(kindLabels[fact.kind].one(language))} · \`${fact.reference}\``,
    ...(care.length === 0 ? [] : [care.join(" · ")]),
    line,
    ...correctionsIn(fact, language).map(escaped),
    ...passages,
    ...updatesIn(fact, language),
  ].join("\n\n");
};

const briefingText = (briefing: ExportedBriefing, language: Language): string =>
  [
    `## ${escaped(localize(briefing.headline, language))}`,
    escaped(localize(briefing.summary, language)),
    ...briefing.facts.map((fact) => factText(fact, language)),
  ].join("\n\n");
