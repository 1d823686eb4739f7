import { idOfLine } from "../store/line-id.ts";
import { type ControlEffect, controlEffects } from "./answer.ts";

/** The typed or chosen values, by option name. */
export type Given = Readonly<Record<string, string>>;

/** A command line in parts. */
export interface Line {
  /** With its subcommand, if it has one: `digest add`. */
  readonly command: string;
  readonly given: Given;
  /** The message of a long answer to start from, counted from 1. */
  readonly page: number;
}

/**
 * Writes a line that runs the same command again, for a reader to type. `first` is the option that needs no name. Its value is
 * written without one, unless it would be parsed differently.
 */
export const writeLine = ({ command, given, page }: Line, first: string | undefined): string => {
  const all = Object.entries(given);
  const isBare = ([name, value]: readonly [string, string]): boolean => name === first && isPlain(value);
  // Words without a name come first: after another option, they would be a part of its value.
  const parts = [
    ...all.filter(isBare).map(([, value]) => value),
    ...all.filter((each) => !isBare(each)).map(([name, value]) => `${name}:${written(value)}`),
  ];
  return [command, ...parts, ...(page > 1 ? [`page:${page}`] : [])].filter((part) => part !== "").join(" ");
};

/** Whether words are parsed unchanged without an option's name and without quotation marks. */
const isPlain = (value: string): boolean =>
  /^(?![»‘'‹「『–—]|--)[^\s":：=＝“«„]+(?: (?![»‘'‹「『–—]|--)[^\s":：=＝“«„]+)*$/u.test(value);

/** Writes a value so that it is parsed unchanged. */
const written = (value: string): string =>
  value === "" || /[\s"“«„]|^[»‘'‹「『]/u.test(value) ? `"${value.replaceAll(/["\\]/gu, "\\$&")}"` : value;

// A platform stores a control as an id with two parts: its effect and its line. The first character is the version of this
// format, so that a bot of another version can see that it does not know the id.
const version = "1";

const letters: Readonly<Record<ControlEffect, string>> = {
  follow: "f",
  replace: "r",
  share: "s",
  "share-anyway": "a",
  form: "q",
};

/** A control's effect, with an index that makes it unique in its message: `1f0`. */
export const writeEffect = (effect: ControlEffect, index: number): string =>
  `${version}${letters[effect]}${index.toString(36)}`;

/** An option of a menu whose options have different effects. It begins with the effect: `1f:`. */
export const writeOption = (effect: ControlEffect, kept: string): string =>
  `${version}${letters[effect]}:${kept}`;

/** The number of characters before the line. */
export const optionStart = 3;

/** The id of a menu whose options have different effects: `1m0`. */
export const writeMixed = (index: number): string => `${version}${mixed}${index.toString(36)}`;

const mixed = "m";

/** A control as it was written. If it is an option of such a menu, the effect and line are the option's. */
export const readOption = (written: {
  readonly effect: string;
  readonly line: string;
}): { readonly effect: string; readonly line: string } =>
  written.effect.startsWith(`${version}${mixed}`)
    ? { effect: written.line.slice(0, optionStart - 1), line: written.line.slice(optionStart) }
    : written;

/** Null if the text is not an effect, or of another version. */
export const readEffect = (written: string): ControlEffect | null =>
  controlEffects.find((effect) => written.startsWith(`${version}${letters[effect]}`)) ?? null;

const keptMark = "=";

/** A line in at most `mostCharacters` characters (23 or more): the line itself, or the id under which it is stored. */
export const writeKept = (line: string, mostCharacters: number): string =>
  line.length <= mostCharacters && !line.startsWith(keptMark) ? line : `${keptMark}${idOfLine(line)}`;

/** The line of a control; null if it was stored and has been removed. */
export const readKept = async (
  written: string,
  lines: { find(id: string): Promise<string | null> },
): Promise<string | null> =>
  written.startsWith(keptMark) ? lines.find(written.slice(keptMark.length)) : written;
