import { nameOf } from "../../answer/fact-lines.ts";
import { writeLine } from "../../answer/line.ts";
import { words } from "../../answer/words.ts";
import { localize } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Organization, Person, Statement, Topic } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { readFrom, referencesOf } from "../../library/recorded.ts";
import type { CommandContext } from "../command.ts";
import { optionalText } from "../parsing/option.ts";
import { type FoundEntity, findWhich, presentActor } from "./which.ts";

/** What somebody typed to narrow an answer. */
interface Typed {
  readonly who: string | null;
  readonly topic: string | null;
}

/** Writes the line that asks a command, as `commitments`, for what was typed, with one value in the place of another. */
const lineWith = (ask: string, typed: Typed, instead: Partial<Typed>): string => {
  const given = Object.entries({ ...typed, ...instead }).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value]],
  );
  return writeLine({ command: ask, given: Object.fromEntries(given), page: 1 }, "who");
};

/** Whom a command may be narrowed to. */
export const whoOption = optionalText(textsOf("ask", "lookup/narrow", "option.whoOption"), "actors");

/** What it may be narrowed to. */
export const topicOption = optionalText(textsOf("ask", "lookup/narrow", "option.topicOption"), "topics");

/** The person or organization that a command is narrowed to. */
const narrowByActor = (
  { who, isTopicToo }: { readonly who: string; readonly isTopicToo: boolean },
  lineOf: (id: string) => string,
  context: CommandContext,
): FoundEntity<Person | Organization> => {
  const { library, language } = context;
  const counts = {
    people: library.people.size,
    organizations: library.organizations.size,
    topics: library.topics.size,
  };
  return findWhich(
    {
      query: who,
      index: library.names.actors,
      entities: library.actors,
      searched: () => words(language, isTopicToo ? "searched.subjects" : "searched.actors", counts),
      present: presentActor(lineOf, context),
    },
    context,
  );
};

/** The topic that a command is narrowed to. */
const narrowByTopic = (
  topic: string,
  lineOf: (id: string) => string,
  context: CommandContext,
): FoundEntity<Topic> => {
  const { library, language } = context;
  return findWhich(
    {
      query: topic,
      index: library.names.topics,
      entities: library.topics,
      searched: () => words(language, "searched.topics", { count: library.topics.size }),
      present: (id) => {
        const name = localize(library.topics.get(id)?.names ?? {}, language);
        return { content: [text(name)], label: name, line: lineOf(id) };
      },
    },
    context,
  );
};

/** What an answer is narrowed to. */
export interface Narrowing {
  readonly actor: Person | Organization | null;
  readonly topic: Topic | null;
  /** Both names, as `Ada Stone · Open source`; empty if it is narrowed to nothing. */
  readonly label: string;
}

/** Who types one word, or two, may mean a topic: where nobody is called so, and a topic is. */
const readTopic = (typed: Typed, { library }: CommandContext): Typed => {
  const { who, topic } = typed;
  const isTopic =
    who !== null &&
    topic === null &&
    library.names.actors.search(who).matches === "none" &&
    library.names.topics.search(who).matches !== "none";
  return isTopic ? { who: null, topic: who } : typed;
};

/** Finds the person or organization and the topic that a command, as `commitments`, is asked for, where they are. */
export const narrow = (asked: Typed, ask: string, context: CommandContext): FoundEntity<Narrowing> => {
  const typed = readTopic(asked, context);
  const { who, topic } = typed;
  const actor =
    who === null
      ? null
      : narrowByActor(
          { who, isTopicToo: topic === null },
          (id) => lineWith(ask, typed, { who: id }),
          context,
        );
  if (actor?.found === false) return actor;
  const subject =
    topic === null ? null : narrowByTopic(topic, (id) => lineWith(ask, typed, { topic: id }), context);
  if (subject?.found === false) return subject;
  const label = [
    ...(actor === null ? [] : [nameOf(actor.entity.id, context)]),
    ...(subject === null ? [] : [localize(subject.entity.names, context.language)]),
  ].join(" · ");
  return { found: true, entity: { actor: actor?.entity ?? null, topic: subject?.entity ?? null, label } };
};

/** The statements of whom, and on what, an answer is narrowed to, newest first. */
export const statementsWithin = ({ actor, topic }: Narrowing, library: Library): readonly Statement[] =>
  readFrom(
    library,
    ({ statements, statementsOf }) => {
      const all = actor === null ? statements : (statementsOf.get(actor.id) ?? []);
      return topic === null ? all : all.filter(({ topics }) => topics.includes(topic.id));
    },
    referencesOf,
  );
