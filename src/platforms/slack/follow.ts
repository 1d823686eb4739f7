import type { WebClient } from "@slack/web-api";
import type { Follow } from "../../access/asker.ts";
import { reasonOf } from "./failure.ts";
import { waitingOnce } from "./people.ts";
import { messagesOfAnswer, type Poster, quiet } from "./post.ts";

/** Where somebody asked in a thread, or about a message: its channel, and the thread's first message. */
export interface Thread {
  readonly channel: string;
  readonly ts: string;
}

type Place = { readonly channel: string } & Partial<{ readonly thread_ts: string }>;

const openConversation = async (client: WebClient, user: string): Promise<Place> => {
  const { channel } = await waitingOnce(() => client.conversations.open({ users: user }));
  if (channel?.id === undefined) throw new Error("Slack opened no conversation");
  return { channel: channel.id };
};

/** What says that the bot is not in a channel, so that a direct message is the next best place. */
const notThere: ReadonlySet<string> = new Set(["not_in_channel", "channel_not_found", "is_archived"]);

/** Says something more in the thread that somebody asked in, or else in a direct message. */
export const createFollow = (poster: Poster, user: string, thread: Thread | null): Follow => {
  const { client } = poster;
  return async (answer, file) => {
    const say = async (place: Place): Promise<void> => {
      for (const message of messagesOfAnswer(answer, poster)) {
        await waitingOnce(() => client.chat.postMessage({ ...quiet, ...message, ...place }));
      }
    };
    const direct = async (): Promise<Place> => {
      const place = await openConversation(client, user);
      await say(place);
      return place;
    };
    const inThread = async ({ channel, ts }: Thread): Promise<Place> => {
      const place = { channel, thread_ts: ts };
      try {
        await say(place);
        return place;
      } catch (error) {
        if (!notThere.has(reasonOf(error))) throw error;
        return direct();
      }
    };
    const { channel, thread_ts } = thread === null ? await direct() : await inThread(thread);
    if (file === null) return;
    const { name: filename, content } = file;
    const upload = { channel_id: channel, filename, file: Buffer.from(content) };
    await client.filesUploadV2(thread_ts === undefined ? upload : { ...upload, thread_ts });
  };
};
