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

/** Whether words are parsed unchanged without an option's name and without quotation marks. */
const isPlain = (value: string): boolean =>
  /^(?![»‘'‹「『–—]|--)[^\s":：=＝“«„]+(?: (?![»‘'‹「『–—]|--)[^\s":：=＝“«„]+)*$/u.test(value);

/** Writes a value so that it is parsed unchanged. */
const written = (value: string): string =>
  value === "" || /[\s"“«„]|^[»‘'‹「『]/u.test(value) ? `"${value.replaceAll(/["\\]/gu, "\\$&")}"` : value;

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
