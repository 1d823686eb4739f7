import { type Answer, type Entry, factsShownIn } from "../../answer/answer.ts";
import { answerSchema } from "../../answer/schema.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import type { RememberedMessage } from "../../store/posted/posted-messages.ts";

/** The posted messages of an answer, with the facts that each shows, to remember. Pure. */
export const rememberedMessagesOf = (
  { channel, delivery, thread }: Pick<RememberedMessage, "channel" | "delivery" | "thread">,
  pages: readonly Answer[],
  posted: ReadonlyMap<string, string>,
): readonly RememberedMessage[] =>
  [...posted].flatMap(([part, message]) => {
    // In plain text, the messages of page `n` are the parts `n.0`, `n.1`, ….
    const page = pages[Number.parseInt(part, 10)];
    if (page === undefined || factsShownIn(page).length === 0) return [];
    const entries = page.blocks.filter((block): block is Entry => block.kind === "entry");
    const facts = new Map<string, readonly string[]>();
    for (const { reference, corrections = [] } of entries) {
      if (reference !== null) facts.set(reference, corrections);
    }
    const { language } = page;
    return [{ channel, delivery, message, part, thread, language, content: writeShown(page), facts }];
  });

/** The content of a message, in the form for the database. */
export const writeShown = ({ language, summary, blocks }: Answer): string =>
  JSON.stringify({ language, summary, blocks });

/** Reads it again; null if another version wrote it in an unknown format. */
export const readShown = (content: string): Answer | null =>
  answerSchema.safeParse(parseJson(content)).data ?? null;
