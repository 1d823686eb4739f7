import type { Given } from "../../answer/line.ts";
import type { Library } from "../../library/library.ts";
import type { DateRange } from "../lookup/date-range.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionToken } from "./tokens.ts";

/** The data for reading a question. `library` must not be a recorded one. */
export interface Asked {
  readonly tokens: readonly QuestionToken[];
  readonly words: QuestionWords;
  readonly library: Library;
  readonly today: Temporal.PlainDate;
  /** The dates if a promise is not due then, but was made then, or the other way round. */
  readonly otherDates: DateRange | null;
  /** The ids of the people whom words such as “she” mean; empty if they are unknown. */
  readonly they: readonly string[];
  /** The slugs of the articles of the last answer in the thread. */
  readonly articles: ReadonlySet<string>;
}

/** A command that a question may mean. */
export interface QuestionReading {
  readonly command: string;
  readonly given: Given;
  /** The time that the question names, if no date is known for it: “before the election”. */
  readonly undated?: string;
  /** Those whom the question leaves out, and the answer does not: “besides Whitlock”. */
  readonly excepted?: string;
  /** A name that was read for a mistyped one. */
  readonly assumed?: { readonly typed: string; readonly name: string };
  /** Whether it is a command whose name was mistyped, and no question. */
  readonly isMistyped?: true;
  /** Whether no word of it is read in another way or left out, because it would mean another person: “the prefect Cazal”. */
  readonly isAsTyped?: true;
  /** Whether the answer is about everything that these people said, if nothing has the subject: what did Holroyd promise “residents”? */
  readonly mayLackSubject?: true;
  /** Whether the subject begins with “to”: « aux supporters ». */
  readonly saysToWhom?: true;
  /** The words of the subject that nothing on record has, and that are left out. */
  readonly leftOut?: string;
}

/** What a line may mean as a question. */
export interface QuestionReadings {
  /** The commands, most likely first; none if the line is not a question, or if its pronoun may mean anybody. */
  readonly readings: readonly QuestionReading[];
  readonly unclear: UnclearPronoun | null;
}

/** A pronoun for a person whom neither the question nor its thread names: “what did she promise?”. */
export interface UnclearPronoun {
  readonly pronoun: string;
  /** The same question about everybody. */
  readonly aboutAll: readonly QuestionReading[];
}
