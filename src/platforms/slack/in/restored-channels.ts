import type { App } from "@slack/bolt";
import { formatChannel } from "../../../store/channel.ts";
import type { Host } from "../../shared/platform.ts";

/** Reports channels that were unarchived and channels that the bot joined: suspended digests may be posted there again. */
export const watchRestoredSlackChannels = (
  app: App,
  { mayPostAgain }: Pick<Host, "mayPostAgain">,
  botUserId: string,
): void => {
  const changed = (channel: string): void =>
    mayPostAgain([formatChannel({ platform: "slack", id: channel })]);
  app.event("channel_unarchive", async ({ event }) => changed(event.channel));
  app.event("group_unarchive", async ({ event }) => changed(event.channel));
  app.event("member_joined_channel", async ({ event }) => {
    if (event.user === botUserId) changed(event.channel);
  });
};
