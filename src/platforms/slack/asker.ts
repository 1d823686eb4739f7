import type { WebClient } from "@slack/web-api";
import { isUsedIn } from "../../access/allowed-channels.ts";
import type { Asker, Follow } from "../../access/asker.ts";
import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { Logger } from "../../logger.ts";
import { reasonOf } from "./failure.ts";

const say = defineMessages({
  en: {
    whoMay:
      "On Slack, these are the person who created the channel, the workspace’s admins and owners, and the people listed in SLACK_MANAGERS.",
    whoEdits: "On Slack, these are the people and user groups listed in SLACK_EDITORS.",
  },
  fr: {
    whoMay:
      "Sur Slack, ce sont la personne qui a créé le canal, les administrateurs et propriétaires de l’espace de travail, et les personnes inscrites dans SLACK_MANAGERS.",
    whoEdits: "Sur Slack, ce sont les personnes et les groupes inscrits dans SLACK_EDITORS.",
  },
  vi: {
    whoMay:
      "Trên Slack, đó là người tạo kênh, quản trị viên và chủ sở hữu không gian làm việc, và những người có trong SLACK_MANAGERS.",
    whoEdits: "Trên Slack, đó là những người và nhóm có trong SLACK_EDITORS.",
  },
});

/** What Slack sends of a command's asker. */
interface SlackCommandPayload {
  readonly user_id: string;
  readonly channel_id: string;
  readonly team_id: string;
}

export interface SlackAskers {
  readonly client: WebClient;
  /** Whether somebody may manage every channel. */
  isManager(user: string): Promise<boolean>;
  /** The channels that the bot is used in; all where there are none. */
  readonly channels: readonly string[];
  isEditor(user: string): Promise<boolean>;
  readonly follow: Follow;
  readonly followsAlone: boolean;
  readonly language: Language;
  readonly log: Logger;
}

/** Who gave a slash command. Slack is asked about them at most once for each question. */
export const slackAsker = (
  { user_id: user, channel_id: channel, team_id: workspace }: SlackCommandPayload,
  { client, isManager, channels, isEditor, follow, followsAlone, language, log }: SlackAskers,
): Asker => {
  const ask = async <Found>(method: string, call: () => Promise<Found>): Promise<Found | null> => {
    try {
      return await call();
    } catch (error) {
      log.warn({ user, channel }, `Slack does not answer ${method}: ${reasonOf(error)}.`);
      return null;
    }
  };
  let asked: ReturnType<typeof lookUp> | null = null;
  const lookUp = async () => (await ask("users.info", () => client.users.info({ user })))?.user ?? null;
  const person = () => {
    asked ??= lookUp();
    return asked;
  };
  const madeChannel = async (): Promise<boolean> => {
    const found = await ask("conversations.info", () => client.conversations.info({ channel }));
    return found?.channel?.creator === user;
  };
  const isDirect = channel === "" || channel.startsWith("D");
  return {
    platform: "slack",
    isDirect,
    follow,
    followsAlone: followsAlone || isDirect,
    files: [],
    readsAlone: true,
    elsewhere: isUsedIn({ channels, isDirect }, channel) ? null : channels,
    isEditor: () => isEditor(user),
    whoMayEdit: () => say(language, "whoEdits"),
    workspace,
    channel: channel === "" ? null : `slack:${channel}`,
    user,
    language,
    sees: (address) => address.startsWith("slack:"),
    timeZone: async () => (await person())?.tz ?? null,
    async mayManageChannel() {
      // A direct message is of those who are in it.
      if (channel.startsWith("D") || (await isManager(user))) return true;
      if (channel === "") return false;
      const found = await person();
      return found?.is_admin === true || found?.is_owner === true || (await madeChannel());
    },
    whoMayManage: () => say(language, "whoMay"),
  };
};
