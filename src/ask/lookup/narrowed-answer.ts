import { type Block, type CommandAnswer, choices, heading, note, paragraph } from "../../answer/answer.ts";
import type { DatedReader } from "../../answer/fact-entry.ts";
import { writeLine } from "../../answer/line.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { RecordReader } from "../command.ts";
import { datedReader } from "../context.ts";
import { elsewhereBlocks } from "./in-texts.ts";
import { type Narrowing, narrow } from "./narrow.ts";
import type { TypedNarrowing } from "./typed-subject.ts";
import { answerAbout } from "./which.ts";

const say = messagesOf("ask", "lookup/narrowed-answer");

/** What such an answer lists. */
interface Listed extends Pick<CommandAnswer, "footer"> {
  readonly title: string;
  /** The title at the top, if it is shorter than the answer's summary. */
  readonly heading?: string;
  /** Notes below the title. */
  readonly notes?: readonly Block[];
  /** How many facts it has, if it leaves out others. `isByDue` if these are due next, or were due last. */
  readonly cutTo?: { readonly most: number; readonly isByDue?: boolean } | null;
  /** What is missing, in words; null if nothing is. */
  readonly missing: string | null;
  /** Whether it shows what is on record elsewhere. */
  readonly looksElsewhere: boolean;
  readonly entries: readonly Block[];
}

/** The answer of a command, such as `commitments`, that lists facts of people and organizations, on a subject, by their dates. */
export const narrowedAnswer = async (
  typed: TypedNarrowing,
  command: string,
  context: RecordReader,
  list: (narrowing: Narrowing, reader: DatedReader) => Listed,
): Promise<CommandAnswer> => {
  const reader = await datedReader(context);
  const { language } = reader;
  return answerNarrowed(typed, command, context, (narrowing) => {
    const {
      title,
      notes = [],
      cutTo = null,
      missing,
      looksElsewhere,
      entries,
      footer,
      ...rest
    } = list(narrowing, reader);
    const whatIsLeftOut = cutTo?.isByDue === true ? "due" : narrowing.about === null ? "newest" : "best";
    return {
      language,
      summary: title,
      blocks: [
        heading(1, text(rest.heading ?? title)),
        ...notes,
        ...(cutTo === null ? [] : [note(text(say(language, whatIsLeftOut, { count: cutTo.most })))]),
        ...(missing === null ? [] : [paragraph(text(missing))]),
        ...(looksElsewhere ? elsewhereOf(narrowing, typed, command, reader) : []),
        ...entries,
      ],
      ...(footer === undefined ? {} : { footer }),
    };
  });
};

/** An answer about what was narrowed to, or one that asks what is meant. It says what was assumed. */
export const answerNarrowed = (
  typed: TypedNarrowing,
  command: string,
  context: RecordReader,
  describe: (narrowing: Narrowing) => CommandAnswer,
): CommandAnswer =>
  answerAbout(narrow(typed, command, context), (narrowing) => ({
    ...describe(narrowing),
    subject: {
      actors: narrowing.actors.map(({ id }) => id),
      topic: narrowing.about?.topic?.id ?? null,
    },
  }));

/** A title with what the answer is narrowed to. */
export const narrowedTitle = (title: string, { label }: Narrowing): string =>
  label === "" ? title : `${title} · ${label}`;

/** Other results if an answer is empty: the passages with the words, or facts of any date. */
const elsewhereOf = (
  { about, dates, actors }: Narrowing,
  { who, topic }: TypedNarrowing,
  command: string,
  reader: DatedReader,
): readonly Block[] => {
  // A statement with some of the words does not say how many there are.
  const type = command === "figures" ? "figure" : null;
  // What others say with these words about the person comes before what they say about anything.
  const named = actors.flatMap(({ names }) => Object.values(names).slice(0, 1));
  if (dates === null) return elsewhereBlocks(about, named, type, reader);
  const label = say(reader.language, "anyTime");
  const given = { ...(who === null ? {} : { who }), ...(topic === null ? {} : { topic }) };
  const line = writeLine({ command, given, page: 1 }, command === "figures" ? "topic" : "who");
  return choices(label, [{ label, line, effect: "replace" }]);
};
