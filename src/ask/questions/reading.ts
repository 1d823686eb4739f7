import type { Given } from "../../answer/line.ts";

/** A command that a question may mean. */
export interface QuestionReading {
  readonly command: string;
  readonly given: Given;
  /** The time that the question names, if no date is known for it: “before the election”. */
  readonly undated?: string;
  /** A name that was read for a mistyped one. */
  readonly assumed?: { readonly typed: string; readonly name: string };
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
