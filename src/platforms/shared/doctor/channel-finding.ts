import { channelUses, nameOfUsed, type UsedChannel } from "./channel-use.ts";
import { type Finding, failedFinding, okFinding, unknownFinding } from "./finding.ts";

/** The state of a channel. `why` names the problem and what to do. */
export type ChannelState =
  /** The bot can post there. */
  | { readonly state: "open" }
  /** The channel exists, but the bot cannot post there. */
  | { readonly state: "closed"; readonly why: string }
  /** The allow-list does not contain it, so the bot neither posts nor answers there. */
  | { readonly state: "unlisted"; readonly why: string }
  /** The channel does not exist, or the bot cannot see it. */
  | { readonly state: "missing"; readonly why: string }
  /** The check failed; a later check may succeed. */
  | { readonly state: "unknown"; readonly why: string };

/** The finding on a channel, which depends on its use. */
export const channelFinding = (channel: UsedChannel, found: ChannelState): Finding => {
  const what = nameOfUsed(channel);
  const { isPostedTo, remedy } = channelUses[channel.use];
  switch (found.state) {
    case "open":
      return okFinding(what, isPostedTo ? "The bot can post there." : "It exists.");
    case "closed":
      return isPostedTo
        ? failedFinding(what, `The bot cannot post there: ${found.why}`, remedy)
        : okFinding(what, "It exists.");
    case "unlisted":
      return failedFinding(what, `The bot is not used there: ${found.why}`, remedy);
    case "missing":
      return failedFinding(
        what,
        isPostedTo ? `The bot cannot post there: ${found.why}` : `It was not found: ${found.why}`,
        remedy,
      );
    case "unknown":
      return unknownFinding(what, `The check failed (${found.why}).`, "Try again in a minute.");
    default:
      return found satisfies never;
  }
};
