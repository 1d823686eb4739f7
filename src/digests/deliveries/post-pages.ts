import type { Reason } from "../../store/deliveries/reason.ts";
import type { Post, PostOutcome } from "../posting.ts";

/** What became of one message. */
export type SentMessage =
  | { readonly sent: "posted"; readonly messageId: string }
  /** The platform refuses this form of the message, and another form may pass. */
  | { readonly sent: "rejected"; readonly reason: Reason }
  | { readonly sent: "failed"; readonly outcome: Exclude<PostOutcome, { outcome: "posted" }> };

/** One page of an answer, and the same in plain text, in case the platform refuses its form. */
export interface PageToPost<Message> {
  readonly formatted: Message;
  readonly plain: () => readonly Message[];
}

/** Sends one message, in a single request that is never repeated. `part` travels with it. */
export type Send<Message> = (message: Message, part: string) => Promise<SentMessage>;

const refused = (reason: Reason): PostOutcome => ({
  outcome: "refused",
  reason,
  refusal: { remedy: "give-up" },
});

/**
 * Posts the pages of an answer one after the other. Page `n` is the part `n`; in plain text it is `n.0`, `n.1`, … as
 * many as it takes. If a plain part of a page is posted, the page continues in plain text: its other form was refused.
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
    // Two answers to one request: the second one reads like the answer to the next request.
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
