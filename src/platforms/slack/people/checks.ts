import type { WebClient } from "@slack/web-api";
import type { NamedId } from "../../../ask/access/named-id.ts";
import type { Logger } from "../../../base/logger.ts";
import type { PersonChecks } from "../../../digests/posting.ts";
import { parseChannel } from "../../../store/channel.ts";
import { slackReasonOf } from "../out/failure.ts";
import { createMemberships } from "./memberships.ts";
import { createNamedPeople } from "./named-people.ts";
import { createProfiles, displayNameOf, namedPersonOf, type Workspace } from "./profiles.ts";

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
  const orElse = async <Result>(
    what: string,
    otherwise: Result,
    look: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await look();
    } catch (error) {
      log.warn({}, `${what} could not be looked up on Slack: ${slackReasonOf(error)}.`);
      return otherwise;
    }
  };
  return {
    isEditor: ({ user }) =>
      orElse("Whether a person is an editor", false, () =>
        isNamed(async () => namedPersonOf(user, await profileOf(user), own, null)),
      ),
    isIn: ({ user }, channel) =>
      orElse("Whether a person is in a channel", false, async () =>
        (await memberships.channelsOf(user)).has(parseChannel(channel).id),
      ),
    nameOf: ({ user }) =>
      orElse("The name of a person", null, async () => displayNameOf(await profileOf(user))),
  };
};
