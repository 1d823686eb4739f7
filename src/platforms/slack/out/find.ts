import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { FoundMessages } from "../../../digests/posting.ts";
import type { Reason } from "../../../store/deliveries/reason.ts";
import { slackLimits } from "../limits.ts";
import { mayRetryOnSlack, slackFailureOf } from "./failure.ts";
import { deliveryEvent } from "./post.ts";

/** Slack's clock dates the messages, this machine's the delivery. An unsynchronized clock may be minutes off. */
const clockSkew = { minutes: 10 };

const messageSchema = z.looseObject({
  ts: z.string(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  metadata: z.unknown().optional(),
  files: z.array(z.unknown()).default([]),
});
const historySchema = z.looseObject({
  messages: z.array(messageSchema),
  has_more: z.boolean().default(false),
  response_metadata: z.looseObject({ next_cursor: z.string().default("") }).default({ next_cursor: "" }),
});
const deliverySchema = z.looseObject({
  event_type: z.literal(deliveryEvent),
  event_payload: z.looseObject({ delivery_id: z.string(), part: z.string() }),
});

/** Where a delivery's messages may be: in a channel, or in the thread of a message, which the channel's history leaves out. */
interface SearchedPlace {
  readonly channel: string;
  readonly deliveryId: string;
  readonly since: Temporal.Instant;
  readonly replyTo: string | undefined;
}

/**
 * Finds a delivery's messages in the channel's history by their metadata. A message whose response was lost is there,
 * too.
 */
export const findOnSlack = async (
  client: WebClient,
  botId: string,
  { channel, deliveryId, since, replyTo }: SearchedPlace,
): Promise<FoundMessages> => {
  const messages: [part: string, messageId: string][] = [];
  const oldest = (since.subtract(clockSkew).epochMilliseconds / 1_000).toFixed(6);
  let cursor = "";
  try {
    for (let page = 1; page <= slackLimits.historyPages; page += 1) {
      const query = {
        channel,
        oldest,
        include_all_metadata: true,
        limit: slackLimits.historyMessagesPerPage,
        ...(cursor === "" ? {} : { cursor }),
      };
      const answer =
        replyTo === undefined
          ? await client.conversations.history(query)
          : await client.conversations.replies({ ...query, ts: replyTo });
      const read = historySchema.safeParse(answer);
      if (!read.success) return uncertain({ key: "other-server", platform: "Slack" }, true);
      for (const { ts, bot_id, subtype, metadata, files } of read.data.messages) {
        if (bot_id !== botId || (subtype !== undefined && subtype !== "bot_message")) continue;
        // A draft's page for review: messages of deliveries have no files.
        if (files.length > 0) continue;
        // All the bot's posts carry metadata. If Slack does not return it, this message may be part of the delivery.
        if (metadata === undefined) return uncertain({ key: "no-metadata" }, false);
        const delivery = deliverySchema.safeParse(metadata);
        if (!delivery.success || delivery.data.event_payload.delivery_id !== deliveryId) continue;
        messages.push([delivery.data.event_payload.part, ts]);
      }
      cursor = read.data.response_metadata.next_cursor;
      if (cursor === "") {
        return read.data.has_more ? uncertain({ key: "no-cursor" }, true) : { certain: true, messages };
      }
    }
    const most = slackLimits.historyPages * slackLimits.historyMessagesPerPage;
    return uncertain({ key: "too-many", most }, false);
  } catch (error) {
    return uncertain(slackFailureOf(error).reason, mayRetryOnSlack(error));
  }
};

const uncertain = (reason: Reason, retry: boolean): FoundMessages => ({ certain: false, reason, retry });
