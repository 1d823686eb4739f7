import type { Reply } from "../../../src/answer/reply.ts";
import type { Asker } from "../../../src/ask/access/asker.ts";
import type { Ask } from "../../../src/ask/ask.ts";
import { openWords, passageOf, type Secret } from "./archives.ts";
import { commands } from "./two-newsrooms.ts";

/** A way to ask something. */
export interface Way {
  readonly said: string;
  ask(ask: Ask, asker: Asker): Promise<Reply>;
}

const typed = (line: string): Way => ({ said: line, ask: (ask, asker) => ask.line(line, asker) });

const inForm = (line: string, values: Readonly<Record<string, string>>): Way => ({
  said: `${line} ${JSON.stringify(values)}`,
  ask: (ask, asker) => ask.submit(line, values, asker),
});

export const allCommands = commands.flatMap((command) => [command, ...command.subcommands]);

/** Values that mean something in either archive, in one of them, or in none. */
const valuesOf = ({ words }: Secret): readonly string[] => [
  ...Object.values(openWords),
  ...Object.values(words),
  ...["ada", "ministry", "topic", "other-ada", "interview", "secret", "secret/wait", "interview/wait"],
  ...["gone", "yesterday", "https://secret.example/story", "https://interview.example/story"],
  passageOf(openWords),
  passageOf(words),
];

/** Every command with every option, typed, with later pages, from a message's menu and in forms. */
export const waysOf = (secret: Secret): readonly Way[] => [
  ...questionsOf(secret),
  ...allCommands.flatMap(({ name, options, onMessage }) => [
    typed(name),
    ...Object.keys(options).flatMap((option) =>
      valuesOf(secret).flatMap((value) => [
        typed(`${name} ${option}:"${value}"`),
        typed(`${name} ${option}:"${value}" page:2`),
        typed(`${name} ${value} note`),
        inForm(`${name} ${option}:?`, { [option]: value }),
      ]),
    ),
    ...(onMessage === null
      ? []
      : valuesOf(secret).map(
          (value): Way => ({
            said: `the menu's ${name} on ${value}`,
            ask: (ask, asker) => ask.onMessage(name, value, asker),
          }),
        )),
  ]),
];

/** Plain questions about what is in either archive, in one of them, or in none. */
const questionsOf = (secret: Secret): readonly Way[] =>
  valuesOf(secret).flatMap((value) => [
    typed(`who is ${value}?`),
    typed(`what did ${value} promise about ${openWords.topic}?`),
    typed(`what did ada say about ${value}?`),
    typed(`did anybody deny ${value}?`),
    typed(`how many ${value}?`),
    typed(`when is ${value} due? page:2`),
    typed(`who's ada and did she ${value}?`),
  ]);

/** What builds on what was asked before: a digest that is set up, changed, shown and posted, and what is new. */
export const storyOf = ({ words }: Secret): readonly Way[] => [
  typed("since yesterday"),
  typed(`digest add news noon name:morning topic:"${openWords.topic}" person:ada zone:UTC`),
  typed(`digest add news noon name:secret topic:"${words.topic}" person:"${words.name}"`),
  typed("digest preview morning"),
  typed("digest list"),
  inForm("digest edit name:morning topic:? person:? organization:?", {
    topic: openWords.topic,
    person: words.name,
    organization: words.organization,
  }),
  inForm("digest edit name:morning topic:? person:?", { topic: words.topic, person: openWords.name }),
  inForm("digest edit name:morning topic:? person:?", { topic: "none", person: "none" }),
  typed("digest preview morning"),
  typed("digest now morning"),
  typed("since"),
  typed("draft https://interview.example/story"),
  typed("review interview"),
  typed("review secret"),
  typed("wrong interview/wait It was June."),
  typed("wrong secret/wait It was June."),
  typed("since"),
];

/** Every form that a line may open. */
export const formLines: readonly string[] = [
  ...allCommands.map(({ name, options }) =>
    [name, ...Object.keys(options).map((option) => `${option}:?`)].join(" "),
  ),
  "digest edit name:morning digest:? schedule:? topic:? person:? organization:? briefing:?",
  "wrong secret/wait note:?",
  "wrong interview/wait note:?",
];
