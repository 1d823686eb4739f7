import type { Language } from "../../base/language/language.ts";
import type { Command } from "../command.ts";
import { localOptionName } from "./option-name.ts";
import { splitSubcommand, withOptionNames } from "./read-line.ts";

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
