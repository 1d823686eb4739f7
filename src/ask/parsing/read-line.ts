import { type Line, writeLine } from "../../answer/line.ts";
import { fold } from "../../base/text/fold.ts";
import type { Command } from "../command.ts";
import { choiceCalled, isChoiceName, optionCalled, optionPrefixOf } from "./option-name.ts";

/** In UTF-16 code units. No command needs more: a long text has at most 4,000, and all options on Discord together 6,000. */
const longestLine = 10_000;

// In straight quotation marks, a backslash escapes a quotation mark or a backslash. A typographic quotation must not contain
// a second opening mark: otherwise a line of opening marks would be read to its end from each of them.
const token =
  /(?:(?<key>[\p{L}\p{Default_Ignorable_Code_Point}_-]+)[:：])?(?:"(?<quoted>(?:[^"\\]|\\.)*)"|“(?<typographic>[^“”]*)”|«(?<guillemets>[^«»]*)»|»(?<turned>[^«»]*)«|„(?<low>[^„“”]*)[“”]|‘(?<single>[^‘’]*)’(?!\p{L})|'(?<straight>[^']*)'(?!\p{L})|‹(?<angle>[^‹›]*)›|「(?<corner>[^「」]*)」|『(?<double>[^『』]*)』|(?<bare>\S+))/gsu;

/** Removes soft hyphens and zero-width spaces from the name of a command or an option, as pasted text may have them. */
const plainName = (name: string): string =>
  name.replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, "").toLowerCase();

/** The command's name and the words after it; a leading slash is ignored. */
export const splitLine = (line: string): { readonly name: string; readonly words: string } => {
  const [, name = "", words = ""] =
    /^[\s\p{Default_Ignorable_Code_Point}]*\/?(\S*)\s*(.*)$/su.exec(line) ?? [];
  return { name: plainName(name), words: words.trim() };
};

/** The subcommand at the start of some words, and the words after it; the command itself if there is none. */
export const splitSubcommand = (
  command: Command,
  words: string,
): { readonly command: Command; readonly words: string } => {
  if (command.subcommands.length === 0) return { command, words };
  const { name, words: rest } = splitLine(words);
  const subcommand = command.subcommands.find((each) => each.name === `${command.name} ${name}`);
  if (subcommand !== undefined) return { command: subcommand, words: rest };
  const { usual } = command;
  const [option = ""] = name.split(":");
  const isUsual =
    words === "" || (name.includes(":") && usual !== null && optionCalled(usual, option) !== undefined);
  return { command: isUsual && usual !== null ? usual : command, words };
};

/** The options for words without a name: the required ones, or the first if none is required. */
const wordOptions = ({ options }: Command): readonly string[] => {
  const required = Object.keys(options).filter((name) => options[name]?.required === true);
  return required.length > 0 ? required : Object.keys(options).slice(0, 1);
};

/** The option for all words without a name; undefined if several options share them, or there is none. */
export const firstOption = (command: Command | undefined): string | undefined => {
  const [first, second] = command === undefined ? [] : wordOptions(command);
  return second === undefined ? first : undefined;
};

/** The option that takes a line as it is written; undefined if the command has none. */
const wholeOption = ({ options }: Command): string | undefined =>
  Object.keys(options).find((name) => options[name]?.asWritten === true);

const lastPage = /(?:^|\s)page:(?<page>[1-9]\d{0,3})$/iu;

/** Whether a choice of an option has a name of these two words. A word of hidden characters alone is no part of a name. */
const isChoiceOf = (
  { options }: Command,
  option: string,
  first: string | undefined,
  second: string,
): boolean =>
  fold(second).trim() !== "" && isChoiceName(options[option]?.choices ?? [], `${first} ${second}`);

/** Reads a line that is one text. Only the option's name at the start and a page at the end are not part of the text. */
const readWhole = (option: string, words: string): Omit<Line, "command"> => {
  const found = lastPage.exec(words);
  const line = words.slice(0, found?.index).trim();
  const value = line.slice(optionPrefixOf(option, line)?.length ?? 0).trim();
  return { given: value === "" ? {} : { [option]: value }, page: Number(found?.groups?.page ?? 1) };
};

/**
 * Reads the words after a command's name: `gill kind:hope topic:"digital pact"`. Words without an option's name go to the
 * required options, one word to each and the rest to the last, or to the first option if none is required. So
 * `who: the minister` and `10:30` are words, if no option has such a name.
 */
