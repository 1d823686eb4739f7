import { z } from "zod";
import { type Block, type CommandAnswer, type Entry, heading, note, oneLine } from "../answer/answer.ts";
import { type DatedReader, factEntry } from "../answer/fact-entry.ts";
import { alone, type FactView, type Reader, roleName, staleness } from "../answer/fact-lines.ts";
import { writeLine } from "../answer/line.ts";
import { mostUsefulFirst, mostUsefulHeads } from "../answer/most-useful.ts";
import { factEntries, headEntries } from "../answer/pages.ts";
import { words } from "../answer/words.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { factsWithin } from "../ask/lookup/about.ts";
import { mostStatements, statementsWithin } from "../ask/lookup/statements-within.ts";
import { answerAbout, findWhich, presentActor } from "../ask/lookup/which.ts";
import { optionalChoice, optionalText, requiredText } from "../ask/parsing/option.ts";
import { formatDate, formatList, formatShortDate } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Fact, Person, Role } from "../library/briefing/briefing.ts";
import { statementKinds } from "../library/briefing/schema.ts";
import type { FactHead, Library } from "../library/library.ts";
import { namedIn } from "../library/names/named-in.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = messagesOf("commands", "who");

export default defineCommand({
  name: "who",
  localNames: textsOf("commands", "who", "commandName"),
  description: textsOf("commands", "who", "description"),
  example: "gill",
  answersFromRecord: true,
  options: z.strictObject({
    name: requiredText(textsOf("commands", "who", "option.name"), "people"),
    about: optionalText(textsOf("commands", "who", "option.about")),
    holder: optionalChoice(textsOf("commands", "who", "option.holder"), ["before", "after"], (side) =>
      textsOf("commands", "who", `holder.${side}`),
    ),
    roles: optionalChoice(textsOf("commands", "who", "option.roles"), ["all"], (which) =>
      textsOf("commands", "who", `roles.${which}`),
    ),
  }),
  async run({ name, about, holder, roles: asked }, context) {
    const { library, language } = context;
    const given = {
      ...(about === null ? {} : { about }),
      ...(holder === null ? {} : { holder }),
      ...(asked === null ? {} : { roles: asked }),
    };
    const found = findWhich(
      {
        query: name,
        index: library.names.people,
        entities: library.people,
        listsHolders: true,
        searched: () => words(language, "searched.people", { count: library.people.size }),
        present: presentActor(
          (id) => writeLine({ command: "who", given: { name: id, ...given }, page: 1 }, "name"),
          context,
        ),
      },
      context,
    );
    const reader = await datedReader(context);
    if (holder !== null) {
      const { otherHolders, rolesNow, rolesOfOffice } = await import("../ask/lookup/other-holders.ts");
      const office = rolesOfOffice(name, reader);
      const people = new Set(office.map(({ person }) => person));
      // “The former mayors”, if there are several mayors.
      if (holder === "before" && people.size > 1) {
        const { formerHolders } = await import("../ask/lookup/former-holders.ts");
        const former = formerHolders(name, reader);
        if (former !== null) return former;
      }
      if (office.length > 0) return otherHolders(office, holder, reader);
      return answerAbout(found, ({ roles }) =>
        roles.length === 0 ? withoutRole(language) : otherHolders(rolesNow(roles), holder, reader),
      );
    }
    if (!found.found) return found.answer;
    const answer =
      asked === null ? await describePerson(found.entity, about, reader) : rolesOf(found.entity, reader);
    return answerAbout(found, () => answer);
  },
});

const summaryOf = ([role]: readonly Role[], name: string, reader: Reader): string => {
  if (role === undefined) return name;
  return say(reader.language, "summary", {
    name,
    role: roleName(role, reader),
    date: formatDate(reader.language, role.asOf),
  });
};

/** Whether a fact or its passages name a person, by a name that no one else has, on record or in the briefing. */
const isNamedIn = (fact: Fact, person: Person, library: Library): boolean => {
  const people = library.bySlug.get(fact.briefing)?.people.map(({ id }) => id) ?? [];
  const texts = Object.values("text" in fact ? fact.text : "counts" in fact ? fact.counts : {});
  return [...texts, ...fact.passages.map(({ exact }) => exact)]
    .flatMap((each) => namedIn(each, library).mentions)
    .filter(({ ids }) => ids.includes(person.id))
    .some(({ ids }) => ids.length === 1 || people.filter((id) => ids.includes(id)).join() === person.id);
};

