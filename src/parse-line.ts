import type { Command } from "./command.ts";
import { type Line, readWords, splitLine, splitSubcommand } from "./line.ts";
import { closest } from "./suggest.ts";

/** The commands and their subcommands by their whole names. */
export const commandsByName = (commands: readonly Command[]): ReadonlyMap<string, Command> =>
  new Map(
    commands
      .flatMap((command) => [command, ...command.subcommands])
      .map((command) => [command.name, command]),
  );

/** A line that starts with no command: a slip of one is said; all else is searched for. */
const parseUnknown = (name: string, line: string, commands: ReadonlyMap<string, Command>): Line => {
  const search = commands.get("search");
  const isSlip = line.trimStart().startsWith("/") || closest(name, commands.keys()) !== null;
  if (search === undefined || isSlip) return { command: name, given: {}, page: 1 };
  return { command: search.name, ...readWords(search, line) };
};

/** Takes a typed line apart, such as `/who gill`, `who gill`, or nothing at all, which asks for help. */
export const parseLine = (line: string, commands: ReadonlyMap<string, Command>): Line => {
  const { name, words } = splitLine(line);
  const asked = name === "" ? "help" : name;
  const known = commands.get(asked);
  if (known === undefined) return parseUnknown(asked, line, commands);
  const target = splitSubcommand(known, words);
  return { command: target.command.name, ...readWords(target.command, target.words) };
};
