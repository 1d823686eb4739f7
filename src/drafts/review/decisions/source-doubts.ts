import { z } from "zod";
import { unknownPublisher } from "../../output/source.ts";
import type { DraftItem } from "./draft-item.ts";

const sourceSchema = z.looseObject({
  publisher: z.string(),
  published: z.looseObject({ known: z.string() }),
});

/** A source is in doubt if an editor has to say who published it, or when. */
export const isSourceInDoubt = (entry: DraftItem["entry"]): boolean => {
  const source = sourceSchema.safeParse(entry);
  return (
    !source.success ||
    source.data.publisher === unknownPublisher ||
    source.data.published.known === "inferred"
  );
};

/** Whether a part is a source whose publisher an editor still has to enter. */
export const hasPublisherUnknown = ({ type, entry }: Pick<DraftItem, "type" | "entry">): boolean =>
  type === "source" && entry.publisher === unknownPublisher;
