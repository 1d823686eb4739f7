import type { Given } from "../answer/line.ts";
import { writeLine } from "../answer/line.ts";
import type { Language } from "../base/language/language.ts";
import type { Command } from "./command.ts";
import type { Option } from "./parsing/option.ts";
import { optionLabel } from "./parsing/option-label.ts";

/**
 * The value of an option that a form asks for starts with this, as in `digest edit name:morning schedule:?`. The form's
 * initial value follows it.
 */
const blank = "?";

/** A field of a form: one option of a command. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  /** Whether there are suggestions from the library. */
  readonly isCompleted: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  readonly maxLength: number;
  /** Its current value; empty if it has none. */
  readonly value: string;
}

/** The form that is shown before a command runs. */
export interface Form {
  /** The command as it is typed: `/digest edit`. */
  readonly title: string;
  /** The line to submit with the values of the fields. */
  readonly line: string;
  readonly fields: readonly FormField[];
}

/** The options that a line leaves blank. */
export const blanksOf = ({ options }: Command, given: Given): readonly string[] =>
  Object.keys(options).filter((name) => isBlank(given[name]));

const isBlank = (value: string | undefined): value is string => value?.startsWith(blank) === true;

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

/**
 * The line of a form, with the version of what the form shows, if the command has the option `seen` and its `current` gives a version. A form
 * that is shown again keeps the version of the first time.
 */
export const lineOfForm = (
  line: string,
  { name, options }: Command,
  given: Given,
  { seen }: Given,
): string =>
  options.seen === undefined || seen === undefined || given.seen !== undefined
    ? line
    : writeLine({ command: name, given: { ...given, seen }, page: 1 }, undefined);

/** The form for the blanks of a command. Its fields show what was typed before, or else the current values. */
export const formOf = (
  command: Command,
  given: Given,
  now: Given,
  language: Language,
): Omit<Form, "line"> => ({
  title: `/${command.name}`,
  fields: blanksOf(command, given).flatMap((name) => {
    const option = command.options[name];
    const typed = given[name]?.slice(blank.length) ?? "";
    return option === undefined ? [] : [fieldOf(name, option, typed || (now[name] ?? ""), language)];
  }),
});

/** The blanks of a form with the typed values, to show the form again. */
export const refilled = (given: Given, values: Given): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      isBlank(value) ? `${blank}${values[name] ?? ""}` : value,
    ]),
  );

/** A line that opens a form for these options, with their initial values. The other options are given. */
export const writeBlanks = (
  { name }: Pick<Command, "name">,
  options: readonly string[],
  first: Given,
  given: Given = {},
): string => {
  const blanks = options.map((option): [string, string] => [option, `${blank}${first[option] ?? ""}`]);
  return writeLine({ command: name, given: { ...given, ...Object.fromEntries(blanks) }, page: 1 }, undefined);
};

/** The word that removes a value, as a person types it. */
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
