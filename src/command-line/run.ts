import { cli, command } from "cleye";
import { readConfig } from "../config.ts";
import { OnrecordError } from "../errors.ts";
import type { Environment } from "../platform.ts";

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

/** Runs the command that was typed, and returns the exit code. What a command needs is loaded only when it runs. */
const run = async (argv: readonly string[], environment: Environment): Promise<number> => {
  const parsed = cli(
    { name: "onrecord", strictFlags: true, commands: [start, ask, check, schema, manifest, digest] },
    undefined,
    [...argv],
  );
  switch (parsed.command) {
    case "start":
      return (await import("../bot.ts")).runBot(environment);
    case "ask":
      return (await import("./ask.ts")).askOnce(parsed._.words.join(" "), environment);
    case "check":
      return (await import("./check.ts")).check(readConfig(environment).briefingsFolder);
    case "digest":
      return (await import("./digest.ts")).runDigest(parsed._.action, parsed._.name, environment);
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
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
};
