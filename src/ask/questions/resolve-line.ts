import type { Line } from "../../answer/line.ts";
import { trimEndOf } from "../../base/text/trim-end.ts";
import { readFrom } from "../../library/recorded.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import type { Command, CommandContext } from "../command.ts";
import { momentInWords } from "../lookup/moment-in-words.ts";
import { choiceCalled } from "../parsing/choice-name.ts";
import { isMistyped } from "../parsing/meant-command.ts";
import type { Nameable, Option, TypedWhen } from "../parsing/option.ts";
import { optionNamed } from "../parsing/option-name.ts";
import { parseLine, readWords, splitLine } from "../parsing/parse-line.ts";
import { namesIn } from "../parsing/read-line.ts";
import { searchInWays } from "./joined-names.ts";
import { questionWordsOf } from "./known-question-words.ts";
import { readQuestion } from "./read-question.ts";
import type { QuestionReadings } from "./reading.ts";
import { contentTokens, textOf, tokensOf } from "./tokens.ts";

/** A resolved line. It has no readings if it is a command. */
export interface Resolved extends QuestionReadings {
  /** The first reading, or else the command. */
  readonly line: Line;
}

/** Marks, and a bot's name that was typed and not chosen: `*@onrecord* who is Ada Stone?` */
const leading = /^(?:[\s:,;>*_~`]+|@[\p{L}\p{N}][\p{L}\p{N}._-]*)+/u;
const marks = /[*_~`]/u;
const pageAtEnd = /\spage:([1-9]\d{0,3})$/iu;

/** A line that is a command. */
export const commandLine = (line: Line): Resolved => ({ line, readings: [], unclear: null });

/** A line without the words between a mention and a question, and without emphasis around it. */
export const plainQuestion = (line: string): string => {
  const [start = ""] = leading.exec(line) ?? [];
  const text = line.slice(start.length).trim();
  return marks.test(start) ? trimEndOf(text, "*_~` ") : text;
};

/** The same question for another page of its answer. */
export const questionOfPage = (question: string, page: number): string => {
  const first = question.replace(pageAtEnd, "");
  return page > 1 ? `${first} page:${page}` : first;
};

/** Removes the quotation marks around a whole line. */
const unquoted = (text: string): string => {
  const [, straight, typographic] = /^(?:"([^"]*)"|“([^“”]*)”)$/u.exec(text) ?? [];
  return (straight ?? typographic ?? text).trim();
};

const isNamed = (text: string, command: Command): boolean =>
  namesIn(text).some((name) => name !== "" && optionNamed(command, name) !== undefined);

/** Whether a command can use each word of a line without a slash. Names must be on record exactly as they were typed. */
const fits = (command: Command, { given }: Line, { library }: CommandContext, when: TypedWhen): boolean =>
  Object.entries(given).every(([name, value]) => {
    const option = command.options[name];
    if (option === undefined || !isValueOf(option, value, when)) return false;
    const { completes, isReference } = option;
    if (isReference) return isReferenceTo(value, library);
    if (completes === null || completes === "digests") return true;
    const isNamedIn = (kind: Nameable): boolean => library.names[kind].exact(value).length > 0;
    if (completes === "briefings") return isReferenceTo(value, library) || isNamedIn("briefings");
    if (completes !== "watchable") return isNamedIn(completes);
    return isNamedIn("actors") || isNamedIn("topics") || library.facts.has(value.toLowerCase());
  });

/**
 * Whether a line that does not fit may still be meant for the command, if it is no question but a text to search: a name with a typing error, as in “who
 * whitlok”, or words instead of a reference.
 */
const mayFit = (command: Command, { given }: Line, { library }: CommandContext): boolean =>
  Object.entries(given).length > 0 &&
  Object.entries(given).every(([name, value]) => {
    const { completes = null, isReference = false } = command.options[name] ?? {};
    if (isReference || completes === "briefings") return true;
    const isName = completes === "people" || completes === "organizations";
    return isName && library.names[completes].search(value).matches === "one";
  });

const isValueOf = ({ choices, isValue }: Option, value: string, when: TypedWhen): boolean => {
  if (isValue !== null) return isValue(value, when);
  return choices === null || choices.some((choice) => choice.value === choiceCalled(choices, value));
};

