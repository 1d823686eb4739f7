import { command, text } from "./answer.ts";
import type { Organization, Person, Statement, Topic } from "./briefing/briefing.ts";
import type { Library } from "./briefing/library.ts";
import { nameOf } from "./cite.ts";
import type { CommandContext } from "./command.ts";
import { localize } from "./i18n/language.ts";
import { words } from "./i18n/words.ts";
import { type Found, findWhich, presentActor } from "./which.ts";

/** The person or organization that a command is narrowed to. `ask` is the command, as `commitments`. */
const narrowByActor = (who: string, ask: string, context: CommandContext): Found<Person | Organization> => {
  const { library, language } = context;
  const counts = { people: library.people.size, organizations: library.organizations.size };
  return findWhich(
    {
      query: who,
      index: library.names.actors,
      entities: library.actors,
      searched: () => words(language, "searched.actors", counts),
      present: presentActor(ask, context),
    },
    context,
  );
};

/** The topic that a command is narrowed to. `ask` is the command, as `commitments`. */
const narrowByTopic = (topic: string, ask: string, context: CommandContext): Found<Topic> => {
  const { library, language } = context;
  return findWhich(
    {
      query: topic,
      index: library.names.topics,
      entities: library.topics,
      searched: () => words(language, "searched.topics", { count: library.topics.size }),
      present: (id) => {
        const names = library.topics.get(id)?.names ?? {};
        return [text(`${localize(names, language)} · `), command(`${ask} topic:${id}`)];
      },
    },
    context,
  );
};

/** What an answer is narrowed to. */
export interface Narrowing {
  readonly actor: Person | Organization | null;
  readonly topic: Topic | null;
  /** Both names, as `Ada Stone · Open source`; empty where it is narrowed to nothing. */
  readonly label: string;
}

/** Finds the person or organization and the topic that are asked for, where they are. */
export const narrow = (
  { who, topic }: { readonly who: string | null; readonly topic: string | null },
  ask: string,
  context: CommandContext,
): Found<Narrowing> => {
  const actor = who === null ? null : narrowByActor(who, ask, context);
  if (actor?.found === false) return actor;
  const subject = topic === null ? null : narrowByTopic(topic, ask, context);
  if (subject?.found === false) return subject;
  const label = [
    ...(actor === null ? [] : [nameOf(actor.entity.id, context)]),
    ...(subject === null ? [] : [localize(subject.entity.names, context.language)]),
  ].join(" · ");
  return { found: true, entity: { actor: actor?.entity ?? null, topic: subject?.entity ?? null, label } };
};

/** The statements of whom, and on what, an answer is narrowed to, newest first. */
export const statementsWithin = (
  { actor, topic }: Narrowing,
  { statements, statementsOf }: Library,
): readonly Statement[] => {
  const all = actor === null ? statements : (statementsOf.get(actor.id) ?? []);
  return topic === null ? all : all.filter(({ topics }) => topics.includes(topic.id));
};
