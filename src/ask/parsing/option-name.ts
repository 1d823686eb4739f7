import { type InLanguage, type Language, languages } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import { closest } from "../../base/text/suggest.ts";
import type { Command } from "../command.ts";
import { mistypedKey, otherNamesOf } from "./other-names.ts";

/**
 * The names of options in each language, as they are typed: `topic` is `thème` in French. Discord takes 32 characters in lower case, without spaces. An
 * option of a plug-in has one name.
 */
const names: Readonly<Record<string, InLanguage>> = {
  about: textsOf("ask", "parsing/option-name", "about"),
  briefing: textsOf("ask", "parsing/option-name", "briefing"),
  channel: textsOf("ask", "parsing/option-name", "channel"),
  command: textsOf("ask", "parsing/option-name", "command"),
  confirms: textsOf("ask", "parsing/option-name", "confirms"),
  date: textsOf("ask", "parsing/option-name", "date"),
  days: textsOf("ask", "parsing/option-name", "days"),
  decision: textsOf("ask", "parsing/option-name", "decision"),
  digest: textsOf("ask", "parsing/option-name", "digest"),
  drafts: textsOf("ask", "parsing/option-name", "drafts"),
  due: textsOf("ask", "parsing/option-name", "due"),
  embargo: textsOf("ask", "parsing/option-name", "embargo"),
  every: textsOf("ask", "parsing/option-name", "every"),
  fact: textsOf("ask", "parsing/option-name", "fact"),
  facts: textsOf("ask", "parsing/option-name", "facts"),
  for: textsOf("ask", "parsing/option-name", "for"),
  format: textsOf("ask", "parsing/option-name", "format"),
  history: textsOf("ask", "parsing/option-name", "history"),
  holder: textsOf("ask", "parsing/option-name", "holder"),
  holidays: textsOf("ask", "parsing/option-name", "holidays"),
  item: textsOf("ask", "parsing/option-name", "item"),
  kind: textsOf("ask", "parsing/option-name", "kind"),
  language: textsOf("ask", "parsing/option-name", "language"),
  links: textsOf("ask", "parsing/option-name", "links"),
  missed: textsOf("ask", "parsing/option-name", "missed"),
  name: textsOf("ask", "parsing/option-name", "name"),
  new: textsOf("ask", "parsing/option-name", "new"),
  note: textsOf("ask", "parsing/option-name", "note"),
  number: textsOf("ask", "parsing/option-name", "number"),
  organization: textsOf("ask", "parsing/option-name", "organization"),
  page: textsOf("ask", "parsing/option-name", "page"),
  behalf: textsOf("ask", "parsing/option-name", "behalf"),
  roles: textsOf("ask", "parsing/option-name", "roles"),
  wordings: textsOf("ask", "parsing/option-name", "wordings"),
  doubts: textsOf("ask", "parsing/option-name", "doubts"),
  first: textsOf("ask", "parsing/option-name", "first"),
  second: textsOf("ask", "parsing/option-name", "second"),
  third: textsOf("ask", "parsing/option-name", "third"),
  fourth: textsOf("ask", "parsing/option-name", "fourth"),
  fifth: textsOf("ask", "parsing/option-name", "fifth"),
  part: textsOf("ask", "parsing/option-name", "part"),
  passage: textsOf("ask", "parsing/option-name", "passage"),
  person: textsOf("ask", "parsing/option-name", "person"),
  publisher: textsOf("ask", "parsing/option-name", "publisher"),
  reason: textsOf("ask", "parsing/option-name", "reason"),
  request: textsOf("ask", "parsing/option-name", "request"),
  schedule: textsOf("ask", "parsing/option-name", "schedule"),
  seen: textsOf("ask", "parsing/option-name", "seen"),
  sort: textsOf("ask", "parsing/option-name", "sort"),
  "skip-empty": textsOf("ask", "parsing/option-name", "skip-empty"),
  source: textsOf("ask", "parsing/option-name", "source"),
  "source-language": textsOf("ask", "parsing/option-name", "source-language"),
  speaker: textsOf("ask", "parsing/option-name", "speaker"),
  state: textsOf("ask", "parsing/option-name", "state"),
  status: textsOf("ask", "parsing/option-name", "status"),
  summary: textsOf("ask", "parsing/option-name", "summary"),
  "takes-back": textsOf("ask", "parsing/option-name", "takes-back"),
  text: textsOf("ask", "parsing/option-name", "text"),
  time: textsOf("ask", "parsing/option-name", "time"),
  topic: textsOf("ask", "parsing/option-name", "topic"),
  unit: textsOf("ask", "parsing/option-name", "unit"),
  until: textsOf("ask", "parsing/option-name", "until"),
  use: textsOf("ask", "parsing/option-name", "use"),
  version: textsOf("ask", "parsing/option-name", "version"),
  what: textsOf("ask", "parsing/option-name", "what"),
  who: textsOf("ask", "parsing/option-name", "who"),
  wording: textsOf("ask", "parsing/option-name", "wording"),
  words: textsOf("ask", "parsing/option-name", "words"),
  zone: textsOf("ask", "parsing/option-name", "zone"),
};

