import { z } from "zod";
import { type AnswerSubject, type Block, paragraph } from "../../answer/answer.ts";
import { distinctName } from "../../answer/fact-lines.ts";
import { writeLine } from "../../answer/line.ts";
import { words } from "../../answer/words.ts";
import { formatList } from "../../base/language/format.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Organization, Person, Topic } from "../../library/briefing/briefing.ts";
import type { NameMatch } from "../../library/names/names.ts";
import { readFrom } from "../../library/recorded.ts";
import type { RecordReader } from "../command.ts";
import { optionalText } from "../parsing/option.ts";
import { joinedParts, namesAndWords } from "../questions/names-and-words.ts";
import { type About, hasFactsOn, labelOfAbout, type NarrowedTo } from "./about.ts";
import { dateProblem } from "./date-problem.ts";
import { sayDateRange } from "./date-range.ts";
import { isInTexts, searchedRecord } from "./in-texts.ts";
import { readSaidRange } from "./said-range.ts";
import { type FoundEntity, findWhich, presentActor } from "./which.ts";

const say = messagesOf("ask", "lookup/narrow");

/** The typed options that narrow an answer. */
interface Typed {
  readonly who: string | null;
  readonly topic: string | null;
  /** When it was said. */
  readonly date: string | null;
}

/** Writes the line of a command, such as `commitments`, with the typed options, but with other values for some. */
const lineWith = (ask: string, typed: Typed, instead: Partial<Typed>): string => {
  const given = Object.entries({ ...typed, ...instead }).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value]],
  );
  return writeLine({ command: ask, given: Object.fromEntries(given), page: 1 }, "who");
};

/** The option for a person or organization. */
export const whoOption = optionalText(textsOf("ask", "lookup/narrow", "option.whoOption"), "actors");

/** The option for a topic. */
export const topicOption = optionalText(textsOf("ask", "lookup/narrow", "option.topicOption"), "topics");

/** When what it shows was said. */
export const dateOption = optionalText(textsOf("ask", "lookup/narrow", "option.dateOption"));

/** The options of a command that takes no others. */
export const narrowingOptions = z.strictObject({ who: whoOption, topic: topicOption, date: dateOption });

/** Finds the person or organization. */
const narrowByActor = (
  { who, isTopicToo }: { readonly who: string; readonly isTopicToo: boolean },
  lineOf: (id: string) => string,
  context: RecordReader,
): FoundEntity<Person | Organization> => {
  const { library, language } = context;
  return findWhich(
    {
      query: who,
      index: library.names.actors,
      entities: library.actors,
      searched: () =>
        words(language, isTopicToo ? "searched.subjects" : "searched.actors", {
          people: library.people.size,
          organizations: library.organizations.size,
          topics: library.topics.size,
        }),
      present: presentActor(lineOf, context),
    },
    context,
  );
};

/** Finds the topic. */
const narrowByTopic = (
  topic: string,
  lineOf: (id: string) => string,
  context: RecordReader,
): FoundEntity<Topic> => {
  const { library, language } = context;
  return findWhich(
    {
      query: topic,
      index: library.names.topics,
      entities: library.topics,
      searched: () => searchedRecord(context),
      present: (id) => {
        const name = localize(library.topics.get(id)?.names ?? {}, language);
        return { content: [text(name)], label: name, line: lineOf(id) };
      },
    },
    context,
  );
};

/** The people, organizations, subject and dates to which an answer is narrowed. */
export interface Narrowing extends NarrowedTo {
  /** Facts of any of these are included. Empty if the answer is not narrowed to people or organizations. */
  readonly actors: readonly (Person | Organization)[];
  /** All names, such as `Ada Stone · Open source`; empty if the answer is not narrowed. */
  readonly label: string;
}

/** Whether words name exactly one person or organization without an assumption. */
const isCertain = (match: NameMatch): boolean =>
  match.matches !== "none" && !("assumed" in match && match.assumed);

const namesIn = (who: string, { library, language }: RecordReader) =>
  readFrom(
    library,
    (each) => namesAndWords(who, language, each),
    (read) => read.names,
  );

