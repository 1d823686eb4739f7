import { z } from "zod";
import { type Answer, type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks, statementBlocks, statementsByKind } from "../answer/fact-blocks.ts";
import { type Reader, roleLine, roleName } from "../answer/fact-lines.ts";
import { words } from "../answer/words.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findWhich, presentActor } from "../ask/lookup/which.ts";
import { requiredText } from "../ask/parsing/option.ts";
import { formatDate, formatList } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Person } from "../library/briefing/briefing.ts";
import { properNamesOf } from "../library/names/written-names.ts";

const say = messagesOf("commands", "who");

const summaryOf = (person: Person, name: string, reader: Reader): string => {
  const role = person.roles[0];
  if (role === undefined) return name;
  return say(reader.language, "summary", {
    name,
    role: roleName(role, reader),
    date: formatDate(reader.language, role.asOf),
  });
};

const describePerson = (person: Person, reader: Reader): Answer => {
  const { language, library } = reader;
  const name = localize(person.names, language);
  const native = person.native === undefined || person.native.name === name ? "" : ` (${person.native.name})`;
  // A description such as “the minister” is no other name, and in another language it means nothing to the reader.
  const others = properNamesOf(person, library).filter(
    (spelling) => spelling !== name && spelling !== person.native?.name,
  );
  const statements = (library.statementsOf.get(person.id) ?? []).filter(
    ({ speaker }) => speaker === person.id,
  );
  const blocks: Block[] = [
    heading(1, text(`${name}${native}`)),
    ...person.roles.flatMap((role) => [paragraph(...roleLine(role, reader)), ...groundsBlocks(role, reader)]),
    ...statementsByKind(statements, reader, (statement) => statementBlocks(statement, reader, false)),
  ];
  if (person.roles.length === 0) blocks.push(note(text(say(language, "noRole"))));
  if (statements.length === 0) blocks.push(note(text(say(language, "silent"))));
  if (others.length > 0)
    blocks.push(note(text(say(language, "alsoWritten", { spellings: formatList(language, others) }))));
  return { language, summary: summaryOf(person, name, reader), blocks };
};

export default defineCommand({
  name: "who",
  localNames: textsOf("commands", "who", "commandName"),
  description: textsOf("commands", "who", "description"),
  example: "gill",
  options: z.strictObject({
    name: requiredText(textsOf("commands", "who", "option.name"), "people"),
  }),
  run({ name }, context) {
    const { library, language } = context;
    const found = findWhich(
      {
        query: name,
        index: library.names.people,
        entities: library.people,
        searched: () => words(language, "searched.people", { count: library.people.size }),
        present: presentActor((id) => `who ${id}`, context),
      },
      context,
    );
    return found.found ? describePerson(found.entity, context) : found.answer;
  },
});
