import { formatList, formatShortDate } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { wordingBefore } from "../correction-history.ts";
import { sensitivityMarks } from "../fact-entry.ts";
import { figureAmount } from "../fact-lines.ts";
import { words } from "../words.ts";
import type { ExportedBriefing, ExportedFact, ExportedRecord } from "./record.ts";

/** An identifier for other programs. Briefings and facts have their reference; other things have their type and a colon before their id, which references never have. */
export const urnOf = (reference: string): string => `urn:onrecord:${reference}`;

/** What the words of a fact, or of a change of one, are made of. */
type Worded = Pick<ExportedFact, "actors" | "figure" | "text">;

/** The names of people and organizations, in one language. */
export const namesOf = (
  { actors }: Pick<Worded, "actors">,
  as: ExportedFact["actors"][number]["as"],
  language: Language,
): readonly string[] => actors.flatMap((actor) => (actor.as === as ? [localize(actor.names, language)] : []));

/** The speaker, the person with the role, or the participants; empty for a figure. */
export const subjectOf = (fact: Worded, language: Language): string =>
  formatList(
    language,
    (["speaker", "person", "participant"] as const).flatMap((as) => namesOf(fact, as, language)),
  );

/** What its line begins with: the amount of a figure, otherwise who it is about. And its words: those of a role have the organization. */
export const partsOfLine = (
  fact: Worded,
  language: Language,
): { readonly subject: string; readonly text: string } => ({
  subject: fact.figure === null ? subjectOf(fact, language) : figureAmount(fact.figure, language),
  text: [localize(fact.text, language), ...namesOf(fact, "organization", language)].join(", "),
});

/** `Ada Stone: She will publish the code. (on behalf of Ministry of Works)`: a fact in one line. */
export const lineOfFact = (fact: Worded, language: Language): string => {
  const { subject, text } = partsOfLine(fact, language);
  const details = sayersOf(fact, language).join(words(language, "semicolon"));
  return `${subject === "" ? "" : `${subject}${words(language, "colon")}`}${text}${details === "" ? "" : ` (${details})`}`;
};

/** Who reported a statement, and on whose behalf it was made, unless the speaker is that organization. */
export const sayersOf = (fact: Worded, language: Language): readonly string[] => {
  const { actors } = fact;
  const speaker = actors.find(({ as }) => as === "speaker")?.id;
  const others = { actors: actors.filter(({ id }) => id === null || id !== speaker) };
  return [
    ...namesOf(fact, "reportedBy", language).map((name) => words(language, "reportedBy", { name })),
    ...namesOf(others, "onBehalfOf", language).map((organization) =>
      words(language, "onBehalfOf", { organization }),
    ),
  ];
};

const say = messagesOf("answer", "cite");
const sayHistory = messagesOf("answer", "correction-history");

/** The marks that say why to take care before publishing a fact, in words. */
export const careOf = (
  { sensitivity }: Pick<ExportedFact, "sensitivity">,
  language: Language,
): readonly string[] => sensitivityMarks({ sensitivity }, language).map(({ text }) => text);

/** The same of a whole briefing, each once. */
export const careOfBriefing = ({ facts }: ExportedBriefing, language: Language): readonly string[] => [
  ...new Set(facts.flatMap((fact) => careOf(fact, language))),
];

/** `Corrected on 1 Jun 2026: The minister said July.` and `Before: She said June.`, for each correction of a fact, oldest first. */
export const correctionsIn = ({ corrections }: ExportedFact, language: Language): readonly string[] =>
  corrections.flatMap(({ date, kind, note, before }) => [
    `${say(language, kind, { date: formatShortDate(language, date) })}${words(language, "colon")}${localize(note, language)}`,
    ...wordsBefore({ before }, language),
  ]);

/** `Before: She said June.`, if the file of the fact has it. */
export const wordsBefore = (
  { before }: Pick<ExportedFact["corrections"][number], "before">,
  language: Language,
): readonly string[] =>
  before === null
    ? []
    : [`${sayHistory(language, "before")}${words(language, "colon")}${wordingBefore(before, language)}`];

/** When a fact changed last. Not now, so that the same record gives the same file. */
export const changedAt = ({ asOf, corrections, updates }: ExportedFact): Date => {
  const times = [
    Date.parse(asOf),
    ...corrections.map(({ at, date }) => Date.parse(at ?? date)),
    ...updates.map(({ at }) => Date.parse(at)),
  ];
  return new Date(Math.max(...times));
};

/** All facts with the briefings that they are in. */
export const factsIn = ({
  briefings,
}: ExportedRecord): readonly { readonly briefing: ExportedBriefing; readonly fact: ExportedFact }[] =>
  briefings.flatMap((briefing) => briefing.facts.map((fact) => ({ briefing, fact })));
