import type { PersonChecks } from "../../../digests/posting.ts";
import { parseChannel } from "../../../store/channel.ts";
import { discordReasonOf } from "../out/failure.ts";
import type { DiscordBot } from "../out/respond.ts";
import { isNamed, maySeeChannel } from "./asker.ts";

/** Asks Discord about a person by their id alone, for example after a restart. */
export const createDiscordChecks = (bot: Pick<DiscordBot, "members" | "host" | "settings">): PersonChecks => {
  const { members, settings, host } = bot;
  // An editor of one server is no editor in another. A person without a server wrote in a direct message.
  const isOfServer = (workspace: string | null, server: string): boolean =>
    workspace === null || workspace === server;
  return {
    isEditor: ({ workspace, user }) =>
      isNamed(
        settings.editors,
        async (server) => (isOfServer(workspace, server) ? members.idsOf(server, user) : []),
        bot,
      ),
    async isIn({ workspace, user }, channel) {
      const { id } = parseChannel(channel);
      const guild = members.guildOf(id);
      return guild !== null && isOfServer(workspace, guild) && maySeeChannel(bot, id, user);
    },
    async nameOf({ workspace, user }) {
      try {
        for (const server of members.served()) {
          const name = isOfServer(workspace, server) ? await members.nameIn(server, user) : null;
          if (name !== null) return name;
        }
      } catch (error) {
        host.log.warn(
          {},
          `The name of a person could not be looked up on Discord: ${discordReasonOf(error)}.`,
        );
      }
      return null;
    },
  };
};