/** Splits words that are not a name as a whole into names of people or organizations, and the subject. */
const partsOf = (who: string, topic: string | null, context: RecordReader): Omit<Typed, "date"> | null => {
  const { library, language } = context;
  const { names, words } = namesIn(who, context);
  if (words === "" && names.length > 0) return { who: names.join(", "), topic };
  if (topic === null && words !== "" && hasFactsOn(words, context))
    return { who: names.length === 0 ? null : names.join(", "), topic: words };
  const parts = joinedParts(who, language);
  const areNames = parts.every((part) => library.names.actors.search(part).matches !== "none");
  if (parts.length > 1 && areNames) return { who: parts.join(", "), topic };
  return topic === null && library.names.topics.search(who).matches !== "none"
    ? { who: null, topic: who }
    : null;
};

/** Separates the person from the subject, if both were typed in one option. */
const readSubject = (typed: Typed, context: RecordReader): Typed => {
  const { who, topic, date } = typed;
  const { names } = context.library;
  if (who === null || who.includes(",")) return typed;
  const named = names.actors.search(who);
  if (isCertain(named)) return typed;
  const asTopic: Typed = { who: null, topic: who, date };
  if (topic === null && isCertain(names.topics.search(who))) return asTopic;
  if (named.matches === "none") return { ...(partsOf(who, topic, context) ?? typed), date };
  // If facts have the words, and no name does, they are a subject and not a mistyped name.
  const isSubject = topic === null && namesIn(who, context).names.length === 0 && hasFactsOn(who, context);
  return isSubject ? asTopic : typed;
};

const findAbout = (
  topic: string,
  lineOf: (id: string) => string,
  context: RecordReader,
): FoundEntity<About> => {
  const { library } = context;
  const match = library.names.topics.search(topic);
  // Several topics may have a word, such as “cầu” in “toàn cầu”, but facts with the word are no guess.
  if (
    !(match.matches === "one" && isCertain(match)) &&
    (hasFactsOn(topic, context) || isInTexts(topic, context))
  )
    return { found: true, entity: { topic: null, words: topic }, readAs: [] };
  const found = narrowByTopic(topic, lineOf, context);
  return found.found ? { ...found, entity: { topic: found.entity, words: topic } } : found;
};

/** Finds the people or organizations, and the subject, of a command such as `commitments`. */
export const narrow = (asked: Typed, ask: string, context: RecordReader): FoundEntity<Narrowing> => {
  const typed = readSubject(asked, context);
  const { who, topic, date } = typed;
  const { language, now, timeZone } = context;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const dates = date === null ? null : readSaidRange(date, today, language);
  if (date !== null && dates === null) {
    const problem = dateProblem(date, today, "past", language) ?? say(language, "notDate", { came: date });
    const answer = { language, summary: problem, blocks: [paragraph(text(problem))] };
    return { found: false, answer: { ...answer, problems: { date: problem } } };
  }
  const actors: (Person | Organization)[] = [];
  const readAs: Block[] = [];
  for (const name of who?.split(",").filter((each) => each.trim() !== "") ?? []) {
    const found = narrowByActor(
      { who: name.trim(), isTopicToo: topic === null },
      (id) => lineWith(ask, typed, { who: who?.replace(name, id) ?? id }),
      context,
    );
    if (!found.found) return found;
    actors.push(found.entity);
    readAs.push(...found.readAs);
  }
  const about =
    topic === null ? null : findAbout(topic, (id) => lineWith(ask, typed, { topic: id }), context);
  if (about?.found === false) return about;
  const label = [
    ...(actors.length === 0
      ? []
      : [
          formatList(
            context.language,
            actors.map(({ id }) => distinctName(id, context)),
          ),
        ]),
    ...(about === null ? [] : [labelOfAbout(about.entity, context)]),
    ...(dates === null ? [] : [sayDateRange(dates, language)]),
  ].join(" · ");
  readAs.push(...(about?.readAs ?? []));
  return { found: true, entity: { actors, about: about?.entity ?? null, dates, label }, readAs };
};

/** The same as ids. */
export const answerSubject = ({ actors, about }: Narrowing): AnswerSubject => ({
  actors: actors.map(({ id }) => id),
  topic: about?.topic?.id ?? null,
});
