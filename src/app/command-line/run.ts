import { cli, command } from "cleye";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { terminalText } from "../../base/text/terminal-text.ts";
import { readConfig } from "../config.ts";
import { printLine } from "./print.ts";

const start = command({ name: "start", help: { description: "Starts the bot." } });
const ask = command({
  name: "ask",
  parameters: ["[words...]"],
  help: { description: "Answers one line, such as “/who gill”.", examples: ['npm run ask -- "/who gill"'] },
});
const check = command({
  name: "check",
  help: { description: "Checks every briefing, and every passage in it." },
});
const schema = command({
  name: "schema",
  help: { description: "Writes the JSON Schemas that editors use." },
});
const manifest = command({
  name: "manifest",
  flags: {
    url: { type: String, description: "The address that Slack posts to, for HTTP instead of Socket Mode" },
  },
  help: { description: "Prints the Slack app manifest." },
});
const digest = command({
  name: "digest",
  parameters: ["<action>", "<name>"],
  help: {
    description: "preview <name>: what would be posted, and the next five slots. send <name>: posts it now.",
    examples: ["npm run digest -- preview morning"],
  },
});
const build = command({
  name: "build",
  parameters: ["<inputs...>"],
  flags: {
    lang: { type: String, description: "The language of the articles, where it is not to be found out" },
    model: { type: Boolean, description: "Let the model at MODEL_URL propose facts too" },
    update: { type: Boolean, description: "Show what would change in a folder that is there already" },
    out: { type: String, description: "Another folder than that of the briefings" },
  },
  help: {
    description: "Drafts a briefing from each article: files, folders, addresses, or - for standard input.",
    examples: ["npm run build -- article.html", "npm run build -- https://news.example/story"],
  },
});
const review = command({
  name: "review",
  parameters: ["<briefing>"],
  flags: { approve: { type: Boolean, description: "Set the briefing to reviewed" } },
  help: { description: "Writes a page on which to review a draft, or approves it." },
});
const backup = command({
  name: "backup",
  parameters: ["<file>"],
  help: {
    description: "Writes all that the database has into a new file, while the bot runs.",
    examples: ["npm run backup -- onrecord.jsonl"],
  },
});
const restore = command({
  name: "restore",
  parameters: ["<file>"],
  help: {
    description: "Puts a backup in the place of what the database has. Stop the bot first.",
    examples: ["npm run restore -- onrecord.jsonl"],
  },
});

const audit = command({
  name: "audit",
  flags: {
    since: { type: String, description: "Since when: yesterday, 3 days, 2026-05-03" },
    channel: { type: String, description: "Of one channel only: slack:C0123ABCD" },
    json: { type: Boolean, description: "As JSON lines" },
  },
  help: { description: "Prints what was changed in chat: who, where, when, before and after." },
});

const forget = command({
  name: "forget",
  parameters: ["<person>"],
  help: {
    description: "Erases a person from the database, while the bot runs, and prints what was erased.",
    examples: ["npm run forget -- slack:T0123ABCD/U0123ABCD"],
  },
});

const takedown = command({
  name: "takedown",
  parameters: ["<target>", "[words...]"],
  flags: { yes: { type: Boolean, description: "Do it; without, what would go is printed" } },
  help: {
    description: "Removes a passage and everything made of it: a fact's, or words of a briefing's sources.",
    examples: [
      "npm run takedown -- town/trees",
      'npm run takedown -- town "We will plant a thousand trees" --yes',
    ],
  },
});

const health = command({
  name: "health",
  help: { description: "Asks the running bot whether all is well, on ONRECORD_HEALTH_PORT." },
});

const doctor = command({
  name: "doctor",
  flags: { json: { type: Boolean, description: "As JSON lines" } },
  help: {
    description:
      "Checks tokens, scopes, permissions, commands, clock, database and briefings; each failure with its remedy.",
  },
});

/** The parser prints a flag that it does not know as it was typed. A word may be anything: only commands print words. */
const printableFlag = (argument: string): string =>
  argument.startsWith("-") ? terminalText(argument) : argument;

/** Runs the command that was typed, and returns the exit code. What a command needs is loaded only when it runs. */
const run = async (argv: readonly string[], environment: Environment): Promise<number> => {
  const parsed = cli(
    {
      name: "onrecord",
      strictFlags: true,
      commands: [
        start,
        ask,
        build,
        review,
        check,
        schema,
        manifest,
        digest,
        backup,
        restore,
        audit,
        forget,
        takedown,
        doctor,
        health,
      ],
    },
    undefined,
    argv.map(printableFlag),
  );
  switch (parsed.command) {
    case "start":
      return (await import("../bot.ts")).runBot(environment);
    case "ask":
      return (await import("./ask.ts")).askOnce(parsed._.words.join(" "), environment);
    case "build":
      return (await import("./build/index.ts")).build(parsed._.inputs, parsed.flags, environment);
    case "review":
      return (await import("./review.ts")).review(
        parsed._.briefing,
        parsed.flags.approve ?? false,
        environment,
      );
    case "check":
      return (await import("./check.ts")).check(readConfig(environment).briefingsFolder);
    case "digest":
      return (await import("./digest/index.ts")).runDigest(parsed._.action, parsed._.name, environment);
    case "backup":
      return (await import("./backup.ts")).backup(parsed._.file, readConfig(environment).database);
    case "restore":
      return (await import("./restore.ts")).restore(
        parsed._.file,
        readConfig(environment).database,
        readConfig(environment).briefingsFolder,
      );
    case "audit":
      return (await import("./audit.ts")).printAudit(parsed.flags, environment);
    case "forget":
      return (await import("./forget.ts")).forget(parsed._.person, environment);
    case "takedown":
      return (await import("./takedown.ts")).takedown(
        parsed._.target,
        parsed._.words.join(" "),
        parsed.flags.yes ?? false,
        environment,
      );
    case "doctor":
      return (await import("./doctor.ts")).runDoctor(parsed.flags.json ?? false, environment);
    case "health":
      return (await import("./health.ts")).printHealth(environment);
    case "schema":
      return (await import("./schema.ts")).writeSchemas(readConfig(environment).briefingsFolder);
    case "manifest":
      return (await import("./manifest.ts")).printManifest(parsed.flags.url ?? null, environment);
    case undefined:
      parsed.showHelp();
      return 1;
    default:
      return parsed satisfies never;
  }
};

/** The same, with what Onrecord throws on purpose told without a stack trace. */
export const runCommandLine = async (argv: readonly string[], environment: Environment): Promise<number> => {
  try {
    return await run(argv, environment);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    printLine(process.stderr, error.message);
    return 1;
  }
};
