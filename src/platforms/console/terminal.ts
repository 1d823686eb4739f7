import type { Answer } from "../../answer/answer.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { postPages, type Send } from "../../digests/deliveries/post-pages.ts";
import type { RunningPlatform } from "../../digests/posting.ts";

const say = messagesOf("platforms", "console/terminal");

/** The console's only channel. Digests for `console:terminal` are printed. */
export const terminal = "terminal";

/** Prints posts and messages with `show`. */
export const showOnTerminal = (show: (answer: Answer) => void): Omit<RunningPlatform, "stop"> => ({
  // A terminal has no rate limits.
  pace: {
    messagesPerSecond: Number.POSITIVE_INFINITY,
    messagesPerSecondAndChannel: Number.POSITIVE_INFINITY,
  },
  // Printed text cannot be replaced.
  edits: null,
  tryPermission: null,
  async channelProblem(channel, asked) {
    return channel === terminal ? null : say(asked, "channel");
  },
  post(post) {
    const send: Send<Answer> = async (answer) => {
      if (!post.mayLeave()) return { sent: "failed", outcome: { outcome: "held-back" } };
      show(answer);
      return { sent: "posted", messageId: post.deliveryId };
    };
    return postPages(post, [{ formatted: post.answer, plain: () => [] }], send);
  },
  async find() {
    return { certain: false, reason: { key: "terminal" }, retry: false };
  },
  // No notices to managers are needed, because the person at the terminal sees every post.
  async managersOf() {
    return [];
  },
  async conversationWith() {
    return { channel: terminal };
  },
  async tell(_user, answer) {
    show(answer);
    return null;
  },
});
