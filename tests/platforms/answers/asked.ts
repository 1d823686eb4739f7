import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { type Command, loadCommands } from "../../../src/command.ts";
import { type Language, languages } from "../../../src/i18n/language.ts";
import { createLibrary } from "../../../src/library/library.ts";
import { readBriefings } from "../../../src/library/shelf.ts";
import { askerOf } from "../../askers.ts";
import { createDigestWorld } from "../../delivery/digest-world.ts";

export const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const { briefings } = await readBriefings(fileURLToPath(new URL("../../../briefings", import.meta.url)));
const library = createLibrary(briefings);

/** Every command that answers, in the order of its name, its subcommands in theirs. */
const answering = commands.flatMap((command): readonly Command[] =>
  command.subcommands.length === 0 ? [command] : command.subcommands,
);

const [fact = ""] = library.facts.keys();
const [slug = ""] = fact.split("/");

/** What a command is asked: its own example, with a fact and a briefing that there are. */
const lineOf = ({ name, example }: Command): string =>
  `${name} ${example.replace("a-briefing/a-fact", fact).replace("a-briefing", slug)}`.trim();

const folder = await mkdtemp(join(tmpdir(), "onrecord-answers-"));
const takeDowns: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const takeDown of takeDowns) await takeDown();
  await rm(folder, { recursive: true, force: true });
});

/** Asks every command in a language, over the briefings of this repository. */
const answersIn = async (language: Language) => {
  const { ask } = await createDigestWorld({
    library,
    database: join(folder, `${language}.sqlite`),
    atEnd: (takeDown) => takeDowns.push(takeDown),
  });
  const asker = askerOf(language);
  await ask.line("digest add commitments weekdays 08:30 name:morning", asker);
  const replies = [];
  for (const command of answering) {
    const line = lineOf(command);
    replies.push({ name: command.name, line, reply: await ask.line(line, asker) });
  }
  return { language, ask, replies };
};

/** What every command answers, by language. */
export const inLanguages = await Promise.all(languages.map(answersIn));

/** The same, one by one. */
export const everyAnswer = inLanguages.flatMap(({ language, ask, replies }) =>
  replies.map((each) => ({ ...each, language, ask })),
);
