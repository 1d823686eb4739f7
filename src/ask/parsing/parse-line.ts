import { type Line, writeLine } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import { closest } from "../../base/text/suggest.ts";
import type { Command } from "../command.ts";
import { meantCommand } from "./meant-command.ts";
import { localOptionName, optionCalled } from "./option-name.ts";
import { firstOption, namesIn, plainName, readLineWords, token, wholeOption } from "./read-line.ts";
import { readWhole, writeWhole } from "./whole-line.ts";

/** The commands and subcommands, by their full names, and by their names in a language. */
export const commandsByName = (
  commands: readonly Command[],
  language: Language = "en",
): ReadonlyMap<string, Command> =>
  new Map([
    // Translated names come first in the map, so that a command's own name overrides another command's translated one.
    ...commands.map((command): [string, Command] => [localNameOf(command, language), command]),
    ...commands
      .flatMap((command) => [command, ...command.subcommands])
      .map((command): [string, Command] => [command.name, command]),
  ]);

/** Reads the words after a command's name. */
export const readWords = (command: Command, words: string): Omit<Line, "command"> => {
  const whole = wholeOption(command);
  return whole === undefined ? readLineWords(command, words) : readWhole(command, whole, words);
};

/** Under this name, a line without a known command has the words after the name, as they were typed. */
export const unknownOption = "words";

/** Parses a line without a known command: if it may be a mistyped command, the answer says so; otherwise its words are searched. */
const parseUnknown = (
  { name, words }: { readonly name: string; readonly words: string },
  line: string,
  commands: ReadonlyMap<string, Command>,
): Line => {
  const search = commands.get("search");
  const isSlip = isSlashed(line) || closest(name, commands.keys()) !== null;
  if (search === undefined || isSlip)
    return { command: name, given: words === "" ? {} : { [unknownOption]: words }, page: 1 };
  return { command: search.name, ...readWords(search, line) };
};

/** Parses a typed line, such as `/who gill` or `who gill`. An empty line means help. */
export const parseLine = (line: string, commands: ReadonlyMap<string, Command>): Line => {
  const { name, words } = splitLine(line);
  const asked = name === "" ? "help" : name;
  const known = commandCalled(asked, line, commands);
  if (known === undefined) return parseUnknown({ name: asked, words }, line, commands);
  const target = splitSubcommand(known, words);
  return { command: target.command.name, ...readWords(target.command, target.words) };
};

/** After a slash, a name is a command's. In other lines, it may be a word like others. */
const commandCalled = (
  name: string,
  line: string,
  commands: ReadonlyMap<string, Command>,
): Command | undefined =>
  commands.get(name) ?? (isSlashed(line) ? (meantCommand(name, commands) ?? undefined) : undefined);

const isSlashed = (line: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}]*\//u.test(line);

/** The command of a typed line, without reading its options; undefined if it begins with none. */
export const commandAtStart = (line: string, commands: ReadonlyMap<string, Command>): Command | undefined => {
  const { name, words } = splitLine(line);
  const known = commandCalled(name, line, commands);
  return known === undefined ? undefined : splitSubcommand(known, words).command;
};

/** The command's name and the words after it; a leading slash is ignored. */
export const splitLine = (line: string): { readonly name: string; readonly words: string } => {
  const [, name = "", words = ""] =
    /^[\s\p{Default_Ignorable_Code_Point}]*\/?(\S*)\s*(.*)$/su.exec(line) ?? [];
  return { name: plainName(name), words: words.trim() };
};

/** The subcommand at the start of some words, and the words after it; the command itself if there is none. */
export const splitSubcommand = (
  command: Command,
  words: string,
): { readonly command: Command; readonly words: string } => {
  if (command.subcommands.length === 0) return { command, words };
  const { name, words: rest } = splitLine(words);
  const subcommand = command.subcommands.find((each) => each.name === `${command.name} ${name}`);
  if (subcommand !== undefined) return { command: subcommand, words: rest };
  const { usual } = command;
  const [option = ""] = namesIn(words);
  const isUsual = words === "" || (usual !== null && optionCalled(usual, option) !== undefined);
  return { command: isUsual && usual !== null ? usual : command, words };
};

/** The name of a command in a language. */
export const localNameOf = ({ name, localNames }: Pick<Command, "name" | "localNames">, language: Language) =>
  localNames?.(language) ?? name;

/** Writes a command line, such as `who gill`, with the names of the command and its options in the reader's language. */
export type SayCommand = (line: string) => string;

export const asItIs: SayCommand = (line) => line;

export const createSayCommand = (commands: readonly Command[], language: Language): SayCommand => {
  const byName = new Map(commands.map((command) => [command.name, command]));
  return (line) => {
    const [, name = "", space = "", rest = ""] = /^(\S*)(\s*)(.*)$/su.exec(line) ?? [];
    const command = byName.get(name);
    if (command === undefined) return line;
    const { command: target, words } = splitSubcommand(command, rest);
    const between = rest.slice(0, rest.length - words.length);
    const named = withOptionNames(target, words, (option) => localOptionName(option, language));
    return `${localNameOf(command, language)}${space}${between}${named}`;
  };
};

/** Some words after a command's name, with each option's name as `nameOf` says it. */
const withOptionNames = (command: Command, words: string, nameOf: (option: string) => string): string => {
  const whole = wholeOption(command);
  return words.replaceAll(token, (written, _lead, key: string | undefined) =>
    key !== undefined && key !== whole && Object.hasOwn(command.options, key)
      ? `${nameOf(key)}${written.slice(key.length)}`
      : written,
  );
};

/** Writes a line that runs the same command again. */
export const writeCommandLine = (command: Command | undefined, line: Line): string => {
  // The words after an unknown command are as they were typed.
  if (command === undefined) return [line.command, ...Object.values(line.given)].join(" ");
  const whole = wholeOption(command);
  const value = whole === undefined ? undefined : line.given[whole];
  return whole === undefined || value === undefined
    ? writeLine(line, firstOption(command))
    : writeWhole(command, whole, value, line);
};
