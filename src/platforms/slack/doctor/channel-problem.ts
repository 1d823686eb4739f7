import type { WebClient } from "@slack/web-api";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import type { ChannelState } from "../../shared/doctor/channel-finding.ts";
import { slackReasonOf } from "../out/failure.ts";

const say = messagesOf("platforms", "slack/doctor/channel-problem");

/** The scope that Slack requires, by the first letter of a channel's id: public, private, direct. */
const scopes: Readonly<Record<string, string>> = { C: "channels:read", G: "groups:read", D: "im:read" };

/** The problem of a channel. `is` is the key of its text. */
type Trouble =
  | { readonly is: "id" | "archived" | "notIn" | "notFound" | "between" }
  | { readonly is: "scope"; readonly scope: string }
  | { readonly is: "unchecked"; readonly reason: string };

/** Why the bot cannot post to a channel or check it, and what to do. Null if Slack reports no problem. */
export const slackChannelProblem = async (
  client: WebClient,
  channel: string,
  language: Language,
): Promise<string | null> => {
  const trouble = await troubleOf(client, channel);
  return trouble === null ? null : sentenceOn(trouble, channel, language);
};

const troubleOf = async (client: WebClient, channel: string): Promise<Trouble | null> => {
  if (!/^[CGD][A-Z0-9]{2,}$/.test(channel)) return { is: "id" };
  const kind = channel.charAt(0);
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived === true) return { is: "archived" };
    return found?.is_member === false ? { is: "notIn" } : null;
  } catch (error) {
    const reason = slackReasonOf(error);
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

/** The state of a channel, for the doctor. */
export const channelStateOf = async (client: WebClient, channel: string): Promise<ChannelState> => {
  const trouble = await troubleOf(client, channel);
  if (trouble === null) return { state: "open" };
  if (trouble.is === "unchecked") return { state: "unknown", why: trouble.reason };
  const why = sentenceOn(trouble, channel, "en");
  return { state: trouble.is === "archived" || trouble.is === "notIn" ? "closed" : "missing", why };
};
