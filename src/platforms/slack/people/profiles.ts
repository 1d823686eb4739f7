import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { AskerGroup } from "../../../ask/access/asker.ts";
import { createLookups } from "../../../base/network/lookups.ts";
import { personalTimeZone } from "../../../base/time/time-zone.ts";
import { slackLimits } from "../limits.ts";
import type { SlackPerson } from "./named-people.ts";

const profileSchema = z.looseObject({
  team_id: z.string().optional(),
  enterprise_user: z.looseObject({ teams: z.array(z.string()).default([]) }).optional(),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  /** Their account is deactivated. */
  deleted: z.boolean().default(false),
  is_admin: z.boolean().default(false),
  is_owner: z.boolean().default(false),
  /** Checked once for all lines of the person: their zone decides which kept reply is theirs. */
  tz: z.string().optional().transform(personalTimeZone),
  locale: z.string().optional(),
  name: z.string().default(""),
  real_name: z.string().default(""),
  profile: z.looseObject({ display_name: z.string().default("") }).default({ display_name: "" }),
});

/** A person's profile on Slack: docs.slack.dev/reference/objects/user-object */
export type Profile = z.infer<typeof profileSchema>;

/** Requests a person's profile, and caches it for a few minutes. Rejects if Slack fails to answer. */
export type ProfileOf = (user: string) => Promise<Profile>;

export const createProfiles = (client: WebClient): ProfileOf =>
  createLookups(
    async (user) => profileSchema.parse((await client.users.info({ user, include_locale: true })).user),
    { lifetimeMs: slackLimits.profileLifetimeMs, most: slackLimits.mostProfiles },
  );

/** The name that Slack shows for a person: the one that they chose, else their full name. Null if the profile has none. */
export const displayNameOf = ({ profile, real_name: fullName, name }: Profile): string | null =>
  [profile.display_name, fullName, name].map((each) => each.trim()).find((each) => each !== "") ?? null;

/** The workspace of the bot's token, and its organization on Enterprise Grid. */
export interface Workspace {
  readonly team: string;
  readonly enterprise: string | null;
}

/**
 * The group of a person. `sentTeam` is the person's own workspace, if the event contains it. People of Slack Connect are
 * recognized by their workspace, because `is_stranger` is false if they share a channel with the bot.
 */
export const groupOf = (profile: Profile, own: Workspace, sentTeam: string | null): AskerGroup => {
  const teams = [profile.team_id, ...(profile.enterprise_user?.teams ?? [])];
  const isSentElsewhere =
    sentTeam !== null && sentTeam !== own.team && sentTeam !== own.enterprise && !teams.includes(sentTeam);
  if (profile.deleted || profile.is_stranger || !teams.includes(own.team) || isSentElsewhere)
    return "external";
  return profile.is_restricted || profile.is_ultra_restricted ? "guests" : "members";
};

/** The person whom settings may name: with the bot's own workspace, if they are of it. Null if their account is deactivated. */
export const namedPersonOf = (
  user: string,
  profile: Profile,
  own: Workspace,
  sentTeam: string | null,
): SlackPerson | null => {
  if (profile.deleted) return null;
  const isExternal = groupOf(profile, own, sentTeam) === "external";
  return { team: isExternal ? (sentTeam ?? profile.team_id ?? "") : own.team, id: user };
};
