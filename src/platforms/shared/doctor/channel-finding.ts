import { channelUses, nameOfUsed, type UsedChannel } from "./channel-use.ts";
import { type Finding, isFailed, isUnknown, isWell } from "./finding.ts";

/** What a platform sees of a channel. The sentences name what is wrong, and what to do. */
export type ChannelSight =
  /** The bot can post there. */
  | { readonly seen: "open" }
  /** There is such a channel, but nothing can be posted. */
  | { readonly seen: "closed"; readonly why: string }
  /** The allow-list leaves it out: nothing is posted or answered there. */
  | { readonly seen: "unlisted"; readonly why: string }
  /** There is none, as far as the bot can see. */
  | { readonly seen: "none"; readonly why: string }
  /** It could not be checked; a later check may succeed. */
  | { readonly seen: "nothing"; readonly why: string };

/** What is found of a channel, by what it is for. */
export const channelFinding = (channel: UsedChannel, sight: ChannelSight): Finding => {
  const what = nameOfUsed(channel);
  const { isPostedTo, remedy } = channelUses[channel.use];
  switch (sight.seen) {
    case "open":
      return isWell(what, isPostedTo ? "The bot can post there." : "It is there.");
    case "closed":
      return isPostedTo
        ? isFailed(what, `Nothing can be posted: ${sight.why}`, remedy)
        : isWell(what, "It is there.");
    case "unlisted":
      return isFailed(what, `The bot is not used there: ${sight.why}`, remedy);
    case "none":
      return isFailed(
        what,
        isPostedTo ? `Nothing can be posted: ${sight.why}` : `It is not found: ${sight.why}`,
        remedy,
      );
    case "nothing":
      return isUnknown(what, `It could not be checked (${sight.why}).`, "Try again in a minute.");
    default:
      return sight satisfies never;
  }
};
