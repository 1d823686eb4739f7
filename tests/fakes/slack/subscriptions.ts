import { slackManifest } from "../../../src/platforms/slack/manifest.ts";

/** The scope that each event asks for: docs.slack.dev/reference/events */
const scopeOf: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: "app_mentions:read",
  channel_unarchive: "channels:read",
  group_unarchive: "groups:read",
  assistant_thread_started: "assistant:write",
  link_shared: "links:read",
  // In private channels, groups:read.
  member_joined_channel: "channels:read",
  "message.im": "im:history",
};

const { settings } = slackManifest({
  commands: [],
  botCommand: "onrecord",
  language: "en",
  url: null,
  hosts: [],
  assistant: true,
});
const subscribed: ReadonlySet<string> = new Set(settings.event_subscriptions.bot_events);

/** Throws where Slack would not tell an app of an event, since its manifest or its token does not ask for it. */
export const expectToldOf = (
  { type, channel_type }: Readonly<Record<string, unknown>>,
  scopes: ReadonlySet<string>,
): void => {
  const name = type === "message" ? `message.${channel_type}` : String(type);
  const scope = scopeOf[name];
  if (!subscribed.has(name) || scope === undefined)
    throw new Error(`The manifest does not subscribe to ${name}.`);
  if (scope !== null && !scopes.has(scope)) throw new Error(`${name} asks for the scope ${scope}.`);
};
