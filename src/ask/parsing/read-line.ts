import type { Line } from "../../answer/line.ts";
import { fold } from "../../base/text/fold.ts";
import type { Command } from "../command.ts";
import { choiceCalled, isChoiceName } from "./choice-name.ts";
import { optionMaxLength } from "./option.ts";
import { isLikeOption, isMeantAsOption, optionCalled, optionMeant, optionNamed } from "./option-name.ts";

/** In UTF-16 code units. No command needs more: a long text has at most 4,000, and all options on Discord together 6,000. */
export const longestLine = 10_000;

// An option is `kind:hope`, `kind = hope` or `--kind hope`. Its value is no option: `kind: topic:land`. In straight quotation marks, a backslash escapes a
// quotation mark or a backslash. A typographic quotation must not contain a second opening mark: otherwise a line of opening marks would be read to its end
// from each of them. Macs and phones make one dash of `--`.
export const token =
  /(?<lead>(?<key>[–—]?[\p{L}\p{Default_Ignorable_Code_Point}_-]+)\s*[:：=＝](?!\s+(?:[\p{L}\p{Default_Ignorable_Code_Point}_-]+\s*[:：=＝]|(?:--|[–—])\p{L}))\s*|(?<flag>(?:--|[–—])[\p{L}\p{Default_Ignorable_Code_Point}_-]+)\s+(?!(?:--|[–—])\p{L}|[\p{L}\p{Default_Ignorable_Code_Point}_-]+\s*[:：=＝]))?(?:"(?<quoted>(?:[^"\\]|\\.)*)"|“(?<typographic>[^“”]*)”|«(?<guillemets>[^«»]*)»|»(?<turned>[^«»]*)«|„(?<low>[^„“”]*)[“”]|‘(?<single>[^‘’]*)’(?!\p{L})|'(?<straight>[^']*)'(?!\p{L})|‹(?<angle>[^‹›]*)›|「(?<corner>[^「」]*)」|『(?<double>[^『』]*)』|(?<bare>\S+))/gsu;

/** Removes soft hyphens and zero-width spaces from the name of a command or an option, as pasted text may have them. */
export const plainName = (name: string): string => visibleName(name).toLowerCase();

const dashes = /^[-–—]+/u;

const visibleName = (name: string): string => name.replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, "");

/** The name in `kind:` or `--kind`, as it was typed. */
export const nameIn = (typed: string | undefined): string => visibleName(typed ?? "").replace(dashes, "");

