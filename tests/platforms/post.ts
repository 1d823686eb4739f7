import type { Answer } from "../../src/answer/answer.ts";
import type { Post } from "../../src/digests/posting.ts";

/** A post, and the messages that it reported: `[part, message id]`. */
export const postOf = (
  channel: string,
  answer: Answer,
  more: Partial<Pick<Post, "deliveryId" | "existing" | "mayPost" | "mayLeave" | "onPosted">> = {},
) => {
  const told: (readonly [string, string])[] = [];
  const post: Post = {
    channel,
    answer,
    deliveryId: "delivery-1",
    existing: new Map(),
    mayPost: async () => true,
    mayLeave: () => true,
    async onPosted(part, messageId) {
      told.push([part, messageId]);
    },
    ...more,
  };
  return { told, post };
};
