import { type Line, writeLine } from "../../answer/line.ts";
import type { Command } from "../command.ts";

/** In UTF-16 code units. No command takes more: a long text has 4,000, and all options of Discord's together 6,000. */
const longestLine = 10_000;

// In straight quotation marks, a backslash comes before a quotation mark that is part of the value, and before a backslash
// there. A typographic quotation holds no second opening mark, or a line of opening marks alone would be read to its end
// from each.
const token =
  /(?:(?<key>[\p{L}\p{Default_Ignorable_Code_Point}_-]+):)?(?:"(?<quoted>(?:[^"\\]|\\.)*)"|“(?<typographic>[^“”]*)”|«(?<guillemets>[^«»]*)»|»(?<turned>[^«»]*)«|„(?<low>[^„“”]*)[“”]|‘(?<single>[^‘’]*)’(?!\p{L})|'(?<straight>[^']*)'(?!\p{L})|‹(?<angle>[^‹›]*)›|「(?<corner>[^「」]*)」|『(?<double>[^『』]*)』|(?<bare>\S+))/gsu;

/** What is pasted may have soft hyphens and zero-width spaces in the name of a command or an option, too. */
const plainName = (name: string): string =>
  name.replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, "").toLowerCase();

/** The command's name and the words after it; a leading slash is ignored. */
export const splitLine = (line: string): { readonly name: string; readonly words: string } => {
  const [, name = "", words = ""] =
    /^[\s\p{Default_Ignorable_Code_Point}]*\/?(\S*)\s*(.*)$/su.exec(line) ?? [];
  return { name: plainName(name), words: words.trim() };
};

/** The subcommand that some words start with, and the words after it; the command itself where there is none. */
export const splitSubcommand = (
  command: Command,
  words: string,
): { readonly command: Command; readonly words: string } => {
  if (command.subcommands.length === 0) return { command, words };
  const { name, words: rest } = splitLine(words);
  const subcommand = command.subcommands.find((each) => each.name === `${command.name} ${name}`);
  return subcommand === undefined ? { command, words } : { command: subcommand, words: rest };
};

/** The options that words without a name go to: the required ones, else the first. */
const wordOptions = ({ options }: Command): readonly string[] => {
  const required = Object.keys(options).filter((name) => options[name]?.required === true);
  return required.length > 0 ? required : Object.keys(options).slice(0, 1);
};

/** The option that all words without a name go to; undefined if several share them, or there is none. */
export const firstOption = (command: Command | undefined): string | undefined => {
  const [first, second] = command === undefined ? [] : wordOptions(command);
  return second === undefined ? first : undefined;
};

/** The option that takes a line as it is written; undefined if the command has none. */
const wholeOption = ({ options }: Command): string | undefined =>
  Object.keys(options).find((name) => options[name]?.asWritten === true);

const lastPage = /(?:^|\s)page:(?<page>[1-9]\d{0,3})$/iu;

/** Reads a line that is all one text: nothing but its own name in front and a page at the end is not part of it. */
const readWhole = (option: string, words: string): Omit<Line, "command"> => {
  const found = lastPage.exec(words);
  const line = words.slice(0, found?.index).trim();
  const prefix = `${option}:`;
  const value = line.toLowerCase().startsWith(prefix) ? line.slice(prefix.length).trim() : line;
  return { given: value === "" ? {} : { [option]: value }, page: Number(found?.groups?.page ?? 1) };
};

/**
 * Reads the words after a command's name: `gill kind:hope topic:"digital pact"`. What has no option's name in front
 * goes to the required options, a word to each and the rest to the last, or to the first option where none is
 * required. So `who: the minister` and `10:30` stay words where no option is so called.
 */
export const readLineWords = (command: Command, words: string): Omit<Line, "command"> => {
  const whole = wholeOption(command);
  if (whole !== undefined) return readWhole(whole, words);
  // It is not taken apart: the option that it goes to refuses it by its length.
  if (words.length > longestLine)
    return { given: { [wordOptions(command).at(-1) ?? "words"]: words }, page: 1 };
  const given: Record<string, string> = {};
  const bare: string[] = [];
  let page = 1;
  let named: { readonly written: string; readonly option: string } | null = null;
  for (const match of words.matchAll(token)) {
    const { key, quoted, guillemets, bare: word, ...marked } = match.groups ?? {};
    const inMarks = Object.values(marked).find((each) => each !== undefined);
    const value = quoted?.replaceAll(/\\(["\\])/gu, "$1") ?? guillemets?.trim() ?? inMarks ?? word ?? "";
    // `kind: hope`: the name of an option and its colon wait for the next word, unless that has a name of its own.
    if (named !== null && key !== undefined) {
      bare.push(named.written);
      named = null;
    }
    // In French, a space is before the colon: `kind : hope`.
    const isColon = word === ":" || word === "：";
    const before = isColon ? plainName(bare.at(-1) ?? "") : "";
    if (named === null && before !== "" && Object.hasOwn(command.options, before)) {
      named = { written: `${bare.pop() ?? ""} :`, option: before };
      continue;
    }
    const waiting = key === undefined && word?.endsWith(":") ? plainName(word.slice(0, -1)) : null;
    if (named === null && waiting !== null && Object.hasOwn(command.options, waiting)) {
      named = { written: value, option: waiting };
      continue;
    }
    const option: string | undefined = key === undefined ? named?.option : plainName(key);
    named = null;
    if (option === "page" && /^[1-9]\d{0,3}$/.test(value)) page = Number(value);
    else if (option !== undefined && Object.hasOwn(command.options, option)) given[option] = value;
    else bare.push(key === undefined ? value : `${key}:${value}`);
  }
  if (named !== null) bare.push(named.written);
  const all = wordOptions(command);
  const last = all.at(-1) ?? "words";
  for (const option of all.slice(0, -1)) {
    const value = given[option] ?? bare.shift();
    if (value !== undefined) given[option] = value;
  }
  if (bare.length > 0) given[last] = [given[last], ...bare].filter((value) => value !== undefined).join(" ");
  return { given, page };
};

/** The line that asks the same again, for a command whose options are known. */
export const writeCommandLine = (command: Command | undefined, line: Line): string => {
  const whole = command === undefined ? undefined : wholeOption(command);
  const value = whole === undefined ? undefined : line.given[whole];
  if (whole === undefined || value === undefined) return writeLine(line, firstOption(command));
  const named = value.toLowerCase().startsWith(`${whole}:`) ? `${whole}:${value}` : value;
  return [line.command, named, ...(line.page > 1 || lastPage.test(value) ? [`page:${line.page}`] : [])].join(
    " ",
  );
};
