import type { Given } from "../answer/line.ts";
import { writeLine } from "../answer/line.ts";
import type { Language } from "../base/language/language.ts";
import type { Command } from "./command.ts";
import type { Option } from "./parsing/option.ts";
import { optionLabel } from "./parsing/option-label.ts";

/**
 * What the value of an option starts with that a line leaves to be asked for, as in `digest edit name:morning
 * schedule:?`. What follows it is what the form shows first.
 */
const blank = "?";

const isBlank = (value: string | undefined): value is string => value?.startsWith(blank) === true;

/** What a form asks for: one option of a command. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  /** Whether what is typed can be completed from the library. */
  readonly isCompleted: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  readonly maxLength: number;
  /** What it is now; empty if it is nothing. */
  readonly value: string;
}

/** What to ask for before a command is run. */
export interface Form {
  /** The command as it is typed: `/digest edit`. */
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** The options that a line leaves blank. */
export const blanksOf = ({ options }: Command, given: Given): readonly string[] =>
  Object.keys(options).filter((name) => isBlank(given[name]));

/** The line without its blanks. */
export const withoutBlanks = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlank(value)));

const fieldOf = (
  name: string,
  { description, required, choices, completes, maxLength }: Option,
  value: string,
  language: Language,
): FormField => ({
  name,
  label: optionLabel(name, language),
  description: description(language),
  required,
  isCompleted: completes !== null,
  choices: choices?.map((choice) => ({ value: choice.value, label: choice.label(language) })) ?? null,
  maxLength,
  value: value.slice(0, maxLength),
});

/** The form for what a command is left blank in: with what was typed there before, else with what it is now. */
export const formOf = (command: Command, given: Given, now: Given, language: Language): Form => ({
  title: `/${command.name}`,
  fields: blanksOf(command, given).flatMap((name) => {
    const option = command.options[name];
    const typed = given[name]?.slice(blank.length) ?? "";
    return option === undefined ? [] : [fieldOf(name, option, typed || (now[name] ?? ""), language)];
  }),
});

/** What a form's blanks are with these values in them, to be asked for again. */
export const refilled = (given: Given, values: Given): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      isBlank(value) ? `${blank}${values[name] ?? ""}` : value,
    ]),
  );

/** The line that asks for these options in a form, with what they are at first; all else is given already. */
export const writeBlanks = (
  { name }: Pick<Command, "name">,
  options: readonly string[],
  first: Given,
  given: Given = {},
): string => {
  const blanks = options.map((option): [string, string] => [option, `${blank}${first[option] ?? ""}`]);
  return writeLine({ command: name, given: { ...given, ...Object.fromEntries(blanks) }, page: 1 }, undefined);
};

/** What takes a value away that there was: how a person types it. */
const nothing = "none";

/**
 * The changes that a form's values make: those that differ from the earlier values. An emptied one is removed.
 */
export const givenOf = (values: Given, before: Given): Given =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, typed]): [string, string][] => {
      const value = typed.trim();
      const was = before[name] ?? "";
      if (value === was.trim()) return [];
      return [[name, value === "" ? nothing : value]];
    }),
  );
