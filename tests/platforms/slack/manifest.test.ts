import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { languages } from "../../../src/base/language/language.ts";
import { commandOfSlackName, slackNameOf } from "../../../src/platforms/slack/in/commands.ts";
import { builtInCommands, slackLimits } from "../../../src/platforms/slack/limits.ts";
import { slackManifest } from "../../../src/platforms/slack/manifest.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const manifestOf = (url: string | null, assistant = false) =>
  slackManifest({ commands, botCommand: "onrecord", language: "en", url, hosts: [], assistant });

/** Commands without options, with several, with subcommands, and two whose names Slack reserves. */
const some = ["brief", "commitments", "digest", "help", "source", "who"];

describe("the Slack app manifest", () => {
  test("offers the bot's own command and every registered command under a name that Slack accepts", () => {
    const manifest = slackManifest({
      commands: commands.filter(({ name }) => some.includes(name)),
      botCommand: "onrecord",
      language: "en",
      url: null,
      hosts: ["herald.example"],
      assistant: false,
    });
    expect(manifest.features.unfurl_domains).toEqual(["herald.example"]);
    expect(manifestOf(null).features.slash_commands).toHaveLength(commands.length + 1);
    expect(manifest.features.slash_commands).toEqual([
      {
        command: "/onrecord",
        description: "Everything that Onrecord answers",
        usage_hint: "<brief|commitments|digest|help|source|who> …",
        should_escape: false,
      },
      {
        command: "/brief",
        description: "A briefing in short: who, key statements, figures, sources",
        usage_hint: "[briefing]",
        should_escape: false,
      },
      {
        command: "/commitments",
        description: "What was promised and what was backed, by whom, with the passages",
        usage_hint:
          "[who] [kind:commitment|support|position|request|hope|claim|denial|praise] [topic:topic] [date:date] [due:due] [status:not-rated|in-progress|stalled|kept|partly-kept|compromise|broken|unverifiable|overdue|due|open] [sort:useful|due|newest] [history:history] [summary:all|status|person|organization|topic]",
        should_escape: false,
      },
      {
        command: "/digest",
        description: "The digests of this channel: set up, view, pause, change, remove",
        usage_hint: "<add|list|preview|pause|resume|edit|remove|log|now|more> …",
        should_escape: false,
      },
      {
        command: "/onrecord-help",
        description: "What you can do, by task; with a command’s name, what it takes, with examples",
        usage_hint: "[command]",
        should_escape: false,
      },
      {
        command: "/source",
        description: "Where a fact comes from: publisher, dates, language, caveats and every passage",
        usage_hint: "[what]",
        should_escape: false,
      },
      {
        command: "/onrecord-who",
        description: "Who a person is, as of when, and what they said, with the passages",
        usage_hint: "<name> [about:about] [holder:before|after] [roles:all]",
        should_escape: false,
      },
    ]);
  });

  test("contains no built-in command of Slack, each name once, and each text within the limits", () => {
    const offered = manifestOf(null).features.slash_commands;
    const names = offered.map(({ command }) => command.slice(1));
    expect(names.filter((name) => builtInCommands.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(
      offered.filter(({ description }) => description.length > slackLimits.commandDescriptionCharacters),
    ).toEqual([]);
  });

  test("requests the scopes that docs/slack.md explains, and turns on the messages tab", async () => {
    const page = await readFile(new URL("../../../docs/slack.md", import.meta.url), "utf8");
    const explained = [...page.matchAll(/^\| `([a-z_]+(?::[a-z]+)?)` \|/gmu)].map(([, scope]) => scope);
    const { features, oauth_config } = manifestOf(null);
    expect(oauth_config.scopes.bot).toEqual(explained.toSorted());
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test("uses Socket Mode without an address, or the given address for every command", () => {
    expect(manifestOf(null).settings.socket_mode_enabled).toBe(true);
    const overHttp = manifestOf("https://bot.example/slack/events");
    expect(overHttp.settings.socket_mode_enabled).toBe(false);
    expect(overHttp.features.slash_commands.map((command) => Reflect.get(command, "url"))).toEqual(
      overHttp.features.slash_commands.map(() => "https://bot.example/slack/events"),
    );
    expect(overHttp.settings.event_subscriptions).toMatchObject({
      request_url: "https://bot.example/slack/events",
    });
    // Slack requests suggestions for forms from a separate address.
    expect(overHttp.settings.interactivity).toEqual({
      is_enabled: true,
      request_url: "https://bot.example/slack/events",
      message_menu_options_url: "https://bot.example/slack/events",
    });
  });

  test("offers each message command under a name that Slack accepts", () => {
    const { shortcuts } = manifestOf(null).features;
    expect(shortcuts.map(({ name, type, callback_id }) => [name, type, callback_id])).toEqual([
      ["Draft a briefing", "message", "draft"],
      ["Find the source", "message", "find"],
      ["Check names", "message", "names"],
    ]);
    const named = languages.flatMap(
      (language) =>
        slackManifest({ commands, botCommand: "onrecord", language, url: null, hosts: [], assistant: false })
          .features.shortcuts,
    );
    expect(named.filter(({ name }) => name.length > slackLimits.shortcutNameCharacters)).toEqual([]);
  });
});

describe("a name on Slack", () => {
  test("is resolved to its command, with or without the bot's prefix", () => {
    const names = commands.map(({ name }) => name);
    for (const name of names) {
      expect(commandOfSlackName(slackNameOf(name, "onrecord"), names, "onrecord")).toBe(name);
      expect(commandOfSlackName(name, names, "onrecord")).toBe(name);
    }
    expect(commandOfSlackName("onrecord", names, "onrecord")).toBeNull();
    expect(commandOfSlackName("else", names, "onrecord")).toBe("else");
  });
});

test("asks for the assistant pane only if that is wanted", () => {
  const shown = (assistant: boolean) => {
    const { features, oauth_config, settings } = manifestOf(null, assistant);
    return {
      view: "assistant_view" in features,
      scope: oauth_config.scopes.bot.some((scope) => scope === "assistant:write"),
      events: settings.event_subscriptions.bot_events.filter((event) => event.startsWith("assistant_")),
    };
  };
  expect(shown(false)).toEqual({ view: false, scope: false, events: [] });
  expect(shown(true)).toEqual({
    view: true,
    scope: true,
    events: ["assistant_thread_context_changed", "assistant_thread_started"],
  });
});
