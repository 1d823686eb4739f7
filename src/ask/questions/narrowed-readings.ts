import type { Given } from "../../answer/line.ts";
import { presentValues } from "./given-values.ts";
import type { QuestionReading } from "./reading.ts";

/** Commands about the people, the subject and the date of a question. */
export interface NarrowedReadings {
  /** Whether the question names any of them. */
  readonly isAbout: boolean;
  /** A command for each value of `who:` that the question may mean. */
  narrowed(command: string, more?: Given): readonly QuestionReading[];
  /** What is due. The dates of the question say when, and not when it was promised. */
  isDue(due: string, more?: Given): readonly QuestionReading[];
  /** Other commands for the likeliest value; none if the question names nothing. */
  beside(...commands: readonly string[]): readonly QuestionReading[];
}

export const narrowedTo = (
  who: readonly (string | null)[],
  topic: string,
  date: string | null,
): NarrowedReadings => {
  const readingsWith = (command: string, more: Given, when: string | null): readonly QuestionReading[] =>
    who.map((each) => ({ command, given: { ...presentValues({ who: each, topic, date: when }), ...more } }));
  const narrowed = (command: string, more: Given = {}): readonly QuestionReading[] =>
    readingsWith(command, more, date);
  const isAbout = topic !== "" || date !== null || (who[0] ?? null) !== null;
  return {
    isAbout,
    narrowed,
    isDue: (due, more = {}) => readingsWith("commitments", { due, ...more }, null),
    beside: (...commands) => (isAbout ? commands.flatMap((command) => narrowed(command).slice(0, 1)) : []),
  };
};
