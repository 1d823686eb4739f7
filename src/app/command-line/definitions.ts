import { command } from "cleye";
import { helpOf } from "./help.ts";

/** The commands of the command line, in the order in which the help lists them. */
export const definitions = [
  command({
    name: "init",
    parameters: ["[folder]"],
    help: helpOf({
      description: "Make a folder for a newsroom: settings, a first briefing, a place for plug-ins.",
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
        description: "A file with a question on each line: print a table of how each is read",
      },
    },
    help: helpOf({
      description: "Answer one line.",
      examples: ['onrecord ask "/who gill"', "onrecord ask --file questions.txt"],
    }),
  }),
  command({
    name: "build",
    parameters: ["<inputs...>"],
    flags: {
      language: {
        type: String,
        description: "The language of the articles, such as vi, if it is not recognized",
      },
      lang: { type: String, description: "The same as --language" },
      publisher: { type: String, description: "Who published the articles" },
      published: { type: String, description: "When they were published, such as 2026-06-01" },
      model: { type: Boolean, description: "Let the model at MODEL_URL propose facts too" },
      update: { type: Boolean, description: "Show what would change in a folder that exists already" },
      out: { type: String, description: "Another folder than that of the briefings" },
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
      description: "Write a page on which to review a draft, approve it, or withdraw a briefing.",
    }),
  }),
  command({
    name: "check",
    flags: {
      seal: {
        type: Boolean,
        description: "Seal new updates of commitments, so that later checks refuse changes",
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
      out: { type: String, description: "A file to write, in the place of standard output" },
      lang: { type: String, description: "The language of formats that are in one language" },
      publisher: { type: String, description: "The newsroom's name, for formats that name an author" },
    },
    help: helpOf({
      description: "Write the record in a format for other programs.",
      examples: ["onrecord export --format csv --out facts.csv", "onrecord export --format ical --lang fr"],
    }),
  }),
  command({
    name: "migrate",
    help: helpOf({ description: "Write every briefing in the newest version of the format." }),
  }),
  command({
    name: "schema",
    help: helpOf({ description: "Write the JSON Schemas that text editors use." }),
  }),
  command({
    name: "locales",
    help: helpOf({ description: "Print each language's number of messages, those missing and those extra." }),
  }),
  command({
    name: "manifest",
    flags: {
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
    name: "backup",
    parameters: ["<file>"],
    help: helpOf({
      description: "Write all that the database has into a new file, while the bot runs.",
      examples: ["onrecord backup onrecord.jsonl"],
    }),
  }),
  command({
    name: "restore",
    parameters: ["<file>"],
    help: helpOf({
      description: "Replace what the database has by a backup. Stop the bot first.",
      examples: ["onrecord restore onrecord.jsonl"],
    }),
  }),
  command({
    name: "audit",
    flags: {
      since: { type: String, description: "Since when: yesterday, 3 days, 2026-05-03" },
      channel: { type: String, description: "Of one channel only: slack:C0123ABCD" },
      json: { type: Boolean, description: "As JSON lines" },
    },
    help: helpOf({ description: "Print what was changed in chat: who, where, when, before and after." }),
  }),
  command({
    name: "forget",
    parameters: ["<person>"],
    help: helpOf({
      description: "Erase a person from the database, while the bot runs.",
      examples: ["onrecord forget slack:T0123ABCD/U0123ABCD"],
    }),
  }),
  command({
    name: "takedown",
    parameters: ["<target>", "[words...]"],
    flags: {
      yes: { type: Boolean, description: "Do it; without it, the command prints what it would remove" },
    },
    help: helpOf(
      {
        description: "Remove a passage and everything made of it.",
        examples: [
          "onrecord takedown town/trees",
          'onrecord takedown town "We will plant a thousand trees" --yes',
        ],
      },
      {
        type: "text",
        data: `The bot never deletes what it posted. The command prints the messages that have
the passage: delete them by hand, on Slack or Discord. To print them again, name
the fact again.`,
      },
    ),
  }),
  command({
    name: "health",
    help: helpOf({ description: "Ask the running bot whether all is well, on ONRECORD_HEALTH_PORT." }),
  }),
  command({
    name: "doctor",
    flags: { json: { type: Boolean, description: "As JSON lines" } },
    help: helpOf({
      description: "Check tokens, scopes, permissions, clock, database and briefings; print remedies.",
    }),
  }),
] as const;
