import { z } from "zod";
import { type Block, oneLine } from "../../answer/answer.ts";
import { distinctName } from "../../answer/fact-lines.ts";
import { writeLine } from "../../answer/line.ts";
import { words } from "../../answer/words.ts";
import { formatList } from "../../base/language/format.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Organization, Person, Topic } from "../../library/briefing/briefing.ts";
import type { RecordReader } from "../command.ts";
import { optionalText } from "../parsing/option.ts";
import { type About, hasFactsOn, labelOfAbout, type NarrowedTo } from "./about.ts";
import { dateProblem } from "./date-problem.ts";
import { sayDateRange } from "./date-range.ts";
import { isInTexts, searchedRecord } from "./in-texts.ts";
import { readSaidRange } from "./said-range.ts";
import { subjectAbout } from "./subject-words.ts";
import { isCertain, readSubject, type TypedNarrowing } from "./typed-subject.ts";
import { type FoundEntity, findWhich, presentActor } from "./which.ts";

const say = messagesOf("ask", "lookup/narrow");

/** The option for a person or organization. */
export const whoOption = optionalText(textsOf("ask", "lookup/narrow", "option.whoOption"), "actors");

/** The option for a topic. */
export const topicOption = optionalText(textsOf("ask", "lookup/narrow", "option.topicOption"), "topics");

/** When what it shows was said. */
export const dateOption = optionalText(textsOf("ask", "lookup/narrow", "option.dateOption"));

/** The options of a command that takes no others. */
export const narrowingOptions = z.strictObject({ who: whoOption, topic: topicOption, date: dateOption });

/** The people, organizations, subject and dates to which an answer is narrowed. */
export interface Narrowing extends NarrowedTo {
  /** Facts of any of these are included. Empty if the answer is not narrowed to people or organizations. */
  readonly actors: readonly (Person | Organization)[];
  /** All names, such as `Ada Stone · Open source`; empty if the answer is not narrowed. */
  readonly label: string;
}

/** Finds the people or organizations, and the subject, of a command such as `commitments`. */
export const narrow = (asked: TypedNarrowing, ask: string, context: RecordReader): FoundEntity<Narrowing> => {
  const typed = readSubject(asked, ask, context);
  const { who, topic, date } = typed;
  const { language, now, timeZone } = context;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const dates = date === null ? null : readSaidRange(date, today, language);
  if (date !== null && dates === null) {
    const problem = dateProblem(date, today, "past", language) ?? say(language, "notDate", { came: date });
    const answer = oneLine(language, problem);
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
    topic === null
      ? null
      : findAbout(
          topic,
          { command: ask, who: actors.map(({ id }) => id) },
          (id) => lineWith(ask, typed, { topic: id }),
          context,
        );
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

/** Writes the line of a command, such as `commitments`, with the typed options, but with other values for some. */
const lineWith = (ask: string, typed: TypedNarrowing, instead: Partial<TypedNarrowing>): string => {
  const given = Object.entries({ ...typed, ...instead }).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value]],
  );
  return writeLine({ command: ask, given: Object.fromEntries(given), page: 1 }, "who");
};

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

const findAbout = (
  topic: string,
  { command, who }: { readonly command: string; readonly who: readonly string[] },
  lineOf: (id: string) => string,
  context: RecordReader,
): FoundEntity<About> => {
  const { library } = context;
  const match = library.names.topics.search(topic);
  // Of the factories of two topics, the one of which these people said nothing is not meant.
  const types = ["statement", "figure", "event"] as const;
  const isTheirs = (id: string): boolean =>
    id === topic ||
    who.length === 0 ||
    library.newestFacts({ types, actors: who, topics: [id] }, 1).length > 0 ||
    library.texts.factsAbout(topic, 1, { types, actors: who }).length === 0;
  // Several topics may have a word, such as “cầu” in “toàn cầu”, but facts with the word are no guess.
  if (!(match.matches === "one" && isCertain(match) && isTheirs(match.id))) {
    const { about, readAs } = subjectAbout({ command, words: topic, who }, context);
    if (readAs.length > 0 || hasFactsOn(topic, context) || isInTexts(topic, context))
      return { found: true, entity: about, readAs };
  }
  const found = narrowByTopic(topic, lineOf, context);
  return found.found ? { ...found, entity: { topic: found.entity, words: topic } } : found;
};
