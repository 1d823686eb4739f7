import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { AskerGroup } from "../../../ask/access/asker.ts";
import { createLookups } from "../../../base/network/lookups.ts";
import { slackLimits } from "../limits.ts";

const profileSchema = z.looseObject({
  team_id: z.string().optional(),
  enterprise_user: z.looseObject({ teams: z.array(z.string()).default([]) }).optional(),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  is_admin: z.boolean().default(false),
  is_owner: z.boolean().default(false),
  tz: z.string().optional(),
  locale: z.string().optional(),
});

/** What Slack says of a person: docs.slack.dev/reference/objects/user-object */
export type Profile = z.infer<typeof profileSchema>;

/** Asks Slack about a person, and remembers it for a few minutes. Rejects if Slack does not say. */
export type ProfileOf = (user: string) => Promise<Profile>;

export const createProfiles = (client: WebClient): ProfileOf =>
  createLookups(
    async (user) => profileSchema.parse((await client.users.info({ user, include_locale: true })).user),
    { lifetimeMs: slackLimits.profileLifetimeMs, most: slackLimits.mostProfiles },
  );

/** The workspace of the bot's token, and the organization that it is of on Enterprise Grid. */
export interface Workspace {
  readonly team: string;
  readonly enterprise: string | null;
}

/**
 * `sentTeam` is the person's own workspace, if Slack sent it along with what they did. A person of Slack Connect is told
 * by their workspace: `is_stranger` alone is false if they share a channel with the bot.
 */
export const groupOf = (profile: Profile, own: Workspace, sentTeam: string | null): AskerGroup => {
  const teams = [profile.team_id, ...(profile.enterprise_user?.teams ?? [])];
  const isSentElsewhere =
    sentTeam !== null && sentTeam !== own.team && sentTeam !== own.enterprise && !teams.includes(sentTeam);
  if (profile.is_stranger || !teams.includes(own.team) || isSentElsewhere) return "external";
  return profile.is_restricted || profile.is_ultra_restricted ? "guests" : "members";
};

/** The workspace whose id a person's id is: the bot's, for all who are of it. */
export const teamOf = (profile: Profile, own: Workspace, sentTeam: string | null): string =>
  groupOf(profile, own, sentTeam) === "external" ? (sentTeam ?? profile.team_id ?? "") : own.team;
