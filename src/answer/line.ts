/** What was typed or chosen, by option name. */
export type Given = Readonly<Record<string, string>>;

/** A command line in parts. */
export interface Line {
  /** With the subcommand where there is one: `digest add`. */
  readonly command: string;
  readonly given: Given;
  /** Which message of a long answer to start from, 1-based. */
  readonly page: number;
}

/** Whether words are read back as they are without a name in front and without quotation marks. */
const isPlain = (value: string): boolean => /^[^\s":“«„]+(?: [^\s":“«„]+)*$/u.test(value);

/** A value that is read back as it is. */
const written = (value: string): string =>
  value === "" || /[\s"“«„]/u.test(value) ? `"${value.replaceAll(/["\\]/gu, "\\$&")}"` : value;

/**
 * The line that asks the same again, for a reader to type. `first` is the option that needs no name; its value goes
 * without one, unless something in it would be read otherwise.
 */
export const writeLine = ({ command, given, page }: Line, first: string | undefined): string => {
  const parts = Object.entries(given).map(([name, value]) => {
    if (name === first && isPlain(value)) return value;
    return `${name}:${written(value)}`;
  });
  return [command, ...parts, ...(page > 1 ? [`page:${page}`] : [])].filter((part) => part !== "").join(" ");
};