/** Facts with some words that are by a person, or that name them. */
const factsNaming = (person: Person, about: string, { library }: Reader): readonly Fact[] =>
  readFrom(
    library,
    (each) => {
      const wanted = factsWithin(
        {
          types: ["statement", "event", "figure", "role"],
          actors: [],
          about: { topic: null, words: about },
          dates: null,
        },
        each,
        // The answer says if nothing is on record, so no fact may be left out.
        Number.MAX_SAFE_INTEGER,
      );
      return wanted.filter(
        (fact) =>
          (fact.type === "statement" && fact.speaker === person.id) ||
          (fact.type === "event" && fact.participants.includes(person.id)) ||
          (fact.type === "role" ? fact.person === person.id : isNamedIn(fact, person, each)),
      );
    },
    referencesOf,
  );

/** The facts about a person and some words, and whether there are any. */
const aboutBlocks = (person: Person, name: string, about: string, reader: DatedReader): readonly Block[] => {
  const { language } = reader;
  const facts = factsNaming(person, about, reader);
  const summary = say(language, facts.length === 0 ? "nothingAbout" : "about", { name, words: about });
  const happened = facts.some(
    (fact) =>
      fact.type === "event" || fact.type === "role" || (fact.type === "statement" && fact.kind === "claim"),
  );
  return [
    note(text(summary)),
    ...(facts.length === 0 || happened ? [] : [note(text(say(language, "noEvent")))]),
    ...factEntries(mostUsefulFirst(facts, reader), alone, reader),
  ];
};

/** The person's roles of the newest date, with that date. */
const identityOf = (roles: readonly Role[], reader: Reader): string => {
  const { language } = reader;
  const [newest] = roles;
  if (newest === undefined) return say(language, "noRole");
  const current = roles.map((role) => roleName(role, reader));
  const date = words(language, "sourceOf", { date: formatShortDate(language, newest.asOf) });
  const stale = staleness(newest, reader);
  return [...new Set([...current, date, ...(stale === null ? [] : [stale])])].join(" · ");
};

/** A person's facts as entries. Few have anything that may contradict them. */
const entriesOf = async (facts: readonly FactHead[], reader: DatedReader): Promise<readonly Entry[]> => {
  const theirs: FactView = { speaker: false, kindOfFact: true };
  const entryOf = (fact: Fact): Entry => factEntry(fact, theirs, reader);
  if (reader.library.comparable.to(referencesOf(facts), 1).length === 0)
    return headEntries(facts, reader, entryOf);
  const { withContradictions } = await import("../ask/lookup/contradicted-entries.ts");
  return withContradictions(facts, entryOf, reader);
};

const describePerson = async (
  person: Person,
  about: string | null,
  reader: DatedReader,
): Promise<CommandAnswer> => {
  const { language, library } = reader;
  const name = localize(person.names, language);
  const native = person.native === undefined || person.native.name === name ? "" : ` (${person.native.name})`;
  // A description such as “the minister” is not another name, and the reader may not know its language.
  const others = (library.names.people.entry(person.id)?.names ?? []).filter(
    (spelling) => spelling !== name && spelling !== person.native?.name,
  );
  const { statements: said, isCut } = statementsWithin(
    { actors: [person], about: null, dates: null },
    library,
    { kinds: statementKinds, today: reader.today },
  );
  const statements = said.filter(({ speaker }) => speaker === person.id);
  const roles = library.roleHeads(person.id);
  const current = roles
    .filter(({ asOf }) => asOf === roles[0]?.asOf)
    .flatMap(({ reference }) => library.facts.get(reference) ?? [])
    .filter((fact) => fact.type === "role");
  const blocks: Block[] = [
    heading(1, text(`${name}${native}`)),
    note(text(identityOf(current, reader))),
    ...(about === null ? [] : aboutBlocks(person, name, about, reader)),
    ...(about === null && statements.length === 0 ? [note(text(say(language, "silent")))] : []),
    ...(about === null && isCut ? [note(text(say(language, "newest", { count: mostStatements })))] : []),
    ...(about === null ? await entriesOf(mostUsefulHeads([...statements, ...roles], reader), reader) : []),
    ...(others.length === 0
      ? []
      : [note(text(say(language, "alsoWritten", { spellings: formatList(language, others) })))]),
  ];
  return {
    language,
    summary: summaryOf(current, name, reader),
    subject: { actors: [person.id], topic: null },
    blocks,
  };
};

/** All roles of a person on record, the newest first: former ones too, as their sources have them. */
const rolesOf = (person: Person, reader: DatedReader): CommandAnswer => {
  const { language, library } = reader;
  const name = localize(person.names, language);
  const roles = library.roleHeads(person.id).toSorted((a, b) => b.asOf.localeCompare(a.asOf));
  if (roles.length === 0) return withoutRole(language);
  const title = say(language, "roles", { name });
  return {
    language,
    summary: title,
    subject: { actors: [person.id], topic: null },
    blocks: [
      heading(1, text(title)),
      ...headEntries(roles, reader, (fact) => factEntry(fact, alone, reader)),
    ],
  };
};

const withoutRole = (language: Language): CommandAnswer => {
  return oneLine(language, say(language, "noRole"));
};
