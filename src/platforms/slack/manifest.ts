import type { Command } from "../../ask/command.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { suggestedPrompts } from "./in/assistant.ts";
import { slackNameOf } from "./in/commands.ts";
import { slackLimits } from "./limits.ts";

// Slack limits the app's description to 140 characters.
const say = messagesOf("platforms", "slack/manifest");

/** The content of the manifest. */
export interface ManifestOptions {
  readonly commands: readonly Command[];
  readonly botCommand: string;
  readonly language: Language;
  /** The public address of the bot's HTTP receiver; null for Socket Mode. */
  readonly url: string | null;
  /** The host names whose links unfurl into a card. Slack allows five. */
  readonly hosts: readonly string[];
  /** Whether the app has Slack's assistant pane, some of which needs a paid plan. */
  readonly assistant: boolean;
}

/** The scopes that the bot needs. docs/slack.md explains each. */
export const botScopes = [
  "app_mentions:read",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "im:write",
  "links:read",
  "links:write",
  "usergroups:read",
  "users:read",
] as const;

/** The Slack app manifest, with the registered commands and the bot's scopes. */
export const slackManifest = ({ commands, botCommand, language, url, hosts, assistant }: ManifestOptions) => {
  const address = url === null ? {} : { url };
  const slashCommand = (name: string, description: string, hint: string) => ({
    command: `/${name}`,
    ...address,
    description: description.slice(0, slackLimits.commandDescriptionCharacters),
    ...(hint === "" ? {} : { usage_hint: hint }),
    should_escape: false,
  });
  const names = commands.map(({ name }) => name).join("|");
  return {
    _metadata: { major_version: 1 },
    display_information: {
      name: "Onrecord",
      description: say(language, "about"),
    },
    features: {
      // The messages tab is the direct message with the bot.
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      ...(assistant
        ? {
            assistant_view: {
              assistant_description: say(language, "about"),
              suggested_prompts: suggestedPrompts(language),
            },
          }
        : {}),
      bot_user: { display_name: "Onrecord", always_online: true },
      ...(hosts.length === 0 ? {} : { unfurl_domains: hosts.slice(0, slackLimits.unfurlDomains) }),
      shortcuts: commands.flatMap(({ name, description, onMessage }) =>
        onMessage === null
          ? []
          : [
              {
                name: onMessage(language),
                type: "message" as const,
                callback_id: name,
                description: description(language).slice(0, slackLimits.shortcutDescriptionCharacters),
              },
            ],
      ),
      slash_commands: [
        slashCommand(botCommand, say(language, "everything"), `<${names}> …`),
        ...commands.map((command) =>
          slashCommand(
            slackNameOf(command.name, botCommand),
            command.description(language),
            usageHint(command),
          ),
        ),
      ],
    },
    oauth_config: { scopes: { bot: assistant ? [...botScopes, "assistant:write"].sort() : botScopes } },
    settings: {
      org_deploy_enabled: false,
      event_subscriptions: {
        ...(url === null ? {} : { request_url: url }),
        bot_events: [
          "app_home_opened",
          "app_mention",
          ...(assistant ? ["assistant_thread_context_changed", "assistant_thread_started"] : []),
          "channel_unarchive",
          "group_unarchive",
          "link_shared",
          "member_joined_channel",
          "message.im",
        ],
      },
      interactivity: {
        is_enabled: true,
        ...(url === null ? {} : { request_url: url, message_menu_options_url: url }),
      },
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
};

const hintOfOptions = ({ options }: Command): string =>
  Object.entries(options)
    .map(([name, { required, choices }], index) => {
      const value = choices === null ? name : choices.map((choice) => choice.value).join("|");
      const shown = index === 0 ? name : `${name}:${value}`;
      return required ? `<${shown}>` : `[${shown}]`;
    })
    .join(" ");

const usageHint = (command: Command): string => {
  const subcommands = command.subcommands.map(({ name }) => name.slice(command.name.length + 1));
  const hint = subcommands.length === 0 ? hintOfOptions(command) : `<${subcommands.join("|")}> …`;
  return hint.slice(0, slackLimits.commandUsageHintCharacters);
};
