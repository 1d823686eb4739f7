import type { z } from "zod";
import {
  type Answer,
  type Block,
  type CommandAnswer,
  choices,
  list,
  note,
  paragraph,
} from "../../answer/answer.ts";
import type { Given } from "../../answer/line.ts";
import { words } from "../../answer/words.ts";
import { formatChoice, formatList, inQuotationMarks } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { code, command as commandLine, type Inline, plainLine, text } from "../../base/text/inline.ts";
import type { Command } from "../command.ts";
import { writeBlanks } from "../form.ts";
import { closestChoice } from "./choice-name.ts";
import { optionMaxLength } from "./option.ts";
import { optionLabel } from "./option-label.ts";
import { closestOption, localOptionName } from "./option-name.ts";
import { unknownOption } from "./parse-line.ts";

const say = messagesOf("ask", "parsing/usage");

/** Discord's limit for the fields of a form. */
const mostFields = 5;

/** The options of a command, one line for each. */
export const optionNotes = ({ options }: Pick<Command, "options">, language: Language): readonly Block[] =>
  Object.entries(options).map(([name, option]) =>
    note(code(`${localOptionName(name, language)}:`), text(` ${option.description(language)}`)),
  );

const explain = (
  command: Command,
  given: Given,
  issue: z.core.$ZodIssue | undefined,
  language: Language,
): readonly Inline[] => {
  const name = String(issue?.path[0] ?? "");
  const typed = given[name] ?? "";
  const option = code(localOptionName(name, language));
  const asked = commandLine(command.name);
  if (issue?.code === "unrecognized_keys") {
    const unknown = issue.keys[0] ?? "";
    if (unknown !== unknownOption) {
      const near = closestOption(command, unknown);
      return say.inline(language, near === null ? "noOption" : "closestOption", {
        command: asked,
        option: code(unknown.slice(0, optionMaxLength)),
        closest: code(near === null ? "" : localOptionName(near, language)),
      });
    }
    const unused = (given[unknown] ?? unknown).slice(0, optionMaxLength);
    return say.inline(language, "unexpected", { command: asked, typed: unused });
  }
  const { choices = null, maxLength: most = optionMaxLength } = command.options[name] ?? {};
  if (typed !== "" && choices !== null) {
    const values = choices.map(({ value }) => value);
    const near = closestChoice(choices, typed);
    return say.inline(language, near === null ? "notAChoice" : "closestChoice", {
      option,
      choices: formatChoice(language, values),
      typed: typed.slice(0, optionMaxLength),
      closest: code(near ?? ""),
    });
  }
  if (typed.length > most) {
    return say.inline(language, "tooLong", { option, most, typed: typed.length });
  }
  return say.inline(language, "missing", {
    command: asked,
    option: inQuotationMarks(language, optionLabel(name, language)),
  });
};

/** A button that opens a form with all options of a command, filled with the typed values. */
export const fillIn = (command: Command, given: Given, language: Language): readonly Block[] => {
  const names = Object.keys(command.options).slice(0, mostFields);
  const label = say(language, "fill");
  return names.length === 0
    ? []
    : choices(label, [{ label, line: writeBlanks(command, names, given), effect: "form" }]);
};

/** Stands in lines for words that a person has to write: `/wrong a-briefing/a-fact note:…`. */
export const openValue = "…";

/** Says which options of a pasted line still have to be filled in. */
export const explainPlaceholder = (
  command: Command,
  given: Given,
  names: readonly string[],
  language: Language,
): CommandAnswer => {
  const options = names.map((name) => `${localOptionName(name, language)}:${openValue}`);
  const line = say.inline(language, "placeholder", { options: formatList(language, options) });
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== openValue));
  return usage(command, filled, line, names[0], language);
};

/** Says why a command cannot run with the typed options, and lists its options. */
export const explainUsage = (
  command: Command,
  given: Given,
  issue: z.core.$ZodIssue | undefined,
  language: Language,
): CommandAnswer => {
  const option = issue?.path[0] === undefined ? undefined : String(issue.path[0]);
  return usage(command, given, explain(command, given, issue, language), option, language);
};

const usage = (
  command: Command,
  given: Given,
  line: readonly Inline[],
  option: string | undefined,
  language: Language,
): CommandAnswer => {
  const problem = plainLine(line);
  const example = `${command.name} ${command.example(language)}`.trim();
  return {
    language,
    summary: problem,
    blocks: [
      paragraph(...line),
      paragraph(...say.inline(language, "example", { example: commandLine(example) })),
      ...optionNotes(command, language),
      ...fillIn(command, given, language),
    ],
    ...(option === undefined ? {} : { problems: { [option]: problem } }),
  };
};

/** Lists a command's subcommands, and says that the typed one does not exist. */
export const explainSubcommands = (command: Command, given: Given, language: Language): Answer => {
  const [typed = ""] = Object.values(given);
  const line =
    typed === ""
      ? say.inline(language, "subcommands", { command: commandLine(command.name) })
      : say.inline(language, "noSubcommand", {
          command: commandLine(`${command.name} ${typed.slice(0, optionMaxLength)}`),
        });
  const items = command.subcommands.map(({ name, example, description }) => [
    commandLine(`${name} ${example(language)}`.trim()),
    text(`${words(language, "colon")}${description(language)}`),
  ]);
  return { language, summary: plainLine(line), blocks: [paragraph(...line), list(items)] };
};
