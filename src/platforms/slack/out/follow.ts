import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { Answer } from "../../../answer/answer.ts";
import type { Said } from "../../../ask/access/asker.ts";
import { formatChannel } from "../../../store/channel.ts";
import { fileNotSent } from "../../shared/file-not-sent.ts";
import { retryAfterRateLimit } from "../people/people.ts";
import { isFormRejectedBySlack, slackFailureOf, slackReasonOf } from "./failure.ts";
import { messageDefaults, messagesOfAnswer, type Poster } from "./post.ts";
import { plainMessages, type SlackMessage } from "./render.ts";
import type { Sendable } from "./send-pages.ts";

/** The thread in which a person asked, or the message that they asked about: its channel and first message. */
export interface Thread {
  readonly channel: string;
  readonly ts: string;
}

type Place = { readonly channel: string } & Partial<{ readonly thread_ts: string }>;

/** The errors that say that the bot cannot post in a channel, so that it sends a direct message instead. */
const notThere: ReadonlySet<string> = new Set(["not_in_channel", "channel_not_found", "is_archived"]);

/** "The size of provided file is too large, as the team has restricted uploads of large files": https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors */
const tooLarge = "file_upload_size_restricted";

/** Posts a later answer in the thread of the question, or else in a direct message. */
export const followOnSlack = async (
  poster: Poster,
  user: string,
  thread: Thread | null,
  first: Answer,
): Promise<Said> => {
  const { client } = poster;

  const post = async (place: Place, message: SlackMessage): Promise<string> => {
    const send = async (sent: Sendable): Promise<string> =>
      (await retryAfterRateLimit(() => client.chat.postMessage({ ...messageDefaults, ...sent, ...place })))
        .ts ?? "";
    try {
      return await send(message);
    } catch (error) {
      if (!isFormRejectedBySlack(error)) throw error;
      return send(plainMessages([message])[0] ?? message);
    }
  };

  /** Resolves to the place and id of the first message, which a later answer can replace. */
  const say = async (
    place: Place,
    answer: Answer,
  ): Promise<{ readonly place: Place; readonly ts: string }> => {
    const posted: string[] = [];
    for (const message of messagesOfAnswer(answer, poster)) posted.push(await post(place, message));
    return { place, ts: posted[0] ?? "" };
  };

  const sayDirectly = async (answer: Answer) => say(await openConversation(client, user), answer);

  const sayInThread = async ({ channel, ts }: Thread, answer: Answer) => {
    try {
      return await say({ channel, thread_ts: ts }, answer);
    } catch (error) {
      if (!notThere.has(slackReasonOf(error))) throw error;
      return sayDirectly(answer);
    }
  };

  const { place, ts } = await (thread === null ? sayDirectly(first) : sayInThread(thread, first));
  return {
    message: ts === "" ? null : { channel: formatChannel({ platform: "slack", id: place.channel }), id: ts },
    async replace(answer) {
      const [message, ...more] = messagesOfAnswer(answer, poster);
      if (message === undefined) return;
      await retryAfterRateLimit(() => client.chat.update({ ...message, channel: place.channel, ts }));
      for (const each of more) await post(place, each);
    },
    async attach({ name: filename, content, alternativeText: alt_text }) {
      const { channel: channel_id, thread_ts } = place;
      const file = { channel_id, filename, file: Buffer.from(content) };
      const upload = alt_text === undefined ? file : { ...file, alt_text };
      const placed = thread_ts === undefined ? upload : { ...upload, thread_ts };
      try {
        await retryAfterRateLimit(() => client.filesUploadV2(placed));
      } catch (error) {
        throw fileNotSent(filename, whyNotSent(error), slackReasonOf(error), error);
      }
    },
  };
};

const openConversation = async (client: WebClient, user: string): Promise<Place> => {
  const { channel } = await retryAfterRateLimit(() => client.conversations.open({ users: user }));
  if (channel?.id === undefined) throw new Error("Slack opened no conversation");
  return { channel: channel.id };
};

const whyNotSent = (error: unknown): Parameters<typeof fileNotSent>[1] => {
  if (error instanceof WebAPIPlatformError && error.data.error === tooLarge) return "tooLarge";
  return slackFailureOf(error).outcome === "refused" ? "refused" : "unclear";
};
