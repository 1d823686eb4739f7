import type { Line } from "../../answer/line.ts";
import { fold } from "../../base/text/fold.ts";
import type { Command } from "../command.ts";
import {
  choiceCalled,
  isChoiceName,
  isMeantAsOption,
  optionCalled,
  optionNamed,
  optionPrefixOf,
} from "./option-name.ts";

/** In UTF-16 code units. No command needs more: a long text has at most 4,000, and all options on Discord together 6,000. */
const longestLine = 10_000;

// In straight quotation marks, a backslash escapes a quotation mark or a backslash. A typographic quotation must not contain
// a second opening mark: otherwise a line of opening marks would be read to its end from each of them.
export const token =
  /(?:(?<key>[\p{L}\p{Default_Ignorable_Code_Point}_-]+)[:：])?(?:"(?<quoted>(?:[^"\\]|\\.)*)"|“(?<typographic>[^“”]*)”|«(?<guillemets>[^«»]*)»|»(?<turned>[^«»]*)«|„(?<low>[^„“”]*)[“”]|‘(?<single>[^‘’]*)’(?!\p{L})|'(?<straight>[^']*)'(?!\p{L})|‹(?<angle>[^‹›]*)›|「(?<corner>[^「」]*)」|『(?<double>[^『』]*)』|(?<bare>\S+))/gsu;

/** Removes soft hyphens and zero-width spaces from the name of a command or an option, as pasted text may have them. */
export const plainName = (name: string): string => visibleName(name).toLowerCase();

const visibleName = (name: string): string => name.replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, "");

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
export const wholeOption = ({ options }: Command): string | undefined =>
  Object.keys(options).find((name) => options[name]?.asWritten === true);

export const pageAtEnd = /(?:^|\s)page:(?<page>[1-9]\d{0,3})$/iu;

/** Reads a line that is one text. Only the option's name at the start and a page at the end are not part of the text. */
const readWhole = (option: string, words: string): Omit<Line, "command"> => {
  const found = pageAtEnd.exec(words);
  const line = words.slice(0, found?.index).trim();
  const value = line.slice(optionPrefixOf(option, line)?.length ?? 0).trim();
  return { given: value === "" ? {} : { [option]: value }, page: Number(found?.groups?.page ?? 1) };
};

/**
 * Reads the words after a command's name: `gill kind:hope topic:digital pact`. Words without an option's name go to the required options, one word to each
 * and the rest to the last, or to the first option if none is required. Words after the value of an option that takes words are part of it, unless a required
 * option has none yet. So `who: the minister` and `10:30` are words, if no option has such a name.
 */
