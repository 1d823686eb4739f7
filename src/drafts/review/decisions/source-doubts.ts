import { z } from "zod";
import { unknownDate } from "../../../library/briefing/source-schema.ts";
import { unknownPublisher } from "../../output/source.ts";
import type { DraftItem } from "./draft-item.ts";

const sourceSchema = z.looseObject({
  publisher: z.string(),
  published: z.looseObject({ date: z.string(), known: z.string() }),
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

/** What an editor still has to enter of a source: who published it, or when; null if nothing. */
export const missingOf = ({
  type,
  entry,
}: Pick<DraftItem, "type" | "entry">): "publisher" | "date" | null => {
  const source = sourceSchema.safeParse(entry);
  if (type !== "source" || !source.success) return null;
  const { publisher, published } = source.data;
  return publisher === unknownPublisher ? "publisher" : published.date === unknownDate ? "date" : null;
};
