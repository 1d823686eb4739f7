import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { styleText } from "node:util";
import type { command } from "cleye";
import { z } from "zod";

type Help = Exclude<NonNullable<Parameters<typeof command>[0]["help"]>, false>;
type Nodes = Parameters<NonNullable<Help["render"]>>[0];

/** The exit codes of every command. */
export const exitCodes = { done: 0, failed: 1, misused: 2 } as const;

const exitCodesText = `${exitCodes.done}  Success.
${exitCodes.failed}  Something failed or was found wrong, and is printed.
${exitCodes.misused}  The command line was not understood; nothing was done.`;

/** The help of a command, in the usual form: usage, options and examples. */
export const helpOf = (help: Omit<Help, "render">, ...more: Nodes): Help => ({
  ...help,
  render(nodes, renderers) {
    renderers.heading = (title) => styleText("bold", title, { stream: process.stdout });
    return renderers.render([...nodes.map(inUsualWords), ...more]).trimEnd();
  },
});

const section = (title: string, body: string): Nodes[number] => ({
  type: "section",
  data: { title: `${title}:`, body },
});

const inUsualWords = (node: Nodes[number]): Nodes[number] => {
  switch (node.id) {
    case "flags":
      return { ...node, data: { ...node.data, title: "Options:" } };
    case "usage":
      return { ...node, data: { ...node.data, body: node.data.body.replace("[flags...]", "[options]") } };
    default:
      return node;
  }
};

/** The help of the program. */
export const programHelp = helpOf(
  {
    description: "A Slack and Discord bot for newsrooms. Every answer quotes its source.",
    usage: "onrecord <command> [options]",
    examples: [
      "onrecord init newsroom       Create a folder with settings and a first briefing",
      'onrecord ask "/who gill"     Answer one question',
      "onrecord start               Start the bot. Without tokens, it answers in the terminal",
    ],
  },
  section("Exit codes", exitCodesText),
  {
    type: "text",
    data: "onrecord <command> --help explains a command. .env.example explains the settings.",
  },
);

/** The version of Onrecord. */
export const version = (): string => {
  const path = findPackageJSON(import.meta.url);
  const read: unknown = path === undefined ? {} : JSON.parse(readFileSync(path, "utf8"));
  return z.object({ version: z.string() }).parse(read).version;
};