/** The value in a match of `token`, without its quotation marks. */
export const valueOfToken = ({ groups }: RegExpMatchArray): string => {
  const { lead: _lead, key: _key, flag: _flag, quoted, guillemets, ...marked } = groups ?? {};
  const inMarks = Object.values(marked).find((each) => each !== undefined);
  return quoted?.replaceAll(/\\(["\\])/gu, "$1") ?? guillemets?.trim() ?? inMarks ?? "";
};

/** The names before the values in some words; empty for a value without one. Options refuse a line that is too long, so it is not parsed. */
export const namesIn = (words: string): readonly string[] =>
  words.length > longestLine
    ? []
    : Array.from(words.matchAll(token), ({ groups: { key, flag } = {} }) =>
        nameIn(key ?? flag).toLowerCase(),
      );

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

/**
 * Reads the words after a command's name: `gill kind:hope topic:digital pact`. Words without an option's name go to the required options, one word to each
 * and the rest to the last, or to the first option if none is required. Words after the value of an option that takes words are part of it, unless a required
 * option has none yet. So `who: the minister` and `10:30` are words, if no option has such a name.
 */
export const readLineWords = (command: Command, words: string): Omit<Line, "command"> => {
  // Do not parse it: the option refuses it because of its length.
  if (words.length > longestLine)
    return { given: { [wordOptions(command).at(-1) ?? "words"]: words }, page: 1 };
  const { given: named, loose, page } = readOptions(command, words);
  const all = wordOptions(command);
  const last = all.at(-1) ?? "words";
  const required = all.filter((name) => command.options[name]?.required === true && !(name in named));
  const bare: string[] = [];
  // All words after the same option go to one place.
  let stopped: string | null = null;
  for (const { word, after } of loose) {
    if (after !== null && after !== stopped && bare.length >= required.length)
      named[after] = `${named[after]} ${word}`;
    else {
      bare.push(word);
      stopped = after;
    }
  }
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(named))
    addValue(command, given, optionMeant(command, name, value) ?? name, value);
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
  for (const match of words.matchAll(token)) {
    const { lead = "", key, flag, bare: word } = match.groups ?? {};
    const value = valueOfToken(match);
    const visible = nameIn(key ?? flag);
    const name = visible.toLowerCase();
    // `kind: hope`, or `kind : hope` as in French.
    const isSpaced = /\s/u.test(lead);
    if (name === "page" && (flag !== undefined || !isSpaced) && /^[1-9]\d{0,3}$/.test(value)) {
      page = Number(value);
      open = null;
      continue;
    }
    const isWord = name === "page" || word === undefined || word.startsWith("//");
    const isUnknownName = !isWord && isUnknownOption(command, visible, lead);
    const option = takeOption(command, loose, name) ?? (isUnknownName ? name : undefined);
    if (option !== undefined) {
      addValue(command, given, option, value);
      open = word === undefined ? null : option;
    } else if (open !== null && lead === "" && isChoiceOf(command, open, given[open], value)) {
      given[open] = `${given[open]} ${value}`;
      open = null;
    } else {
      const takesWords = open !== null && (command.options[open]?.choices ?? null) === null;
      if (!takesWords || (lead !== "" && !isSpaced) || word === undefined) open = null;
      const pieces = lead.split(/\s+/u);
      const last = `${pieces.pop() ?? ""}${value}`;
      for (const piece of [...pieces, last]) loose.push({ word: piece, after: open });
    }
  }
  return { given, loose, page };
};

/** The option that a name means, with the word before it if it has two: « chủ đề: ». Removes that word. */
const takeOption = (command: Command, loose: LooseWord[], name: string): string | undefined => {
  if (name === "") return undefined;
  const before = loose.at(-1);
  const inTwoWords = before && optionNamed(command, `${plainName(before.word)}-${name}`);
  if (inTwoWords !== undefined) loose.pop();
  return inTwoWords ?? optionCalled(command, name);
};

/**
 * Whether a name is meant as an option that the command does not have. With spaces, as in “the mayor : yes”, it is a word, but not after `--`. In sentences,
 * it is a word too: “see doi:10.1000/x”, « el alcalde —quien dimitió— no lo dijo ».
 */
const isUnknownOption = (command: Command, name: string, lead: string): boolean =>
  /^\p{L}/u.test(name) &&
  !takesSentences(command) &&
  (dashes.test(lead) ? isLikeOption(command, name) : !/\s/u.test(lead) && isMeantAsOption(command, name));

const takesSentences = ({ options }: Command): boolean =>
  Object.values(options).some(({ required, maxLength }) => required && maxLength > optionMaxLength);

/** Gives an option a value, or another one: two people, or words that both count. */
const addValue = (
  { options }: Command,
  given: Record<string, string>,
  option: string,
  value: string,
): void => {
  const before = Object.hasOwn(given, option) ? given[option] : undefined;
  const { completes = null } = options[option] ?? {};
  const isList = completes === "people" || completes === "actors" || completes === "organizations";
  given[option] = before === undefined ? value : `${before}${isList ? "," : ""} ${value}`;
};

/** Whether a choice of an option has a name of these two words. A word of hidden characters alone is no part of a name. */
const isChoiceOf = (
  { options }: Command,
  option: string,
  first: string | undefined,
  second: string,
): boolean =>
  fold(second).trim() !== "" && isChoiceName(options[option]?.choices ?? [], `${first} ${second}`);
