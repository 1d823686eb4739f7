import type { Line } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import { closest } from "../../base/text/suggest.ts";
import type { Command } from "../command.ts";
import { localNameOf } from "./local-names.ts";
import { readLineWords, splitLine, splitSubcommand } from "./read-line.ts";

/** The commands and their subcommands by their whole names, and by those that they have in a language. */
export const commandsByName = (
  commands: readonly Command[],
  language: Language = "en",
): ReadonlyMap<string, Command> =>
  new Map([
    // First, so that no name of another command stands for it.
    ...commands.map((command): [string, Command] => [localNameOf(command, language), command]),
    ...commands
      .flatMap((command) => [command, ...command.subcommands])
      .map((command): [string, Command] => [command.name, command]),
  ]);

/** A line that starts with no command: a slip of one is said; all else is searched for. */
const parseUnknown = (name: string, line: string, commands: ReadonlyMap<string, Command>): Line => {
  const search = commands.get("search");
  const isSlip = line.trimStart().startsWith("/") || closest(name, commands.keys()) !== null;
  if (search === undefined || isSlip) return { command: name, given: {}, page: 1 };
  return { command: search.name, ...readLineWords(search, line) };
};

/** Takes a typed line apart, such as `/who gill`, `who gill`, or nothing at all, which asks for help. */
export const parseLine = (line: string, commands: ReadonlyMap<string, Command>): Line => {
  const { name, words } = splitLine(line);
  const asked = name === "" ? "help" : name;
  const known = commands.get(asked);
  if (known === undefined) return parseUnknown(asked, line, commands);
  const target = splitSubcommand(known, words);
  return { command: target.command.name, ...readLineWords(target.command, target.words) };
};
