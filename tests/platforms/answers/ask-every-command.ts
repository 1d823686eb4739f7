import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Reply } from "../../../src/answer/reply.ts";
import type { Said } from "../../../src/ask/access/asker.ts";
import type { Ask } from "../../../src/ask/ask.ts";
import type { Command } from "../../../src/ask/command.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { askerOf } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { june } from "../../digests/deliveries/world.ts";
import { draftsIn } from "../../drafts/drafting.ts";
import { statementsIn } from "../../library.ts";

export const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const { briefings } = await readBriefings(fileURLToPath(new URL("../../../briefings", import.meta.url)));
/** The shipped briefings. */
export const library = createLibrary(briefings);

/** Every command that answers, in the order of its name, its subcommands in theirs. */
const answering = commands.flatMap((command): readonly Command[] =>
  command.subcommands.length === 0 ? [command] : command.subcommands,
);

const [fact = ""] = library.facts.keys();
const [slug = ""] = fact.split("/");
const commitment = statementsIn(library).find(({ kind }) => kind === "commitment")?.reference ?? "";

/** Drafts another article than the others do, so that it still waits in the queue. */
const draftOther = "draft harbour.html";

/** Commands to run before a command, so that it has something to answer. */
const before: Readonly<Record<string, readonly string[]>> = {
  approve: ["draft story.html"],
  decide: ["draft story.html"],
  "queue close": ["desk Who is the mayor?"],
  "queue release": ["desk Who is the judge?", "queue take 3"],
  "digest add": ["digest add commitments weekdays 08:30 name:morning"],
  "intake list": ["intake add https://news.example/rss.xml"],
  "intake set": ["intake add https://news.example/rss.xml"],
  "intake only": ["intake add https://news.example/rss.xml"],
  "queue decline": [draftOther, "queue list"],
  "intake filter": ["intake add https://news.example/rss.xml"],
  "intake unfilter": ["intake add https://news.example/rss.xml", "intake filter news-example horoscope"],
  "intake pause": ["intake add https://news.example/rss.xml"],
  "intake remove": ["intake add https://news.example/rss.xml"],
  "intake resume": ["intake add https://news.example/rss.xml", "intake pause news-example"],
  "digest log": ["digest add commitments weekdays 08:30 name:morning", "digest now morning"],
};

const ownLines: Readonly<Record<string, string>> = {
  approve: "approve code-to-be-published",
  decide: "decide code-to-be-published",
  "digest edit": "digest edit morning schedule:noon",
  draft: "draft story.html",
  help: "help",
  "intake add": "intake add https://town.example/rss.xml",
  "queue close": "queue close 2 This is on record already.",
  "queue decline": "queue decline 4",
  "queue release": "queue release 3",
  review: "review code-to-be-published",
  update: `update ${commitment}`,
};

const story = `<!doctype html><html lang="en"><head><title>Code to be published</title>
<meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2026-05-04"></head>
<body><article><h1>Code to be published</h1>
<p>Minister Ada Stone will publish the code of 40 public services by June 2026, she said on Monday.</p>
</article></body></html>`;

const otherStory = story
  .replaceAll("Code to be published", "Harbour to be closed")
  .replace("publish the code of 40 public services", "close the harbour of 12 boats");

/** The line for a command: its own example with an existing fact and briefing, unless it needs another. */
const lineOf = ({ name, example }: Command, language: Language): string =>
  ownLines[name] ??
  `${name} ${example(language)
    .replace(/a-briefing\/a-fact|un-dossier\/un-fait|ho-so\/thong-tin/u, fact)
    .replace(/a-briefing|un-dossier|ho-so/u, slug)}`.trim();

/** An editor who asks about a message with a file. `sent` resolves when the bot has sent them the page of a draft. */
const editorIn = (language: Language, text = story) => {
  const { promise: sent, resolve } = Promise.withResolvers<void>();
  const file = { name: "story.html", sizeBytes: text.length, read: async () => Buffer.from(text) };
  const said: Said = { message: null, replace: async () => {}, attach: async () => resolve() };
  const editor = askerOf(language, { isEditor: async () => true, files: [file] });
  return { editor, followed: { ...editor, follow: async () => said }, sent };
};

/** A command's answer. */
export interface Asked {
  /** The name of the command, with that of its subcommand. */
  readonly name: string;
  readonly line: string;
  readonly reply: Reply;
}

/**
 * Runs every command in a language, over the briefings of this repository. The record and the drafts are written into
 * the folder. `atEnd` gets the functions that clean up.
 */
export const askEveryCommand = async (
  language: Language,
  folder: string,
  atEnd: (takeDown: () => Promise<void>) => void,
): Promise<{ readonly language: Language; readonly ask: Ask; readonly replies: readonly Asked[] }> => {
  const drafts = draftsIn(join(folder, language), () => june("01T08:00"));
  const { ask, time } = await createDigestWorld({
    library,
    database: join(folder, `${language}.sqlite`),
    atEnd,
    ask: { drafts },
  });
  const { editor, followed, sent } = editorIn(language);
  const other = editorIn(language, otherStory);
  const replies: Asked[] = [];
  for (const command of answering) {
    for (const line of before[command.name] ?? []) {
      await ask.line(line, line === draftOther ? other.followed : editor);
      // A draft is made after its command was answered.
      if (line === draftOther) await other.sent;
    }
    time.now = time.now.add({ minutes: 1 });
    const line = lineOf(command, language);
    replies.push({ name: command.name, line, reply: await ask.line(line, followed) });
  }
  await sent;
  return { language, ask, replies };
};
