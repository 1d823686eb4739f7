import { command, text } from "./answer.ts";
import type { Organization, Person, Topic } from "./briefing/briefing.ts";
import type { CommandContext } from "./command.ts";
import { localize } from "./i18n/language.ts";
import { words } from "./i18n/words.ts";
import { type Found, findWhich, presentActor } from "./which.ts";

/** The person or organization that a command is narrowed to. `ask` is the command, as `commitments`. */
export const narrowByActor = (
  who: string,
  ask: string,
  context: CommandContext,
): Found<Person | Organization> => {
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
export const narrowByTopic = (topic: string, ask: string, context: CommandContext): Found<Topic> => {
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
