import { z } from "zod";
import { type Answer, type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks, statementBlocks, statementsByKind } from "../answer/fact-blocks.ts";
import { labelled, nameOf, type Reader } from "../answer/fact-lines.ts";
import { defineCommand } from "../ask/define-command.ts";
import { answerAbout, findWhich, presentActor } from "../ask/lookup/which.ts";
import { requiredText } from "../ask/parsing/option.ts";
import { formatDate, formatList } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { strong, text } from "../base/text/inline.ts";
import type { Organization, Role } from "../library/briefing/briefing.ts";
import { spellings } from "../library/merge.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = messagesOf("commands", "org");

/** The roles at an organization, the newest first, and of each since when it is known. */
const rolesAt = ({ id }: Organization, { library }: Reader): readonly Role[] =>
  readFrom(
    library,
    ({ people }) =>
      [...people.values()]
        .flatMap(({ roles }) => roles)
        .filter(({ organization }) => organization === id)
        .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0)),
    referencesOf,
  );

const roleBlocks = (role: Role, reader: Reader): readonly Block[] => {
  const { language } = reader;
  const since = say(language, "since", { date: formatDate(language, role.asOf) });
  const title = localize(role.title, language);
  return [
    paragraph(...labelled(nameOf(role.person, reader), language, strong(title), text(`, ${since}`))),
    ...groundsBlocks(role, reader),
  ];
};

const describe = (organization: Organization, reader: Reader): Answer => {
  const { language, library } = reader;
  const name = localize(organization.names, language);
  const native =
    organization.native === undefined || organization.native.name === name
      ? ""
      : ` (${organization.native.name})`;
  const roles = rolesAt(organization, reader);
  const statements = library.statementsOf.get(organization.id) ?? [];
  const others = spellings(organization).filter(
    (spelling) => spelling !== name && spelling !== organization.native?.name,
  );
  const people = new Set(roles.map(({ person }) => person));
  return {
    language,
    summary: say(language, "summary", { name, count: people.size }),
    blocks: [
      heading(1, text(`${name}${native}`)),
      heading(2, text(say(language, "people"))),
      ...roles.flatMap((role) => roleBlocks(role, reader)),
      ...(roles.length === 0 ? [paragraph(text(say(language, "nobody")))] : []),
      ...(statements.length === 0
        ? [note(text(say(language, "silent")))]
        : [heading(1, text(say(language, "spoken")))]),
      ...statementsByKind(statements, reader, (statement) => statementBlocks(statement, reader, true)),
      ...(others.length === 0
        ? []
        : [note(text(say(language, "alsoWritten", { spellings: formatList(language, others) })))]),
    ],
  };
};

export default defineCommand({
  name: "org",
  localNames: textsOf("commands", "org", "commandName"),
  description: textsOf("commands", "org", "description"),
  example: textsOf("commands", "org", "example"),
  options: z.strictObject({
    name: requiredText(textsOf("commands", "org", "option.name"), "organizations"),
  }),
  run({ name }, context) {
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
    return answerAbout(found, (organization) => describe(organization, context));
  },
});
