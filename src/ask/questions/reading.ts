import type { Given } from "../../answer/line.ts";

/** A command that a question may mean. */
export interface QuestionReading {
  readonly command: string;
  readonly given: Given;
  /** The time that the question names, if no date is known for it: “before the election”. */
  readonly undated?: string;
  /** The words of the subject that nothing on record has, and that are left out. */
  readonly leftOut?: string;
}