/** The name of an option in a language. */
export const localOptionName = (option: string, language: Language): string =>
  (Object.hasOwn(names, option) ? names[option]?.(language) : null) ?? option;

/** In characters, with its colon. */
const longestName = 60;

/** Its name with a colon, in any language, at the start of a text; null if none is there. */
export const optionPrefixOf = (option: string, text: string): string | null => {
  const lower = text.slice(0, longestName).toLowerCase();
  const prefixes = [option, ...languages.map((language) => localOptionName(option, language))].map(
    (name) => `${name}:`,
  );
  return prefixes.find((prefix) => lower.startsWith(prefix)) ?? null;
};

/**
 * The option of a command that has a name in any language, accents or not, another word for it, or a name with a typing error; undefined if there is none. Its
 * own name wins.
 */
export const optionCalled = (command: Pick<Command, "options">, name: string): string | undefined =>
  optionNamed(command, name) ??
  mistypedKey(
    name,
    namesOfOptions(command).map(({ option, folded }) => [option, folded]),
  ) ??
  undefined;

/** The same without typing errors. A word for several options, such as `by`, is returned as it is: `optionMeant` chooses by the value. */
export const optionNamed = (command: Pick<Command, "options">, name: string): string | undefined => {
  const [first, second] = optionsNamed(command, name);
  return second === undefined ? first : name;
};

/** The option that another word for several means with its value: `by:friday` says when it is due, and `by:Whitlock` who said it. */
export const optionMeant = (
  command: Pick<Command, "options">,
  name: string,
  value: string,
): string | undefined => {
  const all = optionsNamed(command, name);
  // A value that is too long is refused later, so it need not be read.
  const isRead = (option: string): boolean => {
    const { reads = null, maxLength = 0 } = command.options[option] ?? {};
    return reads !== null && value.length <= maxLength && reads(value);
  };
  return all.find(isRead) ?? all.find((option) => command.options[option]?.reads === null);
};

const optionsNamed = (command: Pick<Command, "options">, name: string): readonly string[] => {
  if (Object.hasOwn(command.options, name)) return [name];
  const wanted = fold(name);
  const all = namesOfOptions(command);
  const called = all.find(({ folded }) => folded.includes(wanted));
  if (called !== undefined) return [called.option];
  return all.filter(({ others }) => others.includes(wanted)).map(({ option }) => option);
};

/** An option with its names in all languages, and other words for it, all folded. */
interface OptionNames {
  readonly option: string;
  readonly folded: readonly string[];
  readonly others: readonly string[];
}

/** A line may name a thousand options, so each name is made once. */
const madeNames = new Map<string, OptionNames>();

const namesOf = (option: string): OptionNames => {
  const known = madeNames.get(option);
  if (known !== undefined) return known;
  const written = [option, ...languages.map((language) => localOptionName(option, language))];
  const made = { option, folded: written.map(fold), others: otherNamesOf("option", option).map(fold) };
  madeNames.set(option, made);
  return made;
};

const namesOfOptions = ({ options }: Pick<Command, "options">): readonly OptionNames[] =>
  Object.keys(options).map(namesOf);

// “AI: …” is a word with a colon, and `nam:` a name.
const shortestName = 3;

/** The option that a name of none may mean: the closest, or one whose name has it as a part, such as `lang`; null if it is like none. */
export const closestOption = (command: Pick<Command, "options">, name: string): string | null => {
  if (name.length < shortestName) return null;
  const all = namesOfOptions(command);
  const wanted = fold(name);
  const part = all.find(({ folded }) =>
    folded.some((one) => one.split("-").some((word) => word.startsWith(wanted))),
  );
  if (part !== undefined) return part.option;
  const near = closest(
    name,
    all.flatMap(({ folded }) => folded),
  );
  return all.find(({ folded }) => near !== null && folded.includes(near))?.option ?? null;
};

/**
 * Whether a name that a command has no option for is meant as one, such as `colour:red`. With a capital it is a word, as in “Mayor:yes”, unless other
 * commands have it, or the command has one that is like it.
 */
export const isMeantAsOption = (command: Pick<Command, "options">, name: string): boolean =>
  (name.length >= shortestName && name === name.toLowerCase()) || isLikeOption(command, name);

/** Whether other commands have an option of this name, or the command has one that is like it. */
export const isLikeOption = (command: Pick<Command, "options">, name: string): boolean => {
  const wanted = fold(name);
  return (
    Object.keys(names).some((option) => namesOf(option).folded.includes(wanted)) ||
    closestOption(command, name) !== null
  );
};
