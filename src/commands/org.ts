import { z } from "zod";
import { type Answer, type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks, statementBlocks, statementsByKind } from "../answer/fact-blocks.ts";
import { labelled, nameOf, type Reader } from "../answer/fact-lines.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findWhich, presentActor } from "../ask/lookup/which.ts";
import { requiredText } from "../ask/parsing/option.ts";
import { formatDate, formatList } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import { strong, text } from "../base/text/inline.ts";
import type { Organization, Role } from "../library/briefing/briefing.ts";
import { spellings } from "../library/library.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = defineMessages({
  en: {
    summary:
      "{name}: {count, plural, =0 {nobody on record} one {# person on record} other {# people on record}}",
    people: "Who speaks for it",
    nobody: "No role there is on record.",
    since: "on record since {date}",
    spoken: "Said by it, or on its behalf",
    silent: "No statement of it is on record.",
    alsoWritten: "Also written: {spellings}",
    searched: "{count, plural, one {# organization} other {# organizations}}, by name and alias",
  },
  fr: {
    summary:
      "{name} : {count, plural, =0 {aucune personne dans la base} one {# personne dans la base} many {# de personnes dans la base} other {# personnes dans la base}}",
    people: "Qui parle en son nom",
    nobody: "Aucune fonction dans cette organisation n’est dans la base.",
    since: "fonction attestée depuis le {date}",
    spoken: "Ses déclarations, ou celles faites en son nom",
    silent: "Aucune déclaration de cette organisation n’est dans la base.",
    alsoWritten: "Autres désignations : {spellings}",
    searched:
      "{count, plural, one {# organisation} many {# d’organisations} other {# organisations}}, par nom et autre désignation",
  },
  vi: {
    summary: "{name}: {count, plural, =0 {chưa có ai trong hồ sơ} other {# người trong hồ sơ}}",
    people: "Ai đại diện phát ngôn",
    nobody: "Chưa có chức vụ nào tại tổ chức này trong hồ sơ.",
    since: "chức vụ được ghi nhận từ {date}",
    spoken: "Phát biểu của tổ chức hoặc thay mặt tổ chức",
    silent: "Chưa có phát biểu nào của tổ chức này trong hồ sơ.",
    alsoWritten: "Tên gọi khác: {spellings}",
    searched: "{count, plural, other {# tổ chức}}, theo tên và tên gọi khác",
  },
});

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
  localNames: { fr: "organisation", vi: "tổ-chức" },
  description: {
    en: "What an organization is called, who speaks for it since when, and what it said",
    fr: "Nom d’une organisation, qui parle en son nom et depuis quand, et ce qu’elle a dit",
    vi: "Tên của tổ chức, ai đại diện phát ngôn từ khi nào và tổ chức đã nói gì",
  },
  example: { en: "united nations", fr: "nations unies", vi: "liên hợp quốc" },
  options: z.strictObject({
    name: requiredText(
      {
        en: "An organization’s name, or part of it",
        fr: "Le nom d’une organisation, ou une partie",
        vi: "Tên tổ chức, hoặc một phần",
      },
      "organizations",
    ),
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
    return found.found ? describe(found.entity, context) : found.answer;
  },
});
