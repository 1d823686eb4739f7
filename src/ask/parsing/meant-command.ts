import { languages } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import type { Command } from "../command.ts";
import { mistypedKey } from "./other-names.ts";

/**
 * The command that a name after a slash means, if no command has exactly this name: in letters without accents (`/cam-ket`), in another language
 * (`/engagements`), or with a typing error if the command only reads the record. Null if it may be several.
 */
export const meantCommand = (name: string, commands: ReadonlyMap<string, Command>): Command | null => {
  const own = new Set(
    [...commands].flatMap(([each, command]) => (fold(each) === fold(name) ? [command] : [])),
  );
  const all = [...new Set(commands.values())].filter(({ name: each }) => !each.includes(" "));
  const named = all.filter((command) => namesOf(command).some((each) => fold(each) === fold(name)));
  const [only, ...others] = own.size > 0 ? own : named;
  if (only !== undefined) return others.length === 0 ? only : null;
  const mistyped = commands.get(
    mistypedKey(
      name,
      all.map((command) => [command.name, namesOf(command)]),
    ) ?? "",
  );
  return mistyped?.fromRecord ? mistyped : null;
};

/** Whether a name has a typing error, and not only no accents, or a name of another language. */
export const isMistyped = (name: string, command: Command): boolean =>
  !namesOf(command).some((each) => fold(each) === fold(name));

const namesOf = ({ name, localNames }: Command): readonly string[] => [
  name,
  ...languages.map((language) => localNames?.(language) ?? name),
];
