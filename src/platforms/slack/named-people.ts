import type { WebClient } from "@slack/web-api";
import type { Logger } from "../../logger.ts";
import { reasonOf } from "./failure.ts";
import { limits } from "./limits.ts";

/**
 * Tells whether a person is among those whom a variable names: by their own id, or as one of a user group. Who is in a
 * group is asked of Slack once in a while. Where Slack does not say, nobody of the group is.
 */
export const createNamedPeople = (
  client: WebClient,
  named: readonly string[],
  log: Logger,
): ((user: string) => Promise<boolean>) => {
  const people = new Set(named.filter((id) => !id.startsWith("S")));
  const groups = named.filter((id) => id.startsWith("S"));
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
      log.warn(
        { usergroup },
        `Slack does not say who is in a user group that was named: ${reasonOf(error)}.`,
      );
      return new Set();
    }
  };
  const membersOf = (usergroup: string): Promise<ReadonlySet<string>> => {
    const before = known.get(usergroup);
    if (before !== undefined && before.untilMs > Date.now()) return before.members;
    const members = ask(usergroup);
    known.set(usergroup, { members, untilMs: Date.now() + limits.groupLifetimeMs });
    return members;
  };
  return async (user) => {
    if (people.has(user)) return true;
    const all = await Promise.all(groups.map(membersOf));
    return all.some((members) => members.has(user));
  };
};