/** Whether a value is a reference or an address, or names a folder: “number” in “wrong number of homes” does not. */
const isReferenceTo = (value: string, { bySlug }: CommandContext["library"]): boolean =>
  /^\S*[^\s\p{L}\p{M}]\S*$/u.test(value.trim()) || bySlug.has(value.trim().toLowerCase());

/**
 * Whether the name of a command begins a question: “since when” is no time for `/since`, “update on the flood” is no fact for `/update`, and “tên giám đốc
 * là gì” asks who the director is, and is no text for `/names`.
 */
const asksQuestion = (
  name: string,
  text: string,
  { language, library }: Pick<CommandContext, "language" | "library">,
): boolean => {
  if (!ambiguous.has(name)) return false;
  const questionWords = questionWordsOf(language);
  const tokens = tokensOf(text, questionWords);
  const [first] = tokens;
  if (first === undefined || first.tag === null) return false;
  if (first.written.includes(" ")) return true;
  if (name !== "names" || first.tag.is !== "identity") return false;
  const last = tokens.at(-1)?.written ?? "";
  return questionWords.closing.includes(last) || isOffice(textOf(contentTokens(tokens)), library);
};

/** Whether words are nothing but an office: no name is in « tên các bộ trưởng ». */
const isOffice = (words: string, { names }: CommandContext["library"]): boolean =>
  words !== "" && searchInWays(words, names.people).match.matches === "holders";

/** The commands whose names begin longer phrases of questions: “since when”, “update on”, “source for”, “names of”. */
const ambiguous: ReadonlySet<string> = new Set(["since", "names", "update", "source"]);

const keysOf = ({ readings }: QuestionReadings): readonly string[] =>
  readings.flatMap(({ given }) => Object.values(given).flatMap((value) => value.split(", ")));

/**
 * Reads a line as a command and as a question. It is a command if it starts with a slash, or if the command can use all its
 * words.
 */
export const resolveLine = (
  typed: string,
  commands: ReadonlyMap<string, Command>,
  context: CommandContext,
  timeZone: string,
  subject: ThreadSubject | null,
): Resolved => {
  const text = unquoted(typed);
  const parsed = parseLine(text, commands);
  const command = commands.get(parsed.command);
  const { name } = splitLine(text);
  const isKnown = commands.has(name) || name === "";
  const asCommand = commandLine(parsed);
  if (text.startsWith("/")) {
    // “/comitments housing” is read as the command, and the answer says so.
    const isRead = !isKnown && command !== undefined && isMistyped(name, command);
    return isRead ? { ...asCommand, readings: [{ ...parsed, isMistyped: true }] } : asCommand;
  }
  const { language } = context;
  const now = context.now.toZonedDateTimeISO(timeZone);
  const when: TypedWhen = {
    isCommand: (each) => commands.has(each),
    isPast: (each) => momentInWords(each, now, "past", language) !== null,
  };
  const isCommand = isKnown && !asksQuestion(command?.name ?? "", text, context);
  if (isCommand && command !== undefined && (isNamed(text, command) || fits(command, parsed, context, when)))
    return asCommand;
  const page = Number(pageAtEnd.exec(text)?.[1] ?? 1);
  const question = text.replace(pageAtEnd, "");
  const today = now.toPlainDate();
  const read = readFrom(
    context.library,
    (library) => readQuestion(question, { language, library, today, subject }),
    keysOf,
  );
  const [first] = read.readings;
  const isOnlyText = first === undefined || first.command === "search" || first.command === "timeline";
  if (isCommand && command !== undefined && isOnlyText && mayFit(command, parsed, context)) return asCommand;
  if (first !== undefined) return { line: { ...first, page }, ...read };
  if (read.unclear !== null) return { line: parsed, ...read };
  const search = commands.get("search");
  const words = question.split(/\s+/u).length;
  const takesNothing = command !== undefined && Object.keys(command.options).length === 0;
  const isText = isKnown ? takesNothing && command.subcommands.length === 0 : words > 2;
  if (search === undefined || !isText) return asCommand;
  return commandLine({ command: search.name, ...readWords(search, typed) });
};
