/** The purpose of a channel. */
export type ChannelUse = "digests" | "desk" | "embargo" | "allowed";

/** A channel's id on its platform, and its purpose. */
export interface UsedChannel {
  readonly id: string;
  readonly use: ChannelUse;
}

interface Words {
  /** The words before the channel's id. */
  readonly called: string;
  /** True if the bot posts there. Otherwise it is enough that the channel exists. */
  readonly isPostedTo: boolean;
  /** What to do, in addition to the platform's own advice. */
  readonly remedy: string;
}

export const channelUses: Readonly<Record<ChannelUse, Words>> = {
  digests: {
    called: "channel",
    isPostedTo: true,
    remedy: "Then resume its digests with /digest resume.",
  },
  desk: {
    called: "desk’s channel",
    isPostedTo: true,
    remedy: "Or set ONRECORD_DESK to another channel. Until then, messages to the desk are only in the log.",
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

/** The subject of a finding on a channel: `desk’s channel C0123ABCD`. */
export const nameOfUsed = ({ id, use }: UsedChannel): string => `${channelUses[use].called} ${id}`;
