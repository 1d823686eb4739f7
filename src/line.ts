import type { Command, Given } from "./command.ts";

/** A command line in parts. */
export interface Line {
  readonly command: string;
  readonly given: Given;
  /** Which message of a long answer to start from, 1-based. */
  readonly page: number;
}

const token = /(?:(?<key>[\p{L}_-]+):)?(?:"(?<quoted>[^"]*)"|“(?<typographic>[^”]*)”|(?<bare>\S+))/gu;

/** The command's name and the words after it; a leading slash is as good as none. */
export const splitLine = (line: string): { readonly name: string; readonly words: string } => {
  const [, name = "", words = ""] = /^\s*\/?(\S*)\s*(.*)$/su.exec(line) ?? [];
  return { name: name.toLowerCase(), words: words.trim() };
};

/** The option that words without a name go to. */
export const firstOption = (command: Command | undefined): string | undefined =>
  Object.keys(command?.options ?? {})[0];

/**
 * Reads the words after a command's name: `gill kind:hope topic:"digital pact"`. What has no option's name in front
 * goes to the first option, so that `who: the minister` and `10:30` stay words where no option is so called.
 */
export const readWords = (command: Command, words: string): Omit<Line, "command"> => {
  const first = firstOption(command) ?? "words";
  const given: Record<string, string> = {};
  const bare: string[] = [];
  let page = 1;
  for (const match of words.matchAll(token)) {
    const { key, quoted, typographic, bare: word } = match.groups ?? {};
    const value = quoted ?? typographic ?? word ?? "";
    const option = key?.toLowerCase();
    if (option === "page" && /^[1-9]\d{0,3}$/.test(value)) page = Number(value);
    else if (option !== undefined && Object.hasOwn(command.options, option)) given[option] = value;
    else bare.push(key === undefined ? value : `${key}:${value}`);
  }
  if (bare.length > 0)
    given[first] = [given[first], ...bare].filter((value) => value !== undefined).join(" ");
  return { given, page };
};

/**
 * The line that asks the same again, for a reader to type. `first` is the option that needs no name; its value goes
 * without one, unless a colon in it would read as one.
 */
export const writeLine = ({ command, given, page }: Line, first: string | undefined): string => {
  const parts = Object.entries(given).map(([name, value]) => {
    if (name === first && !value.includes(":")) return value;
    return `${name}:${/[\s"]/u.test(value) ? `"${value.replaceAll('"', "")}"` : value}`;
  });
  return [command, ...parts, ...(page > 1 ? [`page:${page}`] : [])].filter((part) => part !== "").join(" ");
};
