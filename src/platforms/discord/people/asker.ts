import { isUsedIn } from "../../../ask/access/admission.ts";
import type { Asker, Follow } from "../../../ask/access/asker.ts";
import type { NamedId } from "../../../ask/access/named-id.ts";
import { messageOf } from "../../../base/errors.ts";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { formatChannel, parseChannel } from "../../../store/channel.ts";
import type { DiscordBot } from "../out/respond.ts";
import { groupOfFlags } from "./members.ts";

const say = messagesOf("platforms", "discord/people/asker");

/** The asker's data from Discord. */
export interface DiscordPerson {
  /** The person's id and those of their roles. */
  readonly ids: readonly string[];
  /** The flags of the server's member. */
  readonly flags: number;
  readonly guildId: string | null;
  readonly channelId: string;
  /** The parent channel, if the channel is a thread and it is known. */
  readonly parentId: string | null;
  readonly user: { readonly id: string };
  readonly mayManage: boolean;
  readonly follow: Follow;
  readonly followsAlone: boolean;
}

/** Makes the asker. Discord sends permissions, but no time zone. */
export const discordAsker = (person: DiscordPerson, bot: DiscordBot, language: Language): Asker => {
  const { ids, flags, guildId, channelId, parentId, user, mayManage, follow, followsAlone } = person;
  const { members, host } = bot;
  const { editors, channels } = bot.settings;
  const isDirect = guildId === null;
  /** An editor of one server is no editor in another. */
  const isOfServer = (server: string): boolean => isDirect || server === guildId;
  const editorBy = (idsIn: (server: string) => Promise<readonly string[]>): Promise<boolean> =>
    isNamed(editors, async (server) => (isOfServer(server) ? idsIn(server) : []), bot);
  const askForIds = (server: string): Promise<readonly string[]> => members.idsOf(server, user.id);
  const isInNow = async (address: string): Promise<boolean> => {
    const { id } = parseChannel(address);
    // A person is always in their own direct message.
    if (isDirect && id === channelId) return true;
    const guild = members.guildOf(id);
    return guild !== null && isOfServer(guild) && maySeeChannel(bot, id, user.id);
  };
  return {
    platform: "discord",
    isOperator: false,
    workspace: guildId,
    channel: formatChannel({ platform: "discord", id: channelId }),
    thread: null,
    isDirect,
    follow,
    followsAlone,
    files: [],
    readsAlone: true,
    async group() {
      if (guildId === null) return members.groupOf(user.id);
      return members.serves(guildId) ? groupOfFlags(flags) : "external";
    },
    async elsewhere() {
      if (isUsedIn(channels, channelId, parentId)) return null;
      if (!isDirect) return channels;
      for (const id of channels) if (await members.maySee(id, user.id)) return null;
      return channels;
    },
    user: user.id,
    language,
    isIn: async (address) => parseChannel(address).id === channelId || isInNow(address),
    timeZone: async () => null,
    async mayManage(address) {
      const { id } = parseChannel(address);
      if (id === channelId) return mayManage;
      try {
        return await members.mayManage(id, user.id);
      } catch (error) {
        host.log.warn(
          { channel: id },
          `Cannot check on Discord if a person may manage a channel: ${messageOf(error)}`,
        );
        return false;
      }
    },
    whoMayManage: () => say(language, "whoMay"),
    isEditor: () => editorBy(async (server) => (server === guildId ? ids : askForIds(server))),
    recheck: { isEditor: () => editorBy(askForIds), isIn: isInNow },
    whoMayEdit: () => say(language, "whoEdits"),
  };
};

/** True if a setting names one of the ids that a person has in a server. */
export const isNamed = async (
  named: readonly NamedId[],
  idsIn: (server: string) => Promise<readonly string[]>,
  { members, host: { log } }: Pick<DiscordBot, "members" | "host">,
): Promise<boolean> => {
  for (const { workspace, id } of named) {
    const server = workspace ?? members.onlyServer();
    if (server === null) continue;
    try {
      if ((await idsIn(server)).includes(id)) return true;
    } catch (error) {
      log.warn({ server }, `Cannot read a member from Discord: ${messageOf(error)}`);
    }
  }
  return false;
};

/** Whether a person may see a channel. Never rejects: if Discord does not answer, they may not. */
export const maySeeChannel = async (
  { members, host }: Pick<DiscordBot, "members" | "host">,
  channel: string,
  user: string,
): Promise<boolean> => {
  try {
    return await members.maySee(channel, user);
  } catch (error) {
    host.log.warn({ channel }, `Cannot check on Discord if a person may see a channel: ${messageOf(error)}`);
    return false;
  }
};
