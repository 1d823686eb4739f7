import type { Reply } from "../../answer/reply.ts";
import type { Asker } from "../../ask/access/asker.ts";
import type { Ask } from "../../ask/ask.ts";

export interface MeasuredAnswer {
  readonly platform: string;
  /** The command line of the question. */
  readonly line: string;
  readonly seconds: number;
}

/** Measures how long the bot takes to make each answer to a line, a command or a form. */
export const measuredAsk = (ask: Ask, onAnswer: (answer: MeasuredAnswer) => void): Ask => {
  const measure = async ({ platform }: Asker, work: () => Promise<Reply>): Promise<Reply> => {
    const from = performance.now();
    const reply = await work();
    onAnswer({ platform, line: reply.lineOfPage(1), seconds: (performance.now() - from) / 1_000 });
    return reply;
  };
  return {
    ...ask,
    line: (line, asker) => measure(asker, () => ask.line(line, asker)),
    command: (line, asker) => measure(asker, () => ask.command(line, asker)),
    onMessage: (command, text, asker) => measure(asker, () => ask.onMessage(command, text, asker)),
    submit: (line, values, asker) => measure(asker, () => ask.submit(line, values, asker)),
  };
};

/** The command of a line, with its subcommand; `other` if the line is not a command. */
export const commandOfLine = (line: string, names: ReadonlySet<string>): string => {
  const [first = "", second = ""] = line.split(" ");
  const both = `${first} ${second}`;
  if (names.has(both)) return both;
  return names.has(first) ? first : "other";
};
