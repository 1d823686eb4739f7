import { writeLine } from "../../answer/line.ts";
import type { Command, CommandContext } from "../../ask/command.ts";
import { type Nameable, optionMaxLength } from "../../ask/parsing/option.ts";
import { firstOption } from "../../ask/parsing/read-line.ts";
import { type Language, localize } from "../../base/language/language.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";

/** Examples use the library without briefings under embargo, so that help is the same for everybody. */
type Reader = Pick<CommandContext, "openLibrary" | "language">;

/** From how many briefings examples are taken. */
const mostBriefings = 3;

export const newestOf = ({ openLibrary }: Pick<Reader, "openLibrary">): readonly Briefing[] =>
  openLibrary.newest(mostBriefings);

/** The first person or thing of a kind in a briefing; undefined if there is none. */
const firstIn = (kind: Nameable, { slug, people, organizations, topics }: Briefing) => {
  const called = { people, actors: people, organizations, topics };
  return kind === "briefings" ? { id: slug, names: {} } : called[kind][0];
};

/** An example name for an option: the command's own example if it finds something, otherwise one on record. */
const nameOf = (kind: Nameable, own: string, { openLibrary, language }: Reader): string => {
  const index = openLibrary.names[kind];
  if (own === "" || index.search(own).matches !== "none") return own;
  const [first] = newestOf({ openLibrary }).flatMap((briefing) => firstIn(kind, briefing) ?? []);
  if (first === undefined) return own;
  const name = localize(first.names, language);
  const found = index.search(name);
  return found.matches === "one" && !found.assumed ? name : first.id;
};

/** An example reference: the command's own if the fact exists, otherwise one on record. */
const factOf = (own: string, { openLibrary }: Reader): string => {
  const [reference = "", ...note] = own.split(" ");
  if (openLibrary.facts.has(reference)) return own;
  const [first] = newestOf({ openLibrary }).flatMap(({ statements }) => statements);
  return first === undefined ? own : [first.reference, ...note].join(" ");
};

/** A text of a briefing for which a command finds something; undefined if there is none. */
const texts: Readonly<Record<string, (briefing: Briefing, language: Language) => string | undefined>> = {
  find: ({ statements }) => statements[0]?.passages[0].exact.replaceAll(/\s+/gu, " "),
  names: ({ people }, language) => {
    const names = people.slice(0, 2).map((person) => localize(person.names, language));
    return names.length === 0 ? undefined : names.join(", ");
  },
  search: ({ people: [first] }, language) =>
    first === undefined ? undefined : localize(first.names, language),
};

/** An example text for a command that searches for words. */
const textFor = (name: string, own: string, { openLibrary, language }: Reader): string => {
  const find = texts[name];
  if (find === undefined || openLibrary.texts.slugsWith(own, 1).length > 0) return own;
  const [found] = newestOf({ openLibrary }).flatMap((briefing) => find(briefing, language) ?? []);
  return found ?? own;
};

/** An example line for a command, such as `who gill`. */
export const exampleOf = (command: Command, reader: Reader): string => {
  const { name } = command;
  const own = command.example(reader.language);
  const [option, of] = Object.entries(command.options)[0] ?? [];
  if (option === undefined || of === undefined) return `${name} ${own}`.trim();
  if (option === "fact") return `${name} ${factOf(own, reader)}`;
  if (of.asWritten) return `${name} ${textFor(name, own, reader)}`;
  if (of.completes === null || of.completes === "digests") return `${name} ${own}`.trim();
  const value = nameOf(of.completes === "watchable" ? "actors" : of.completes, own, reader);
  return value === own
    ? `${name} ${own}`.trim()
    : writeLine({ command: name, given: { [option]: value }, page: 1 }, firstOption(command));
};

/** The same for lists, without a long text. */
export const shortExampleOf = (command: Command, reader: Reader): string => {
  const [first] = Object.values(command.options);
  return first !== undefined && first.maxLength > optionMaxLength
    ? `${command.name} …`
    : exampleOf(command, reader);
};
