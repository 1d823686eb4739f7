import type { WebClient } from "@slack/web-api";
import { createLookups } from "../../../base/network/lookups.ts";
import { slackLimits } from "../limits.ts";

/** The channels that a person is in, as far as the bot can see them. Each function rejects if Slack fails to answer. */
export interface Memberships {
  /** Public channels, and private channels that the bot is also in. */
  channelsOf(user: string): Promise<ReadonlySet<string>>;
  /** The direct message between a person and the bot. Null if there is none. */
  conversationOf(user: string): Promise<string | null>;
}

export const createMemberships = (client: WebClient): Memberships => {
  const options = { lifetimeMs: slackLimits.membershipLifetimeMs, most: slackLimits.mostProfiles };
  return {
    channelsOf: createLookups((user) => listChannels(client, user), options),
    conversationOf: createLookups(async (users) => {
      const { channel } = await client.conversations.open({ users, prevent_creation: true });
      return channel?.id ?? null;
    }, options),
  };
};

const listChannels = async (client: WebClient, user: string): Promise<ReadonlySet<string>> => {
  const channels = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < slackLimits.membershipPages; page += 1) {
    const found = await client.users.conversations({
      user,
      types: "public_channel,private_channel",
      limit: slackLimits.membershipsPerPage,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { id } of found.channels ?? []) if (id !== undefined) channels.add(id);
    cursor = found.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) break;
  }
  return channels;
};