export const readLineWords = (command: Command, words: string): Omit<Line, "command"> => {
  const whole = wholeOption(command);
  if (whole !== undefined) return readWhole(whole, words);
  // Do not parse it: the option refuses it because of its length.
  if (words.length > longestLine)
    return { given: { [wordOptions(command).at(-1) ?? "words"]: words }, page: 1 };
  const given: Record<string, string> = {};
  const bare: string[] = [];
  let page = 1;
  // The option of the word before, whose value may have two words: `kind:mong muốn`.
  let chosen: string | null = null;
  let named: { readonly written: string; readonly option: string } | null = null;
  for (const match of words.matchAll(token)) {
    const { key, quoted, guillemets, bare: word, ...marked } = match.groups ?? {};
    const inMarks = Object.values(marked).find((each) => each !== undefined);
    const value = quoted?.replaceAll(/\\(["\\])/gu, "$1") ?? guillemets?.trim() ?? inMarks ?? word ?? "";
    // `kind: hope`: after an option's name and its colon, the next word is the value, unless it has an option's name itself.
    if (named !== null && key !== undefined) {
      bare.push(named.written);
      named = null;
    }
    // In French, there is a space before the colon: `kind : hope`.
    const isColon = word === ":" || word === "：";
    const before = isColon ? plainName(bare.at(-1) ?? "") : "";
    const spaced = before === "" ? undefined : optionCalled(command, before);
    if (named === null && spaced !== undefined) {
      named = { written: `${bare.pop() ?? ""} :`, option: spaced };
      continue;
    }
    const waiting = key === undefined && word?.endsWith(":") ? plainName(word.slice(0, -1)) : null;
    const awaited = waiting === null ? undefined : optionCalled(command, waiting);
    if (named === null && awaited !== undefined) {
      named = { written: value, option: awaited };
      continue;
    }
    const typedName = key === undefined ? undefined : plainName(key);
    const option: string | undefined =
      typedName === undefined ? named?.option : optionCalled(command, typedName);
    named = null;
    if (typedName === "page" && /^[1-9]\d{0,3}$/.test(value)) page = Number(value);
    else if (option !== undefined) {
      given[option] = value;
      chosen = option;
      continue;
    } else if (chosen !== null && key === undefined && isChoiceOf(command, chosen, given[chosen], value)) {
      given[chosen] = `${given[chosen]} ${value}`;
    } else bare.push(key === undefined ? value : `${key}:${value}`);
    chosen = null;
  }
  if (named !== null) bare.push(named.written);
  const all = wordOptions(command);
  const last = all.at(-1) ?? "words";
  for (const option of all.slice(0, -1)) {
    const value = given[option] ?? bare.shift();
    if (value !== undefined) given[option] = value;
  }
  if (bare.length > 0) given[last] = [given[last], ...bare].filter((value) => value !== undefined).join(" ");
  const values = Object.entries(given).map(([name, value]) => {
    const choices = command.options[name]?.choices ?? null;
    return [name, choices === null ? value : choiceCalled(choices, value)];
  });
  return { given: Object.fromEntries(values), page };
};

/** Some words after a command's name, with each option's name as `nameOf` says it. */
export const withOptionNames = (
  command: Command,
  words: string,
  nameOf: (option: string) => string,
): string =>
  wholeOption(command) === undefined
    ? words.replaceAll(token, (written, key: string | undefined) =>
        key !== undefined && Object.hasOwn(command.options, key)
          ? `${nameOf(key)}${written.slice(key.length)}`
          : written,
      )
    : words;

/** Writes a line that runs the same command again. */
export const writeCommandLine = (command: Command | undefined, line: Line): string => {
  // The words after an unknown command are as they were typed.
  if (command === undefined) return [line.command, ...Object.values(line.given)].join(" ");
  const whole = wholeOption(command);
  const value = whole === undefined ? undefined : line.given[whole];
  if (whole === undefined || value === undefined) return writeLine(line, firstOption(command));
  const named = optionPrefixOf(whole, value) === null ? value : `${whole}:${value}`;
  return [line.command, named, ...(line.page > 1 || lastPage.test(value) ? [`page:${line.page}`] : [])].join(
    " ",
  );
};
