import type { Reply } from "../../../src/answer/reply.ts";
import type { Asker } from "../../../src/ask/access/asker.ts";
import type { Ask } from "../../../src/ask/ask.ts";
import { factsOnPage, toolNames } from "../../../src/platforms/mcp/tool-result.ts";
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

/** A tool's answer for programs, with the facts of a page as data. */
const asData = (command: string, given: Readonly<Record<string, string>>, page: number): Way => ({
  said: `the tool ${command} ${JSON.stringify(given)}, page ${page}`,
  async ask(ask, asker) {
    const line = { command, given, page };
    const { reply, facts } = await ask.commandWithFacts(line, asker, (answer) => factsOnPage(answer, page));
    const all = { ...reply, facts };
    return all;
  },
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

/**
 * Every command with every option, each with all values: typed, with later pages, and in forms; every command of a message's menu; every tool of a
 * program; and every kind of question. The groups and their sizes are the same for every secret.
 */
export const groupsOf = (secret: Secret): readonly (readonly Way[])[] => [
  ...questionsOf(secret),
  ...allCommands.flatMap(({ name, options, onMessage }) => [
    [typed(name)],
    ...Object.entries(options).map(([option, { choices }]) =>
      [...valuesOf(secret), ...(choices ?? []).map(({ value }) => value)].flatMap((value) => [
        typed(`${name} ${option}:"${value}"`),
        typed(`${name} ${option}:"${value}" page:2`),
        typed(`${name} ${value} note`),
        inForm(`${name} ${option}:?`, { [option]: value }),
      ]),
    ),
    ...(toolNames.some((tool) => tool === name)
      ? Object.keys(options).map((option) =>
          valuesOf(secret).flatMap((value) => [1, 2].map((page) => asData(name, { [option]: value }, page))),
        )
      : []),
    ...(onMessage === null
      ? []
      : [
          valuesOf(secret).map(
            (value): Way => ({
              said: `the menu's ${name} on ${value}`,
              ask: (ask, asker) => ask.onMessage(name, value, asker),
            }),
          ),
        ]),
  ]),
];

/** Plain questions about what is in either archive, in one of them, or in none. */
const questionsOf = (secret: Secret): readonly (readonly Way[])[] =>
  [
    (value: string) => `who is ${value}?`,
    (value: string) => `what did ${value} promise about ${openWords.topic}?`,
    (value: string) => `what did ada say about ${value}?`,
    (value: string) => `did anybody deny ${value}?`,
    (value: string) => `how many ${value}?`,
    (value: string) => `when is ${value} due? page:2`,
    (value: string) => `who's ada and did she ${value}?`,
  ].map((question) => valuesOf(secret).map((value) => typed(question(value))));

/** What builds on what was asked before: a digest that is set up, changed, shown and posted, and what is new. */
export const storyOf = ({ words }: Secret): readonly Way[] => [
  typed("since yesterday"),
  typed("watch ada"),
  typed(`watch topic:"${words.topic}" for:channel`),
  typed(`commitments summary:all topic:"${openWords.topic}"`),
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
  typed("queue"),
  typed("queue take 1"),
  typed("queue show 1"),
  typed("unwatch"),
  typed("since"),
];

/** Every form that a line may open. */
export const formLines: readonly string[] = [
  ...allCommands.map(({ name, options }) =>
    [name, ...Object.keys(options).map((option) => `${option}:?`)].join(" "),
  ),
  "digest edit name:morning digest:? schedule:? topic:? person:? organization:? briefing:?",
  "wrong secret/wait note:?",
  "correct fact:secret/wait kind:? wording:? reason:?",
  "wrong interview/wait note:?",
];
