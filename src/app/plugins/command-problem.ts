import type { Command } from "../../ask/command.ts";
import type { Option } from "../../ask/parsing/option.ts";
import { localNameOf } from "../../ask/parsing/parse-line.ts";
import { type InLanguage, languages } from "../../base/language/language.ts";
import { discordLimits } from "../../platforms/discord/limits.ts";
import { slackLimits } from "../../platforms/slack/limits.ts";

const most = discordLimits.command;

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const localName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * Why Slack or Discord would refuse a plug-in's command; null if they take it. They refuse all commands if they refuse one, and
 * then only the log would say so.
 */
export const commandProblem = (command: Command, others: readonly Command[]): string | null => {
  const options = Object.entries(command.options);
  if (others.length >= most.commands) return `expected at most ${most.commands} commands in all`;
  // Every command has one more option, for the page.
  if (options.length >= most.options)
    return `options: expected at most ${most.options - 1}; got ${options.length}`;
  return (
    nameProblem(command, others) ??
    textProblem("description", command.description, most.descriptionCharacters) ??
    (command.onMessage === null
      ? null
      : textProblem("onMessage", command.onMessage, slackLimits.shortcutNameCharacters)) ??
    first(options, ([name, option]) => optionProblem(name, option))
  );
};

/** A plug-in in JavaScript may give anything. */
const textProblem = (what: string, texts: InLanguage, characters: number): string | null => {
  const wrong = languages.find((language) => {
    const text: unknown = texts(language);
    return typeof text !== "string" || text.trim() === "" || text.length > characters;
  });
  return wrong === undefined ? null : `${what}: expected a text of 1 to ${characters} characters in ${wrong}`;
};

const choicesProblem = (name: string, choices: NonNullable<Option["choices"]>): string | null => {
  if (choices.length > most.choices)
    return `options.${name}: expected at most ${most.choices} choices; got ${choices.length}`;
  const long = choices.find(({ value }) => value.trim() === "" || value.length > most.choiceValueCharacters);
  if (long !== undefined)
    return `options.${name}: expected choices of 1 to ${most.choiceValueCharacters} characters`;
  return first(choices, ({ value, label }) =>
    textProblem(`options.${name}.${value}`, label, most.choiceNameCharacters),
  );
};

const first = <Each>(all: readonly Each[], problemOf: (each: Each) => string | null): string | null => {
  for (const each of all) {
    const problem = problemOf(each);
    if (problem !== null) return problem;
  }
  return null;
};

const optionProblem = (name: string, { description, choices }: Option): string | null => {
  if (name === "page") return `options.${name}: expected another name: every command has this option`;
  if (!/^[a-z][a-z0-9_-]{0,31}$/u.test(name))
    return `options.${name}: expected a name of up to 32 small letters, digits, hyphens and underscores`;
  return (
    textProblem(`options.${name}`, description, most.descriptionCharacters) ??
    (choices === null ? null : choicesProblem(name, choices))
  );
};

const nameProblem = (command: Command, others: readonly Command[]): string | null =>
  first(languages, (language) => {
    const name = localNameOf(command, language);
    if (!localName.test(name) || name !== name.toLowerCase())
      return `localNames.${language}: expected up to ${most.nameCharacters} small letters, digits and hyphens`;
    const other = others.find((each) => localNameOf(each, language) === name);
    return other === undefined ? null : `the name ${name} is that of ${other.name} in ${language}`;
  });
