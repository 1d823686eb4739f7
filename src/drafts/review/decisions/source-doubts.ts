import { z } from "zod";
import { sourceSchema } from "../../../library/briefing/source-schema.ts";
import { notes } from "../../output/notes.ts";
import { type Hindrance, hindranceTo } from "../hindrance.ts";
import type { Applying } from "./applying.ts";
import type { FieldProblem } from "./decision.ts";
import type { DraftItem } from "./draft-item.ts";

const doubtedSchema = z.looseObject({
  ...sourceSchema.pick({ publisher: true, item: true }).shape,
  published: z.looseObject(sourceSchema.shape.published.pick({ date: true, known: true }).shape),
});

/** Whether an editor has to say who published a source, or when, or to see to what its agency says of it. */
export const isSourceInDoubt = (entry: DraftItem["entry"]): boolean => {
  const source = doubtedSchema.safeParse(entry);
  return !source.success || source.data.published.known === "inferred" || hindranceTo([source.data]) !== null;
};

/** What of the sources among these parts hinders an approval; null if nothing does. */
export const hindranceIn = (items: readonly Pick<DraftItem, "type" | "entry">[]): Hindrance | null =>
  hindranceTo(
    items.flatMap(({ type, entry }) => {
      const source = doubtedSchema.safeParse(entry);
      return type === "source" && source.success ? [source.data] : [];
    }),
  );

/** A hindrance at the field of a source's form that removes it. */
export const problemOf = (
  hindrance: Hindrance,
  { language, say }: Pick<Applying, "language" | "say">,
): FieldProblem => {
  switch (hindrance.became) {
    case "publisher-unknown":
      return { field: "publisher", message: say("publisher") };
    case "date-unknown":
      return { field: "published.date", message: say("date") };
    case "held":
      // The form has no field for it: it is the agency's word, and the line is removed from the file.
      return { field: "", message: notes(language, hindrance.status) };
    default:
      return hindrance satisfies never;
  }
};
