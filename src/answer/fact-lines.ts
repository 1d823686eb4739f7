import { type formatDate, formatNumber, formatShortDate } from "../base/language/format.ts";
import { type Language, localeOf, localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { fold } from "../base/text/fold.ts";
import { type Inline, strong, text } from "../base/text/inline.ts";
import { sayDueDate } from "../base/time/due-date.ts";
import type { Event, Fact, Figure, Role, Statement } from "../library/briefing/briefing.ts";
import type { StatementSpeaker } from "../library/briefing/schema.ts";
import type { Library } from "../library/library.ts";
import { readFrom } from "../library/recorded.ts";
import { kindLabels, words } from "./words.ts";

/** The reader, and the snapshot that the names come from. */
export interface Reader {
  readonly library: Library;
  readonly language: Language;
  /** The current time; absent if it makes no difference. */
  readonly now?: Pick<Temporal.Instant, "epochMilliseconds">;
  /** How many entries the page that the reader sees may reach. Later ones are only counted. Absent if all entries are shown. */
  readonly mostEntries?: number;
}

type WriteDay = typeof formatDate;

const say = messagesOf("answer", "fact-lines");

/** `Label: value`, with the punctuation of the language. */
export const labelled = (label: string, language: Language, ...value: readonly Inline[]): Inline[] => [
  strong(label),
  text(words(language, "colon")),
  ...value,
];

/** The name of a person or organization in the reader's language. */
export const nameOf = (id: string, { library, language }: Reader): string =>
  readFrom(
    library,
    ({ actors }) => localize(actors.get(id)?.names ?? { en: id }, language),
    () => [id],
  );

const isRoleOf = (person: string, fact: Fact): fact is Role => fact.type === "role" && fact.person === person;

/** The newest role on record of a person; undefined if there is none. */
export const newestRole = (id: string, { library }: Pick<Reader, "library">): Role | undefined =>
  readFrom(
    library,
    // Of an organization, this is a role of someone in it.
    ({ newestFacts }) => newestFacts({ types: ["role"], actors: [id] }, 1).find((fact) => isRoleOf(id, fact)),
    () => [id],
  );

/** `Title, Organization`; the title alone if no organization is known, or if the title names it. */
const roleParts = ({ title, organization }: Role, reader: Reader): readonly [string, ...string[]] => {
  const called = localize(title, reader.language);
  if (organization === undefined) return [called];
  const name = nameOf(organization, reader);
  return ` ${fold(called)} `.includes(` ${fold(name)} `) ? [called] : [called, name];
};

/** The same in one text. */
export const roleName = (role: Role, reader: Reader): string => roleParts(role, reader).join(", ");

/** The name for places without a role. If another person has the same name, the newest role is added: `James Carter (Mayor, Millford)`. */
export const distinctName = (id: string, reader: Reader): string => {
  const name = nameOf(id, reader);
  if (!reader.library.names.actors.isShared(id)) return name;
  const role = newestRole(id, reader);
  return role === undefined ? name : `${name} (${roleName(role, reader)})`;
};

/** The name of a speaker. A group is shown in the words of its text. */
export const actorName = (actor: StatementSpeaker, reader: Reader): string =>
  typeof actor === "string" ? distinctName(actor, reader) : localize(actor.group, reader.language);

/** Why a person may no longer have a role: a newer source names another person, or the role's source is older than a year. */
export const staleness = (role: Role, reader: Reader): string | null => {
  const newer = reader.library.names.people.newerHolder(role.reference);
  if (newer !== null) return say(reader.language, "newerHolder", { name: nameOf(newer.id, reader) });
  if (reader.now === undefined) return null;
  const today = Temporal.Instant.fromEpochMilliseconds(reader.now.epochMilliseconds).toZonedDateTimeISO(
    "UTC",
  );
  const aYearAgo = today.toPlainDate().subtract({ years: 1 }).toString();
  return role.asOf < aYearAgo ? say(reader.language, "old") : null;
};

/** `, as of 7 Jan 2025`, with a note if that is long ago. */
const roleDate = (role: Role, reader: Reader, day: WriteDay): string => {
  const date = words(reader.language, "roleAsOf", { date: day(reader.language, role.asOf) });
  const stale = staleness(role, reader);
  return stale === null ? date : `${date} · ${stale}`;
};

/** `Title, Organization, as of 7 Jan 2025`. */
export const roleLine = (role: Role, reader: Reader, day: WriteDay = formatShortDate): Inline[] => {
  const [title, ...organization] = roleParts(role, reader);
  return [strong(title), text(`${["", ...organization].join(", ")}${roleDate(role, reader, day)}`)];
};

/** A person or organization in a few words, for a button or a menu: name, newest role and its year. */
export const labelOfActor = (id: string, reader: Reader): string => {
  const role = newestRole(id, reader);
  const name = nameOf(id, reader);
  return role === undefined ? name : `${name} · ${roleName(role, reader)} (${role.asOf.slice(0, 4)})`;
};

/** Which parts of a fact its line has. */
export interface FactView {
  /** Whether the line names the speaker. Not if the whole answer is about them. */
  readonly speaker: boolean;
  /** Whether the line names the kind. Not if the whole answer has one kind. */
  readonly kindOfFact: boolean;
  /** False if the answer shows the date of each fact before its line. */
  readonly ownDate?: false;
}

/** A fact that is shown by itself. */
export const alone: FactView = { speaker: true, kindOfFact: true };

/** The text of a fact with what it may not say: who reported it, on whose behalf, its date if its sources have other ones, its due date. */
const withDetails = (fact: Statement | Event, view: FactView, reader: Reader, day: WriteDay): Inline => {
  const { language } = reader;
  const { asOf, passages } = fact;
  const isDated = view.ownDate === false || passages.some(({ source }) => source.published.date === asOf);
  const { reportedBy, onBehalfOf, speaker, due }: Partial<Statement> = fact.type === "statement" ? fact : {};
  const details = [
    ...(reportedBy === undefined
      ? []
      : [words(language, "reportedBy", { name: actorName(reportedBy, reader) })]),
    ...(onBehalfOf === undefined || onBehalfOf === speaker
      ? []
      : [words(language, "onBehalfOf", { organization: nameOf(onBehalfOf, reader) })]),
    ...(isDated ? [] : [day(language, asOf)]),
    ...(due === undefined ? [] : [words(language, "due", { date: sayDueDate(language, due) })]),
  ].join(words(language, "semicolon"));
  return text(`${localize(fact.text, language)}${details === "" ? "" : ` (${details})`}`);
};

/** The briefing's own wording of a statement. A mark shows that it is a denial. */
const statementLine = (statement: Statement, view: FactView, reader: Reader, day: WriteDay): Inline[] => {
  const { language } = reader;
  const { kind } = statement;
  const said = withDetails(statement, view, reader, day);
  return [
    ...(view.kindOfFact && kind !== "denial" ? [text(`${kindLabels[kind].one(language)} · `)] : []),
    ...(view.speaker ? labelled(actorName(statement.speaker, reader), language, said) : [said]),
  ];
};

/** A number with its unit. Signs are before or after it, depending on the language: `25%`, `25 %`, `€40`, `40 €`. */
const amountOf = (value: number, unit: string, language: Language): string => {
  const number = formatNumber(language, value);
  return /^(?:%|\p{Sc})$/u.test(unit) ? localeOf(language).amount(number, unit) : `${number} ${unit}`;
};

/** `More than 2,600,000,000 people`. */
export const figureAmount = (
  { value, qualifier, unit }: Pick<Figure, "value" | "qualifier" | "unit">,
  language: Language,
): string => say(language, qualifier, { amount: amountOf(value, localize(unit, language), language) });

/** `2,600,000,000 people: without access to the Internet (as of 7 Jan 2025)`. */
const figureLine = (figure: Figure, { language }: Reader, day: WriteDay): Inline[] => {
  const date = words(language, "asOf", { date: day(language, figure.asOf) });
  return labelled(
    figureAmount(figure, language),
    language,
    text(`${localize(figure.counts, language)} (${date})`),
  );
};

/** A fact of any type in one line. */
export const factLine = (
  fact: Fact,
  view: FactView,
  reader: Reader,
  day: WriteDay = formatShortDate,
): Inline[] => {
  switch (fact.type) {
    case "role":
      return view.speaker
        ? labelled(nameOf(fact.person, reader), reader.language, ...roleLine(fact, reader, day))
        : roleLine(fact, reader, day);
    case "statement":
      return statementLine(fact, view, reader, day);
    case "figure":
      return figureLine(fact, reader, day);
    case "event":
      return [withDetails(fact, view, reader, day)];
    default:
      return fact satisfies never;
  }
};
