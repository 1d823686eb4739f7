import type { Reason } from "../../store/deliveries/reason.ts";
import type { Post, PostOutcome } from "../posting.ts";

/** The result of sending one message. */
export type SentMessage =
  | { readonly sent: "posted"; readonly messageId: string }
  /** The platform refuses this form of the message, but may accept plain text. */
  | { readonly sent: "rejected"; readonly reason: Reason }
  | { readonly sent: "failed"; readonly outcome: Exclude<PostOutcome, { outcome: "posted" }> };

/** One page of an answer, and the same in plain text, if the platform refuses the formatted one. */
export interface PageToPost<Message> {
  readonly formatted: Message;
  readonly plain: () => readonly Message[];
}

/** Sends one message, in a single request that is never repeated. The message carries `part`. */
export type Send<Message> = (message: Message, part: string) => Promise<SentMessage>;

/**
 * Posts the pages of an answer one after the other. Page `n` is the part `n`; in plain text, its messages are the parts
 * `n.0`, `n.1`, …. If a plain part of a page exists, the page continues in plain text, because the platform refused the
 * formatted page.
 */
export const postPages = async <Message>(
  { existing, mayPost, onPosted }: Pick<Post, "existing" | "mayPost" | "onPosted">,
  pages: readonly PageToPost<Message>[],
  send: Send<Message>,
): Promise<PostOutcome> => {
  const known = new Map(existing);

  /** Null if the message is posted. */
  const post = async (
    message: Message,
    part: string,
  ): Promise<Exclude<SentMessage, { sent: "posted" }> | null> => {
    if (known.has(part)) return null;
    if (!(await mayPost())) return { sent: "failed", outcome: { outcome: "held-back" } };
    const sent = await send(message, part);
    if (sent.sent !== "posted") return sent;
    // An id that is already known: this may be a second response to the earlier request.
    if ([...known.values()].includes(sent.messageId)) {
      return { sent: "failed", outcome: { outcome: "unknown", reason: { key: "other-answer" } } };
    }
    known.set(part, sent.messageId);
    await onPosted(part, sent.messageId);
    return null;
  };

  for (const [index, page] of pages.entries()) {
    const isPlain = [...known.keys()].some((part) => part.startsWith(`${index}.`));
    const failure = isPlain ? null : await post(page.formatted, String(index));
    if (failure?.sent === "failed") return failure.outcome;
    if (!isPlain && failure === null) continue;
    for (const [piece, message] of page.plain().entries()) {
      const plainFailure = await post(message, `${index}.${piece}`);
      if (plainFailure?.sent === "failed") return plainFailure.outcome;
      if (plainFailure?.sent === "rejected") return refused(plainFailure.reason);
    }
  }
  return { outcome: "posted" };
};

const refused = (reason: Reason): PostOutcome => ({
  outcome: "refused",
  reason,
  refusal: { remedy: "give-up" },
});
