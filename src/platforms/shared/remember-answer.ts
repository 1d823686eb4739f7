import type { Answer, Block } from "../../answer/answer.ts";
import { isEmbargoed } from "../../answer/answer.ts";
import type { Reply } from "../../answer/reply.ts";
import type { PostedAnswer } from "./platform.ts";

/** Where an answer is posted: its channel, and the first message of its thread. */
type Place = Pick<PostedAnswer, "channel" | "thread">;

/** The messages of an answer in a channel, to remember. Null if there is nothing to correct in them later. */
export const postedAnswer = (
  { answer }: Pick<Reply, "answer">,
  place: Place,
  pages: readonly { readonly blocks: readonly Block[] }[],
  posted: ReadonlyMap<string, string>,
): PostedAnswer | null => {
  if (posted.size === 0 || isEmbargoed(answer)) return null;
  const { language, summary } = answer;
  return {
    ...place,
    pages: pages.map(({ blocks }): Answer => ({ language, summary, blocks })),
    posted,
  };
};
