import type { WebClient } from "@slack/web-api";
import type { Language } from "../../../base/language/language.ts";
import { defineMessages } from "../../../base/language/messages.ts";
import type { ChannelSight } from "../../shared/doctor/channel-finding.ts";
import { reasonOf } from "../out/failure.ts";

const say = defineMessages({
  en: {
    id: "{came} is not a channel id such as C0123ABCD. The id is at the end of the channel’s details in Slack.",
    archived: "the channel is archived. Unarchive it, or choose another.",
    notIn: "the bot is not in the channel. Invite it there with /invite.",
    notFound:
      "there is no such channel, or it is private and the bot is not in it. Check the id, or invite the bot.",
    between: "this is a conversation between people, which the bot cannot join. Choose a channel.",
    scope: "the app lacks the scope {scope}. Add it, then install the app again.",
    unchecked: "the channel could not be checked ({reason}).",
  },
  fr: {
    id: "{came} n’est pas un identifiant de canal, comme C0123ABCD. Il figure à la fin des détails du canal dans Slack.",
    archived: "le canal est archivé. Désarchivez-le, ou choisissez-en un autre.",
    notIn: "le bot n’est pas dans le canal. Invitez-le avec /invite.",
    notFound:
      "ce canal n’existe pas, ou il est privé et le bot n’y est pas. Vérifiez l’identifiant, ou invitez le bot.",
    between: "c’est une conversation entre personnes, que le bot ne peut pas rejoindre. Choisissez un canal.",
    scope: "il manque à l’application l’autorisation {scope}. Ajoutez-la et réinstallez l’application.",
    unchecked: "vérification impossible ({reason}).",
  },
  vi: {
    id: "{came} không phải là mã kênh như C0123ABCD. Mã nằm ở cuối phần thông tin kênh trong Slack.",
    archived: "kênh đã được lưu trữ. Hãy bỏ lưu trữ, hoặc chọn kênh khác.",
    notIn: "bot không có trong kênh. Hãy mời bot bằng /invite.",
    notFound:
      "không có kênh này, hoặc đây là kênh riêng tư mà bot không ở trong đó. Hãy kiểm tra mã kênh, hoặc mời bot.",
    between: "đây là cuộc trò chuyện riêng, bot không thể tham gia. Hãy chọn một kênh.",
    scope: "ứng dụng thiếu quyền {scope}. Hãy thêm quyền rồi cài lại ứng dụng.",
    unchecked: "không kiểm tra được ({reason}).",
  },
});

/** The scope that Slack asks for, by the first letter of a channel's id: public, private, direct. */
const scopes: Readonly<Record<string, string>> = { C: "channels:read", G: "groups:read", D: "im:read" };

/** What is wrong with a channel, by the name of what is said of it. */
type Trouble =
  | { readonly is: "id" | "archived" | "notIn" | "notFound" | "between" }
  | { readonly is: "scope"; readonly scope: string }
  | { readonly is: "unchecked"; readonly reason: string };

const troubleOf = async (client: WebClient, channel: string): Promise<Trouble | null> => {
  if (!/^[CGD][A-Z0-9]{2,}$/.test(channel)) return { is: "id" };
  const kind = channel.charAt(0);
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived === true) return { is: "archived" };
    return found?.is_member === false ? { is: "notIn" } : null;
  } catch (error) {
    const reason = reasonOf(error);
    switch (reason) {
      case "channel_not_found":
        return { is: kind === "D" ? "between" : "notFound" };
      case "missing_scope":
        return { is: "scope", scope: scopes[kind] ?? "" };
      default:
        return { is: "unchecked", reason };
    }
  }
};

const sentenceOn = (trouble: Trouble, channel: string, language: Language): string => {
  switch (trouble.is) {
    case "id":
      return say(language, "id", { came: JSON.stringify(channel) });
    case "scope":
      return say(language, "scope", { scope: trouble.scope });
    case "unchecked":
      return say(language, "unchecked", { reason: trouble.reason });
    default:
      return say(language, trouble.is);
  }
};

/** Why nothing can be posted to a channel, and what to do; null where it can, or where Slack does not say. */
export const channelProblem = async (
  client: WebClient,
  channel: string,
  language: Language,
): Promise<string | null> => {
  const trouble = await troubleOf(client, channel);
  return trouble === null ? null : sentenceOn(trouble, channel, language);
};

/** What the doctor sees of a channel. */
export const sightOf = async (client: WebClient, channel: string): Promise<ChannelSight> => {
  const trouble = await troubleOf(client, channel);
  if (trouble === null) return { seen: "open" };
  if (trouble.is === "unchecked") return { seen: "nothing", why: trouble.reason };
  const why = sentenceOn(trouble, channel, "en");
  return { seen: trouble.is === "archived" || trouble.is === "notIn" ? "closed" : "none", why };
};
