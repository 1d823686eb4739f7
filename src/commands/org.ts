import { z } from "zod";
import { type Block, type CommandAnswer, heading, note } from "../answer/answer.ts";
import type { DatedReader } from "../answer/fact-entry.ts";
import { alone, nameOf, type Reader } from "../answer/fact-lines.ts";
import { mostUsefulFirst } from "../answer/most-useful.ts";
import { factEntries } from "../answer/pages.ts";
import { words } from "../answer/words.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { mostStatements, readStatements, statementsWithin } from "../ask/lookup/statements-within.ts";
import { answerAbout, findWhich, presentActor } from "../ask/lookup/which.ts";
import { requiredText } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command, text } from "../base/text/inline.ts";
import type { Organization, Role } from "../library/briefing/briefing.ts";
import { statementKinds } from "../library/briefing/schema.ts";
import { isSpokesperson } from "../library/names/offices.ts";
import { spellings } from "../library/names/proper-names.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = messagesOf("commands", "org");

/** How many people are named at once. */
const mostNamed = 3;

export default defineCommand({
  name: "org",
  localNames: textsOf("commands", "org", "commandName"),
  description: textsOf("commands", "org", "description"),
  example: textsOf("commands", "org", "example"),
  answersFromRecord: true,
  options: z.strictObject({
    name: requiredText(textsOf("commands", "org", "option.name"), "organizations"),
  }),
  async run({ name }, context) {
    const { library, language } = context;
    const found = findWhich(
      {
        query: name,
        index: library.names.organizations,
        entities: library.organizations,
        searched: () => say(language, "searched", { count: library.organizations.size }),
        present: presentActor((id) => `org ${id}`, context),
      },
      context,
    );
    const reader = await datedReader(context);
    return answerAbout(found, (organization) => describe(organization, reader));
  },
});

/** The roles at an organization, the newest first, one more than are shown if there are more: as many as statements. */
const rolesAt = ({ id }: Organization, { library }: Reader): readonly Role[] =>
  readFrom(
    library,
    ({ newestFacts }) =>
      newestFacts({ types: ["role"], actors: [id] }, mostStatements + 1).filter(
        (fact) => fact.type === "role",
      ),
    referencesOf,
  );

/** A note with the newest role of each person; none if there are no people. `areAll`: whether no roles are left out. */
const peopleNote = (
  title: "people" | "roles",
  roles: readonly Role[],
  areAll: boolean,
  reader: Reader,
): readonly Block[] => {
  const { language } = reader;
  if (roles.length === 0) return [];
  const newest = [...new Map(roles.toReversed().map((role) => [role.person, role])).values()].toReversed();
  const named = newest
    .slice(0, mostNamed)
    .map((role) => `${nameOf(role.person, reader)}, ${localize(role.title, language)}`);
  const rest = newest.length - named.length;
  // If roles are left out, the number of people is not known.
  const line = [
    ...named,
    ...(rest === 0 || !areAll ? [] : [say(language, "morePeople", { count: rest })]),
  ].join(" · ");
  return [note(text(`${say(language, title)}${words(language, "colon")}${line}`))];
};

const describe = (organization: Organization, reader: DatedReader): CommandAnswer => {
  const { language, library } = reader;
  const name = localize(organization.names, language);
  const native =
    organization.native === undefined || organization.native.name === name
      ? ""
      : ` (${organization.native.name})`;
  const known = rolesAt(organization, reader);
  const roles = known.slice(0, mostStatements);
  const areAll = roles.length === known.length;
  const { statements, isCut } = statementsWithin(
    { actors: [organization], about: null, dates: null },
    library,
    { kinds: statementKinds, today: reader.today },
  );
  const example = `quotes ${organization.id} date:${reader.today.toPlainYearMonth()}`;
  const others = spellings(organization).filter(
    (spelling) => spelling !== name && spelling !== organization.native?.name,
  );
  const people = new Set(roles.map(({ person }) => person));
  const spoken = new Set(statements.map(({ speaker }) => speaker));
  const speaking = roles.filter((role) => spoken.has(role.person) || isSpokesperson(role));
  return {
    language,
    summary: areAll ? say(language, "summary", { name, count: people.size }) : name,
    subject: { actors: [organization.id], topic: null },
    blocks: [
      heading(1, text(`${name}${native}`)),
      ...peopleNote("people", speaking, areAll, reader),
      ...peopleNote(
        "roles",
        roles.filter((role) => !speaking.includes(role)),
        areAll,
        reader,
      ),
      ...(roles.length === 0 ? [note(text(say(language, "nobody")))] : []),
      ...(isCut || !areAll
        ? [note(...say.inline(language, "newest", { count: mostStatements, line: command(example) }))]
        : []),
      ...(statements.length === 0 ? [note(text(say(language, "silent")))] : []),
      ...factEntries(
        mostUsefulFirst([...readStatements(statements, library), ...roles], reader),
        alone,
        reader,
      ),
      ...(others.length === 0
        ? []
        : [note(text(say(language, "alsoWritten", { spellings: formatList(language, others) })))]),
    ],
  };
};
