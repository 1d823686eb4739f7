import type { WebClient } from "@slack/web-api";
import type { NamedId } from "../../../ask/access/named-id.ts";
import type { Logger } from "../../../base/logger.ts";
import type { PersonChecks } from "../../../digests/posting.ts";
import { parseChannel } from "../../../store/channel.ts";
import { slackReasonOf } from "../out/failure.ts";
import { createMemberships } from "./memberships.ts";
import { createNamedPeople } from "./named-people.ts";
import { createProfiles, namedPersonOf, type Workspace } from "./profiles.ts";

/** Asks Slack about a person by their id alone, for example after a restart. */
export const createSlackChecks = (
  client: WebClient,
  own: Workspace,
  editors: readonly NamedId[],
  log: Logger,
): PersonChecks => {
  const profileOf = createProfiles(client);
  const memberships = createMemberships(client);
  const isNamed = createNamedPeople(client, own.team, editors, log);
  const orFalse = async (what: string, check: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await check();
    } catch (error) {
      log.warn({}, `${what} could not be looked up on Slack: ${slackReasonOf(error)}.`);
      return false;
    }
  };
  return {
    isEditor: ({ user }) =>
      orFalse("Whether a person is an editor", () =>
        isNamed(async () => namedPersonOf(user, await profileOf(user), own, null)),
      ),
    isIn: ({ user }, channel) =>
      orFalse("Whether a person is in a channel", async () =>
        (await memberships.channelsOf(user)).has(parseChannel(channel).id),
      ),
  };
};
