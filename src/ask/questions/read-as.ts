import { type Block, type CommandAnswer, choices, note, oneLine } from "../../answer/answer.ts";
import { factLabel } from "../../answer/fact-entry.ts";
import { distinctName, type Reader } from "../../answer/fact-lines.ts";
import { kindLabels } from "../../answer/words.ts";
import { capitalized, formatList, inQuotationMarks } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, text } from "../../base/text/inline.ts";
import { statementKinds } from "../../library/briefing/schema.ts";
import type { Command } from "../command.ts";
import { readWrittenRange, sayDateRange } from "../lookup/date-range.ts";
import { writeCommandLine } from "../parsing/parse-line.ts";
import type { QuestionReading, UnclearPronoun } from "./reading.ts";

const say = messagesOf("ask", "questions/read-as");

type LabelKey =
  | "commitments"
  | "quotes"
  | "positions"
  | "figures"
  | "timeline"
  | "search"
  | "find"
  | "since"
  | "who";

const labelKeys = new Map<string, LabelKey>([
  ["commitments", "commitments"],
  ["quotes", "quotes"],
  ["positions", "positions"],
  ["figures", "figures"],
  ["timeline", "timeline"],
  ["search", "search"],
  ["find", "find"],
  ["since", "since"],
  ["who", "who"],
  ["org", "who"],
]);

/** Adds to the start of an answer how its question was read, and the other commands that it may mean. */
export const withReadAs = (
  answer: CommandAnswer,
  first: QuestionReading,
  others: readonly QuestionReading[],
  commands: ReadonlyMap<string, Command>,
  reader: Reader,
): CommandAnswer => {
  const { language } = reader;
  const line = lineOf(first, commands);
  const offered = new Set(linesIn([...answer.blocks, ...(answer.footer ?? [])]));
  const isOffered = (reading: QuestionReading): boolean => offered.has(lineOf(reading, commands));
  const more = others.filter((reading) => !isOffered(reading));
  const footer = [...readingChoices("others", more, commands, reader), ...(answer.footer ?? [])];
  return {
    ...answer,
    blocks: [
      ...(saysItself(first, reader)
        ? []
        : [
            note(
              ...say.inline(language, "readAs", {
                what: first.isMistyped ? command(line) : text(labelOf(first, reader)),
              }),
            ),
          ]),
      ...(first.undated === undefined ? [] : [note(text(say(language, "undated", { time: first.undated })))]),
      ...(first.excepted === undefined
        ? []
        : [note(text(say(language, "excepted", { words: first.excepted })))]),
      ...(first.assumed === undefined ? [] : [note(text(say(language, "assumed", first.assumed)))]),
      ...leftOutNotes(first, language),
      ...answer.blocks,
    ],
    ...(footer.length === 0 ? {} : { footer }),
    readAs: line,
  };
};

/** The readable names for the value of an option, which may be ids. */
const namesOf = (command: string, who: string, reader: Reader): string => {
  const { people, organizations, actors } = reader.library.names;
  const index = command === "who" ? people : command === "org" ? organizations : actors;
  const names = who.split(",").map((each) => each.trim());
  return formatList(
    reader.language,
    names.map((name) => {
      if (reader.library.actors.has(name)) return distinctName(name, reader);
      const match = index.search(name);
      // If the command assumes something, its answer says so.
      return match.matches === "one" && !match.assumed ? distinctName(match.id, reader) : name;
    }),
  );
};

/** A reading in words: “commitments of Dana Whitlock about housing”. */
const labelOf = ({ command: name, given }: QuestionReading, reader: Reader): string => {
  const { language } = reader;
  const key = labelKeys.get(name);
  const kind = statementKinds.find((each) => each === given.kind);
  const fact = name === "source" ? reader.library.facts.get(given.what ?? "") : undefined;
  if (fact !== undefined) return say(language, "source", { fact: factLabel(fact, reader) });
  const what =
    kind !== undefined
      ? kindLabels[kind].many(language).toLocaleLowerCase(language)
      : key === undefined
        ? `/${name}`
        : say(language, key);
  const who = given.who ?? given.name;
  if (given.holder === "before" || given.holder === "after")
    return say(language, `holder.${given.holder}`, { who: namesOf(name, who ?? "", reader) });
  if (given.roles !== undefined) return say(language, "roles", { who: namesOf(name, who ?? "", reader) });
  const words = given.topic ?? given.words ?? given.text ?? given.about;
  const topic = words === undefined ? undefined : reader.library.topics.get(words);
  const { due, date } = given;
  const written = (dates: string): string => {
    const range = readWrittenRange(dates);
    return range === null ? dates : sayDateRange(range, language);
  };
  return [
    what,
    ...(who === undefined
      ? []
      : [say(language, key === "who" ? "named" : "of", { who: namesOf(name, who, reader) })]),
    ...(words === undefined
      ? []
      : [
          say(language, "about", {
            words: topic === undefined ? words : localize(topic.names, language),
          }),
        ]),
    ...(date === undefined ? [] : [say(language, "dated", { dates: written(date) })]),
    ...(due === undefined
      ? []
      : [
          due === "overdue" || due === "open" || due === "any"
            ? say(language, due)
            : say(language, "due", { due: written(due) }),
        ]),
  ].join(" ");
};

const linesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === "controls" || block.kind === "menu" ? block.controls.map(({ line }) => line) : [],
  );

/** Whether the answer itself says how a name was read: those whom it names are not certain, or hold an office. */
const saysItself = ({ command: name, given, isMistyped }: QuestionReading, { library }: Reader): boolean =>
  isMistyped !== true &&
  labelKeys.get(name) === "who" &&
  given.name !== undefined &&
  !library.actors.has(given.name);

const leftOutNotes = (reading: QuestionReading, language: Language): readonly Block[] =>
  reading.leftOut === undefined
    ? []
    : [
        note(
          text(say(language, hasSubject(reading) ? "leftOut" : "nothingWith", { words: reading.leftOut })),
        ),
      ];

/** How the subject of a command was read, if the record has other words for it. */
export const wordingNotes = (
  words: string,
  leftOut: string | undefined,
  language: Language,
): readonly Block[] => [
  note(text(say(language, "readAs", { what: inQuotationMarks(language, words) }))),
  ...(leftOut === undefined ? [] : [note(text(say(language, "leftOut", { words: leftOut })))]),
];

const hasSubject = ({ given: { topic, words, about } }: QuestionReading): boolean =>
  (topic ?? words ?? about) !== undefined;

/** Asks whom a pronoun means, instead of an answer that may be about another person. */
export const whomAnswer = (
  { pronoun, aboutAll }: UnclearPronoun,
  commands: ReadonlyMap<string, Command>,
  reader: Reader,
): CommandAnswer => {
  const { language } = reader;
  const summary = say(language, "whom", { pronoun });
  return oneLine(language, summary, ...readingChoices("aboutAll", aboutAll, commands, reader));
};

const lineOf = (reading: QuestionReading, commands: ReadonlyMap<string, Command>): string =>
  writeCommandLine(commands.get(reading.command), { ...reading, page: 1 });

const readingChoices = (
  label: "others" | "aboutAll",
  readings: readonly QuestionReading[],
  commands: ReadonlyMap<string, Command>,
  reader: Reader,
): readonly Block[] =>
  choices(
    say(reader.language, label),
    readings.map((reading) => ({
      label: capitalized(reader.language, labelOf(reading, reader)),
      line: lineOf(reading, commands),
      effect: "replace",
    })),
  );
