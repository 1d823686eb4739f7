import { z } from "zod";
import { type Answer, type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks, statementBlocks, statementsByKind } from "../answer/fact-blocks.ts";
import { labelled, nameOf, type Reader, roleDate } from "../answer/fact-lines.ts";
import { defineCommand } from "../ask/define-command.ts";
import { answerAbout, findWhich, presentActor } from "../ask/lookup/which.ts";
import { requiredText } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { strong, text } from "../base/text/inline.ts";
import type { Organization, Role } from "../library/briefing/briefing.ts";
import { spellings } from "../library/merge.ts";
import { isSpokesperson } from "../library/names/spokespeople.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = messagesOf("commands", "org");

/** The roles at an organization, the newest first. */
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
  const title = localize(role.title, language);
  const name = nameOf(role.person, reader);
  return [
    paragraph(...labelled(name, language, strong(title), text(roleDate(role, reader)))),
    ...groundsBlocks(role, reader),
  ];
};

const section = (title: "people" | "roles", roles: readonly Role[], reader: Reader): readonly Block[] =>
  roles.length === 0
    ? []
    : [heading(2, text(say(reader.language, title))), ...roles.flatMap((role) => roleBlocks(role, reader))];

const describe = (organization: Organization, reader: Reader): Answer => {
  const { language, library } = reader;
  const name = localize(organization.names, language);
  const native =
    organization.native === undefined || organization.native.name === name
      ? ""
      : ` (${organization.native.name})`;
  const roles = rolesAt(organization, reader);
  const statements = library.statementsOf.get(organization.id) ?? [];
  const spelled = spellings(organization).filter(
    (spelling) => spelling !== name && spelling !== organization.native?.name,
  );
  const people = new Set(roles.map(({ person }) => person));
  const spoken = new Set(statements.map(({ speaker }) => speaker));
  const speaking = roles.filter((role) => spoken.has(role.person) || isSpokesperson(role));
  const others = roles.filter((role) => !speaking.includes(role));
  return {
    language,
    summary: say(language, "summary", { name, count: people.size }),
    blocks: [
      heading(1, text(`${name}${native}`)),
      ...section("people", speaking, reader),
      ...section("roles", others, reader),
      ...(roles.length === 0 ? [paragraph(text(say(language, "nobody")))] : []),
      ...(statements.length === 0
        ? [note(text(say(language, "silent")))]
        : [heading(1, text(say(language, "spoken")))]),
      ...statementsByKind(statements, reader, (statement) => statementBlocks(statement, reader, true)),
      ...(spelled.length === 0
        ? []
        : [note(text(say(language, "alsoWritten", { spellings: formatList(language, spelled) })))]),
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
