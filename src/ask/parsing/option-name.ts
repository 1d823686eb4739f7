import { type InLanguage, type Language, languages } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import type { Command } from "../command.ts";
import type { Option } from "./option.ts";
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
  part: textsOf("ask", "parsing/option-name", "part"),
  passage: textsOf("ask", "parsing/option-name", "passage"),
  person: textsOf("ask", "parsing/option-name", "person"),
  publisher: textsOf("ask", "parsing/option-name", "publisher"),
  reason: textsOf("ask", "parsing/option-name", "reason"),
  request: textsOf("ask", "parsing/option-name", "request"),
  schedule: textsOf("ask", "parsing/option-name", "schedule"),
  seen: textsOf("ask", "parsing/option-name", "seen"),
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
  names[option]?.(language) ?? option;

/** Its name with a colon, in any language, at the start of a text; null if none is there. */
export const optionPrefixOf = (option: string, text: string): string | null => {
  const lower = text.toLowerCase();
  const prefixes = [option, ...languages.map((language) => localOptionName(option, language))].map(
    (name) => `${name}:`,
  );
  return prefixes.find((prefix) => lower.startsWith(prefix)) ?? null;
};

/**
 * The option of a command that has a name in any language, accents or not, another word for it, or a name with a typing error; undefined if there is none. Its
 * own name wins.
 */
export const optionCalled = ({ options }: Pick<Command, "options">, name: string): string | undefined => {
  if (Object.hasOwn(options, name)) return name;
  const wanted = fold(name);
  const named = Object.keys(options).map(
    (option) =>
      [option, [option, ...languages.map((language) => localOptionName(option, language))]] as const,
  );
  const called = named.find(([, names]) => names.some((each) => fold(each) === wanted));
  if (called !== undefined) return called[0];
  const others = Object.keys(options).filter((option) =>
    otherNamesOf("option", option).some((each) => fold(each) === wanted),
  );
  if (others.length === 1) return others[0];
  return mistypedKey(name, named) ?? undefined;
};

/** Without the ending of a plural. */
const foldedChoice = (text: string): string => fold(text).replace(/s$/u, "");

/** Each choice with all its names. */
const namesOfChoices = (choices: NonNullable<Option["choices"]>) =>
  choices.map(
    ({ value, label }) =>
      [
        value,
        [value, ...languages.map((language) => label(language)), ...otherNamesOf("choice", value)],
      ] as const,
  );

/** Whether a choice is called that in some language, without a typing error. */
export const isChoiceName = (choices: NonNullable<Option["choices"]>, typed: string): boolean =>
  namesOfChoices(choices).some(([, names]) =>
    names.some((name) => foldedChoice(name) === foldedChoice(typed)),
  );

/**
 * The choice that a value names in any language, such as `hope` for `souhait`, also with a typing error; the value as it is if it names none, or
 * several.
 */
export const choiceCalled = (choices: NonNullable<Option["choices"]>, typed: string): string => {
  if (choices.some(({ value }) => value === typed)) return typed;
  const wanted = foldedChoice(typed.trim());
  const named = namesOfChoices(choices);
  const called = named.filter(([, names]) => names.some((name) => foldedChoice(name) === wanted));
  const [only, ...others] = called.map(([value]) => value);
  if (only !== undefined) return others.length > 0 ? typed : only;
  return mistypedKey(typed.trim(), named) ?? typed;
};