export const readLineWords = (command: Command, words: string): Omit<Line, "command"> => {
  const whole = wholeOption(command);
  if (whole !== undefined) return readWhole(whole, words);
  // Do not parse it: the option refuses it because of its length.
  if (words.length > longestLine)
    return { given: { [wordOptions(command).at(-1) ?? "words"]: words }, page: 1 };
  const { given, loose, page } = readOptions(command, words);
  const all = wordOptions(command);
  const last = all.at(-1) ?? "words";
  const required = all.filter((name) => command.options[name]?.required === true && !(name in given));
  const bare: string[] = [];
  // All words after the same option go to one place.
  let stopped: string | null = null;
  for (const { word, after } of loose) {
    if (after !== null && after !== stopped && bare.length >= required.length)
      given[after] = `${given[after]} ${word}`;
    else {
      bare.push(word);
      stopped = after;
    }
  }
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

/** A word without an option's name. */
interface LooseWord {
  readonly word: string;
  /** The option whose value is before it without quotation marks, if that takes several words. */
  readonly after: string | null;
}

interface ReadOptions {
  readonly given: Record<string, string>;
  readonly loose: readonly LooseWord[];
  readonly page: number;
}

/** Reads the options with their names, and the other words in their order. A name of no option of the command is given too, so that the command refuses it. */
const readOptions = (command: Command, words: string): ReadOptions => {
  const given: Record<string, string> = {};
  const loose: LooseWord[] = [];
  let page = 1;
  // The option of the word before, whose value may have more words: `kind:mong muốn`, `topic:waiting list`.
  let open: string | null = null;
  let named: { readonly written: string; readonly option: string } | null = null;
  const add = (word: string, after: string | null): void => {
    loose.push({ word, after });
  };
  const give = (option: string, value: string, isMarked: boolean): void => {
    const before = Object.hasOwn(given, option) ? given[option] : undefined;
    given[option] = before === undefined ? value : joinedValues(command, option, before, value);
    open = isMarked ? null : option;
  };
  for (const match of words.matchAll(token)) {
    const { key, quoted, guillemets, bare: word, ...marked } = match.groups ?? {};
    const inMarks = Object.values(marked).find((each) => each !== undefined);
    const value = quoted?.replaceAll(/\\(["\\])/gu, "$1") ?? guillemets?.trim() ?? inMarks ?? word ?? "";
    // `kind: hope`: after an option's name and its colon, the next word is the value, unless it has an option's name itself.
    if (named !== null && key !== undefined) {
      add(named.written, null);
      named = null;
    }
    // In French, there is a space before the colon: `kind : hope`, `due :30d`.
    const [, colon, afterColon = ""] = /^([:：])(.*)$/su.exec(key === undefined ? (word ?? "") : "") ?? [];
    const before = colon === undefined ? "" : plainName(loose.at(-1)?.word ?? "");
    const spaced = before === "" ? undefined : optionCalled(command, before);
    if (named === null && spaced !== undefined) {
      const { word: name = "" } = loose.pop() ?? {};
      if (afterColon === "") named = { written: `${name} :`, option: spaced };
      else give(spaced, afterColon, false);
      continue;
    }
    const waiting = key === undefined && word?.endsWith(":") ? plainName(word.slice(0, -1)) : null;
    const awaited = waiting === null ? undefined : optionCalled(command, waiting);
    if (named === null && awaited !== undefined) {
      named = { written: value, option: awaited };
      continue;
    }
    const typedName = key === undefined ? undefined : plainName(key);
    if (typedName === "page" && /^[1-9]\d{0,3}$/.test(value)) {
      page = Number(value);
      open = null;
      continue;
    }
    const inTwoWords =
      typedName === undefined ? undefined : calledInTwoWords(command, loose.at(-1), typedName);
    if (inTwoWords !== undefined) loose.pop();
    const option: string | undefined =
      typedName === undefined ? named?.option : (inTwoWords ?? optionCalled(command, typedName));
    named = null;
    const isName = typedName !== "page" && word !== undefined && !word.startsWith("//");
    const other = isName && key !== undefined ? visibleName(key) : undefined;
    if (option !== undefined) give(option, value, word === undefined);
    else if (other !== undefined && isMeantAsOption(command, other)) give(plainName(other), value, false);
    else if (open !== null && key === undefined && isChoiceOf(command, open, given[open], value)) {
      given[open] = `${given[open]} ${value}`;
      open = null;
    } else {
      const takesWords = open !== null && (command.options[open]?.choices ?? null) === null;
      if (!takesWords || key !== undefined || word === undefined) open = null;
      add(key === undefined ? value : `${key}:${value}`, open);
    }
  }
  if (named !== null) add(named.written, null);
  return { given, loose, page };
};

/** The option that a loose word and a name are together: « chủ đề: ». */
const calledInTwoWords = (
  command: Command,
  first: LooseWord | undefined,
  second: string,
): string | undefined =>
  first === undefined ? undefined : optionNamed(command, `${plainName(first.word)}-${second}`);

/** Two values of one option: two people, or words that both count. */
const joinedValues = ({ options }: Command, option: string, first: string, second: string): string => {
  const { completes = null } = options[option] ?? {};
  const isList = completes === "people" || completes === "actors" || completes === "organizations";
  return `${first}${isList ? "," : ""} ${second}`;
};

/** Whether a choice of an option has a name of these two words. A word of hidden characters alone is no part of a name. */
const isChoiceOf = (
  { options }: Command,
  option: string,
  first: string | undefined,
  second: string,
): boolean =>
  fold(second).trim() !== "" && isChoiceName(options[option]?.choices ?? [], `${first} ${second}`);
