import type { WebClient } from "@slack/web-api";
import type { NamedId } from "../../../ask/access/named-id.ts";
import type { Logger } from "../../../base/logger.ts";
import { slackLimits } from "../limits.ts";
import { slackReasonOf } from "../out/failure.ts";

/** A person's id, and the workspace in which the id is unique. */
export interface SlackPerson {
  readonly team: string;
  readonly id: string;
}

/**
 * Checks if a setting names a person, by id or as a member of a user group of the bot's workspace. The members of a group
 * are requested from Slack and cached. If Slack fails to answer, the group counts as empty. An id without a workspace
 * belongs to the bot's own.
 */
export const createNamedPeople = (
  client: WebClient,
  ownTeam: string,
  named: readonly NamedId[],
  log: Logger,
): ((personOf: () => Promise<SlackPerson | null>) => Promise<boolean>) => {
  const keyOf = (team: string, id: string): string => `${team}/${id}`;
  const isGroup = ({ id }: NamedId): boolean => id.startsWith("S");
  const people = new Set(
    named.filter((each) => !isGroup(each)).map(({ workspace, id }) => keyOf(workspace ?? ownTeam, id)),
  );
  const groups = named
    .filter((each) => isGroup(each) && (each.workspace ?? ownTeam) === ownTeam)
    .map(({ id }) => id);
  const known = new Map<
    string,
    { readonly members: Promise<ReadonlySet<string>>; readonly untilMs: number }
  >();
  const ask = async (usergroup: string): Promise<ReadonlySet<string>> => {
    try {
      const { users } = await client.usergroups.users.list({ usergroup });
      return new Set(users);
    } catch (error) {
      known.delete(usergroup);
      log.warn({ usergroup }, `Cannot read the members of a user group from Slack: ${slackReasonOf(error)}.`);
      return new Set();
    }
  };
  const membersOf = (usergroup: string): Promise<ReadonlySet<string>> => {
    const before = known.get(usergroup);
    if (before !== undefined && before.untilMs > Date.now()) return before.members;
    const members = ask(usergroup);
    known.set(usergroup, { members, untilMs: Date.now() + slackLimits.groupLifetimeMs });
    return members;
  };
  return async (personOf) => {
    const person = people.size + groups.length === 0 ? null : await personOf();
    if (person === null) return false;
    if (people.has(keyOf(person.team, person.id))) return true;
    if (person.team !== ownTeam) return false;
    const all = await Promise.all(groups.map(membersOf));
    return all.some((members) => members.has(person.id));
  };
};
