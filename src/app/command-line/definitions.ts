import { command } from "cleye";
import { helpOf } from "./help.ts";

/** The commands of the command line, in the order in which the help lists them. */
export const definitions = [
  command({
    name: "init",
    parameters: ["[folder]"],
    help: helpOf({
      description: "Create a folder for a newsroom: settings, a first briefing, a folder for plug-ins.",
      examples: ["onrecord init", "onrecord init newsroom"],
    }),
  }),
  command({
    name: "start",
    help: helpOf({ description: "Start the bot. Without Slack and Discord, it answers in the terminal." }),
  }),
  command({
    name: "ask",
    parameters: ["[words...]"],
    flags: {
      file: {
        type: String,
        description: "A file with one question per line; prints a table of how each is read",
      },
    },
    help: helpOf({
      description: "Answer one line.",
      examples: ['onrecord ask "/who gill"', "onrecord ask --file questions.txt"],
    }),
  }),
  command({
    name: "mcp",
    help: helpOf({
      description:
        "Let an assistant read the record: the Model Context Protocol on standard input and output.",
      examples: ["onrecord mcp"],
    }),
  }),
  command({
    name: "build",
    parameters: ["<inputs...>"],
    flags: {
      language: {
        type: String,
        description: "The articles' language, such as vi, if it is not detected",
      },
      lang: { type: String, description: "The same as --language" },
      publisher: { type: String, description: "Who published the articles" },
      published: { type: String, description: "When they were published, such as 2026-06-01" },
      model: { type: Boolean, description: "Also let the model at MODEL_URL propose facts" },
      update: { type: Boolean, description: "Show what would change in an existing folder" },
      explain: { type: Boolean, description: "Say for each fact which rule found it, and each doubt" },
      out: { type: String, description: "The folder to write to, instead of the briefings folder" },
    },
    help: helpOf({
      description: "Draft a briefing from each article: files, folders, addresses, or - for standard input.",
      examples: ["onrecord build article.html", "onrecord build https://news.example/story"],
    }),
  }),
  command({
    name: "review",
    parameters: ["<briefing>"],
    flags: {
      approve: { type: Boolean, description: "Set the briefing to reviewed" },
      withdraw: { type: Boolean, description: "Retract its facts, because an agency withdrew its article" },
    },
    help: helpOf({
      description: "Write a page for reviewing a draft, approve it, or withdraw a briefing.",
    }),
  }),
  command({
    name: "check",
    flags: {
      seal: {
        type: Boolean,
        description: "Seal new updates of commitments, so that later checks refuse changes",
      },
      sources: {
        type: Boolean,
        description: "Fetch each source again, and report passages that are gone, changed or moved",
      },
    },
    help: helpOf({ description: "Check every briefing, and every passage in it." }),
  }),
  command({
    name: "export",
    flags: {
      format: {
        type: String,
        description: "csv, json, claimreview, ninjs, markdown, ical or atom",
      },
      out: { type: String, description: "The file to write, instead of standard output" },
      lang: { type: String, description: "The language, for formats that have only one" },
      publisher: { type: String, description: "The newsroom's name, for formats that name an author" },
    },
    help: helpOf({
      description: "Export all facts in a format for other programs.",
      examples: ["onrecord export --format csv --out facts.csv", "onrecord export --format ical --lang fr"],
    }),
  }),
  command({
    name: "migrate",
    help: helpOf({ description: "Convert every briefing to the newest version of the format." }),
  }),
  command({
    name: "schema",
    help: helpOf({ description: "Write the JSON Schemas that text editors use." }),
  }),
  command({
    name: "locales",
    help: helpOf({
      description: "For each language, print the number of messages, and which are missing or unused.",
    }),
  }),
  command({
    name: "manifest",
    flags: {
      assistant: {
        type: Boolean,
        description: "With Slack's assistant pane, some of which needs a paid plan",
      },
      url: { type: String, description: "The address that Slack posts to, for HTTP instead of Socket Mode" },
    },
    help: helpOf({ description: "Print the Slack app manifest." }),
  }),
  command({
    name: "digest",
    parameters: ["<action>", "<name>"],
    help: helpOf({
      description: "Preview a digest and its next five slots, or send it now.",
      examples: ["onrecord digest preview morning", "onrecord digest send morning"],
    }),
  }),
  command({
    name: "push",
    flags: {
      replace: {
        type: [String],
        description: "Send this briefing, although it also changed in the database",
      },
    },
    help: helpOf({
      description: "Send what changed in the folder of the briefings to the database.",
      examples: ["onrecord push", "onrecord push --replace town"],
    }),
  }),
  command({
    name: "pull",
    flags: {
      replace: {
        type: [String],
        description: "Overwrite this briefing, although it also changed in the folder",
      },
    },
    help: helpOf({
      description: "Bring what changed in the database into the folder of the briefings.",
      examples: ["onrecord pull", "onrecord pull --replace town"],
    }),
  }),
  command({
    name: "backup",
    parameters: ["<file>"],
    help: helpOf({
      description: "Write a backup of the database into a new file. The bot may run.",
      examples: ["onrecord backup onrecord.jsonl"],
    }),
  }),
  command({
    name: "restore",
    parameters: ["<file>"],
    help: helpOf({
      description: "Replace the contents of the database with a backup. Stop the bot first.",
      examples: ["onrecord restore onrecord.jsonl"],
    }),
  }),
  command({
    name: "audit",
    flags: {
      since: { type: String, description: "Only changes since then: yesterday, 3 days, 2026-05-03" },
      channel: { type: String, description: "Only changes in one channel: slack:C0123ABCD" },
      json: { type: Boolean, description: "As JSON lines" },
    },
    help: helpOf({ description: "Print the changes that people made: who, where, when, before and after." }),
  }),
  command({
    name: "forget",
    parameters: ["[person]"],
    flags: {
      name: { type: [String], description: "A name by which briefings have the person as an editor" },
    },
    help: helpOf({
      description: "Erase a person from the database and the briefings. The bot may run.",
      examples: [
        "onrecord forget slack:T0123ABCD/U0123ABCD",
        'onrecord forget slack:T0123ABCD/U0123ABCD --name Ngọc --name "Ngọc Trần"',
      ],
    }),
  }),
  command({
    name: "takedown",
    parameters: ["<target>", "[words...]"],
    flags: {
      yes: {
        type: Boolean,
        description: "Remove it; without this option, the command only prints what it would remove",
      },
    },
    help: helpOf(
      {
        description: "Remove a passage and everything that was made from it.",
        examples: [
          "onrecord takedown town/trees",
          'onrecord takedown town "We will plant a thousand trees" --yes',
        ],
      },
      {
        type: "text",
        data: `The command replaces the bot's messages in channels that told of the passage, on
Slack and Discord, and prints those that you must delete by hand. To try again,
name the fact again. It does not know messages of people, or cards of links.`,
      },
    ),
  }),
  command({
    name: "health",
    help: helpOf({ description: "Ask the running bot for its state, on ONRECORD_HEALTH_PORT." }),
  }),
  command({
    name: "doctor",
    flags: { json: { type: Boolean, description: "As JSON lines" } },
    help: helpOf({
      description: "Check tokens, permissions, clock, database and briefings, and print how to fix problems.",
    }),
  }),
] as const;
