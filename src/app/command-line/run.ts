import { cli } from "cleye";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { didYouMean } from "../../base/text/suggest.ts";
import { terminalText } from "../../base/text/terminal-text.ts";
import { readConfig } from "../config.ts";
import { definitions } from "./definitions.ts";
import { exitCodes, programHelp, version } from "./help.ts";
import { printLine } from "./print.ts";

/** Runs a command. Prints errors that Onrecord throws on purpose without a stack trace. */
export const runCommandLine = async (argv: readonly string[], environment: Environment): Promise<number> => {
  try {
    return await run(argv, environment);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    printLine(process.stderr, error.message);
    return exitCodes.failed;
  }
};

/** The parser prints unknown flags as they were typed, so escape them. Other words are printed by the commands, which escape them. */
const printableFlag = (argument: string): string =>
  argument.startsWith("-") ? terminalText(argument) : argument;

/** If a flag is unknown or a parameter is missing, the parser ends the program with the code for a failure. Changes it to that for misuse. */
const endAsMisused = (code: number): void => {
  if (code === exitCodes.failed) process.exitCode = exitCodes.misused;
};

const parse = (argv: readonly string[]) => {
  process.once("exit", endAsMisused);
  try {
    return cli(
      {
        name: "onrecord",
        version: version(),
        strictFlags: true,
        help: programHelp,
        commands: [...definitions],
      },
      undefined,
      argv.map(printableFlag),
    );
  } finally {
    process.off("exit", endAsMisused);
  }
};

const refuseUnknown = (name: string): number => {
  const names = definitions.map(({ options }) => options.name);
  const problem = `There is no command called ${name}.${didYouMean(name, names)}`;
  printLine(process.stderr, `${problem}\nonrecord --help lists all commands. onrecord ask "…" asks the bot.`);
  return exitCodes.misused;
};

/** Refuses words that a command would ignore: a check of one briefing would check them all, and “forget Ann Smith” would forget Ann. */
const refuseWords = (command: string, words: readonly string[]): number | null => {
  const options = definitions.find((each) => each.options.name === command)?.options;
  const parameters: readonly string[] =
    options !== undefined && "parameters" in options ? options.parameters : [];
  const ignored = words.slice(parameters.length);
  if (ignored.length === 0 || parameters.some((each) => each.includes("..."))) return null;
  const hint = parameters.length === 0 ? "" : " Put a value of several words in quotation marks.";
  printLine(
    process.stderr,
    `${command} does not take ${ignored.join(" ")}.${hint}\nonrecord ${command} --help shows what it takes.`,
  );
  return exitCodes.misused;
};

/** Runs a command and returns the exit code. Loads only the modules of this command. */
const run = async (argv: readonly string[], environment: Environment): Promise<number> => {
  const parsed = parse(argv);
  const refused = parsed.command === undefined ? null : refuseWords(parsed.command, parsed._);
  if (refused !== null) return refused;
  switch (parsed.command) {
    case "init":
      return (await import("./init.ts")).init(parsed._.folder ?? ".");
    case "start":
      return (await import("../bot.ts")).runBot(environment);
    case "ask":
      return (await import("./ask.ts")).askOnce(parsed._.words.join(" "), parsed.flags.file, environment);
    case "mcp":
      return (await import("./mcp.ts")).serveMcp(environment);
    case "build":
      return (await import("./build/index.ts")).build(parsed._.inputs, parsed.flags, environment);
    case "review":
      return (await import("./review.ts")).review(
        parsed._.briefing,
        { approve: parsed.flags.approve ?? false, withdraw: parsed.flags.withdraw ?? false },
        environment,
      );
    case "check":
      return (await import("./check.ts")).check(readConfig(environment), {
        seals: parsed.flags.seal ?? false,
        sources: parsed.flags.sources ?? false,
      });
    case "export":
      return (await import("./export.ts")).exportRecord(parsed.flags, environment);
    case "digest":
      return (await import("./digest/index.ts")).runDigest(parsed._.action, parsed._.name, environment);
    case "push":
      return (await import("./push.ts")).push(parsed.flags.replace, readConfig(environment));
    case "pull":
      return (await import("./pull.ts")).pull(parsed.flags.replace, readConfig(environment));
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
      return (await import("./forget.ts")).forget(parsed._.person ?? null, parsed.flags.name, environment);
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
    case "migrate":
      return (await import("./migrate.ts")).migrateAll(readConfig(environment).briefingsFolder);
    case "schema":
      return (await import("./schema.ts")).writeSchemas(readConfig(environment).briefingsFolder);
    case "locales":
      return (await import("./locales.ts")).printLocales();
    case "manifest":
      return (await import("./manifest.ts")).printManifest(
        { url: parsed.flags.url ?? null, assistant: parsed.flags.assistant === true },
        environment,
      );
    case undefined: {
      const [name] = argv;
      if (name !== undefined) return refuseUnknown(name);
      parsed.showHelp(programHelp);
      return exitCodes.misused;
    }
    default:
      return parsed satisfies never;
  }
};
