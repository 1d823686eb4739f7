import { type Line, writeLine } from "../../answer/line.ts";
import type { Command } from "../command.ts";
import { optionCalled, optionNamed, optionPrefixOf } from "./option-name.ts";
import { longestLine, nameIn, plainName, token, valueOfToken } from "./read-line.ts";

const pageAtEnd = /(?:^|\s)page:(?<page>[1-9]\d{0,3})$/iu;

/**
 * Reads a line that is one text: the value of the option `whole`. The command's other options and a page at the end are not part of the text.
 * If the text begins with the name of `whole`, all words after that name are part of it.
 */
export const readWhole = (command: Command, whole: string, words: string): Omit<Line, "command"> => {
  // Do not parse it: the option refuses it because of its length.
  if (words.length > longestLine) return { given: { [whole]: words }, page: 1 };
  const found = pageAtEnd.exec(words);
  const line = words.slice(0, found?.index).trim();
  const { given, rest } = takeOptions(command, whole, line);
  const value = rest.slice(optionPrefixOf(whole, rest)?.length ?? 0).trim();
  return {
    given: value === "" ? given : { ...given, [whole]: value },
    page: Number(found?.groups?.page ?? 1),
  };
};

/** An option in a text, and its place there. */
interface OptionAt {
  readonly option: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The options in a text besides `whole`, and the text without them. */
const takeOptions = ({ options }: Command, whole: string, line: string) => {
  const others = { options: Object.fromEntries(Object.entries(options).filter(([name]) => name !== whole)) };
  const given: Record<string, string> = {};
  if (Object.keys(others.options).length === 0) return { given, rest: line };
  const rest: string[] = [];
  let from = 0;
  const isWritten = (): boolean =>
    rest.every((part) => part === "") && optionPrefixOf(whole, line.slice(from).trimStart()) !== null;
  if (isWritten()) return { given, rest: line.trim() };
  for (const match of line.matchAll(token)) {
    // It may be the second word of a value.
    const found = match.index < from ? null : optionAt(others, line, match, from);
    if (found === null) continue;
    given[found.option] = found.value;
    rest.push(line.slice(from, found.start).trim());
    from = found.end;
    if (isWritten()) break;
  }
  return { given, rest: [...rest, line.slice(from).trim()].join(" ").trim() };
};

/** The option of a match of `token`; null if it is none. Its name, and its value, may have two words: « ngôn ngữ:tiếng Pháp ». */
const optionAt = (
  command: Pick<Command, "options">,
  line: string,
  match: RegExpExecArray,
  from: number,
): OptionAt | null => {
  const { lead = "", key, flag, bare } = match.groups ?? {};
  const name = nameIn(key ?? flag).toLowerCase();
  if (name === "") return null;
  const before = line.slice(from, match.index).trimEnd();
  const first = before.split(/\s+/u).at(-1) ?? "";
  const inTwoWords = first === "" ? undefined : optionNamed(command, `${plainName(first)}-${name}`);
  const option = inTwoWords ?? optionCalled(command, name);
  if (option === undefined) return null;
  const start = inTwoWords === undefined ? match.index : from + before.length - first.length;
  const isRead = command.options[option]?.reads ?? (() => true);
  const value = valueOfToken(match);
  const end = match.index + match[0].length;
  const second = bare === undefined ? null : /^\s+(\S+)/u.exec(line.slice(end));
  const both = `${value} ${second?.[1]}`;
  if (second !== null && isRead(both)) return { option, value: both, start, end: end + second[0].length };
  // “Language : a barrier” is text.
  return isRead(value) || !/\s/u.test(lead) ? { option, value, start, end } : null;
};

/** Writes such a line so that reading it gives the same again. */
export const writeWhole = (command: Command, whole: string, value: string, line: Line): string => {
  const others = Object.fromEntries(Object.entries(line.given).filter(([name]) => name !== whole));
  const options = writeLine({ command: "", given: others, page: 1 }, undefined);
  // A quotation mark that the text leaves open would make the options a part of the text.
  const { rest } = takeOptions(command, whole, `${value} ${options}`.trim());
  const isText = optionPrefixOf(whole, value) === null && rest === value;
  const words = isText ? [value, options] : [options, `${whole}:${value}`];
  const isPaged = line.page > 1 || pageAtEnd.test(value);
  return [line.command, ...words, isPaged ? `page:${line.page}` : ""].filter((part) => part !== "").join(" ");
};
