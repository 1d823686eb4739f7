import type { Given } from "../../answer/line.ts";

/** A command that a question may mean. */
export interface QuestionReading {
  readonly command: string;
  readonly given: Given;
}
