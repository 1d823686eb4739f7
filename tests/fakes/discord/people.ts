import { ids } from "./ids.ts";

const user = (id: string, username: string, bot: boolean, globalName: string | null = null) => ({
  id,
  username,
  avatar: null,
  discriminator: "0",
  public_flags: 0,
  flags: 0,
  bot,
  global_name: globalName,
  primary_guild: null,
});
export const botUser = user(ids.bot, "onrecord", true);
export const askerUser = user(ids.asker, "reporter", false);
export const colleagueUser = user(ids.colleague, "colleague", false, "Ben Reed");

/** The bot, as it sees itself. */
export const selfResponse = { ...botUser, mfa_enabled: false, locale: "en-US" };

/** The bot's application. Its id is another than that of the bot's user, as it is for older bots. */
export const applicationResponse = {
  id: ids.application,
  name: "Onrecord",
  icon: null,
  description: "",
  type: null,
  verify_key: "0".repeat(64),
  flags: 0,
  flags_new: "0",
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: askerUser,
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
};

export const member = (
  of: typeof botUser,
  roles: readonly string[],
  timedOutUntil: string | null = null,
  flags = 0,
) => ({
  user: of,
  roles,
  joined_at: "2026-01-01T00:00:00.000000+00:00",
  deaf: false,
  mute: false,
  flags,
  nick: null,
  avatar: null,
  banner: null,
  premium_since: null,
  pending: false,
  communication_disabled_until: timedOutUntil,
});
