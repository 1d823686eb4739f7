import type { Language } from "../../base/language/language.ts";
import type { Command } from "../command.ts";

/** The name of a command in a language. */
export const localNameOf = ({ name, localNames }: Pick<Command, "name" | "localNames">, language: Language) =>
  localNames?.(language) ?? name;

/** Writes a command line, such as `who gill`, with the command's name in the reader's language. */
export type SayCommand = (line: string) => string;

export const asItIs: SayCommand = (line) => line;

export const createSayCommand = (commands: readonly Command[], language: Language): SayCommand => {
  const names = new Map(commands.map((command) => [command.name, localNameOf(command, language)]));
  return (line) => {
    const [, name = "", rest = ""] = /^(\S*)(.*)$/su.exec(line) ?? [];
    return `${names.get(name) ?? name}${rest}`;
  };
};
