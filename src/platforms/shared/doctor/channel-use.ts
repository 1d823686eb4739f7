/** What the bot uses a channel for. */
export type ChannelUse = "digests" | "desk" | "embargo" | "allowed";

/** A channel of a platform by its id there, and what it is for. */
export interface UsedChannel {
  readonly id: string;
  readonly use: ChannelUse;
}

interface Words {
  /** What such a channel is called before its id. */
  readonly called: string;
  /** Whether the bot posts there; else it is enough that there is such a channel. */
  readonly isPostedTo: boolean;
  /** What to do, beside what the platform itself asks for. */
  readonly remedy: string;
}

/** What is said of a channel by its use. */
export const channelUses: Readonly<Record<ChannelUse, Words>> = {
  digests: {
    called: "channel",
    isPostedTo: true,
    remedy: "Then resume its digests with /digest resume.",
  },
  desk: {
    called: "desk’s channel",
    isPostedTo: true,
    remedy: "Or set ONRECORD_DESK to another channel. Until then, what the desk is told stands in the log.",
  },
  embargo: {
    called: "embargo channel",
    isPostedTo: false,
    remedy: "Correct ONRECORD_EMBARGO_CHANNELS.",
  },
  allowed: {
    called: "allowed channel",
    isPostedTo: false,
    remedy: "Correct SLACK_CHANNELS or DISCORD_CHANNELS.",
  },
};

/** What a finding on a channel is about: `desk’s channel C0123ABCD`. */
export const nameOfUsed = ({ id, use }: UsedChannel): string => `${channelUses[use].called} ${id}`;
