import type { Line } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import { closest } from "../../base/text/suggest.ts";
import type { Command } from "../command.ts";
import { localNameOf } from "./local-names.ts";
import { readLineWords, splitLine, splitSubcommand } from "./read-line.ts";

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

/** Under this name, a line without a known command has the words after the name, as they were typed. */
export const unknownOption = "words";

/** Parses a line without a known command: if it may be a mistyped command, the answer says so; otherwise its words are searched. */
const parseUnknown = (
  { name, words }: { readonly name: string; readonly words: string },
  line: string,
  commands: ReadonlyMap<string, Command>,
): Line => {
  const search = commands.get("search");
  const isSlip = line.trimStart().startsWith("/") || closest(name, commands.keys()) !== null;
  if (search === undefined || isSlip)
    return { command: name, given: words === "" ? {} : { [unknownOption]: words }, page: 1 };
  return { command: search.name, ...readLineWords(search, line) };
};

/** Parses a typed line, such as `/who gill` or `who gill`. An empty line means help. */
export const parseLine = (line: string, commands: ReadonlyMap<string, Command>): Line => {
  const { name, words } = splitLine(line);
  const asked = name === "" ? "help" : name;
  const known = commands.get(asked);
  if (known === undefined) return parseUnknown({ name: asked, words }, line, commands);
  const target = splitSubcommand(known, words);
  return { command: target.command.name, ...readLineWords(target.command, target.words) };
};
