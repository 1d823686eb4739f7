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

/** Whether an editor must check a source: its publisher or date is unknown or inferred, or its agency holds it back. */
export const isSourceInDoubt = (entry: DraftItem["entry"]): boolean => {
  const source = doubtedSchema.safeParse(entry);
  return !source.success || source.data.published.known === "inferred" || hindranceTo([source.data]) !== null;
};

/** The reason why the sources among these parts prevent approval; null if they do not. */
export const hindranceIn = (items: readonly Pick<DraftItem, "type" | "entry">[]): Hindrance | null =>
  hindranceTo(
    items.flatMap(({ type, entry }) => {
      const source = doubtedSchema.safeParse(entry);
      return type === "source" && source.success ? [source.data] : [];
    }),
  );

/** A hindrance as a problem at the form field with which the editor can remove it. */
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
      // The form has no field for it, because the agency said it: an editor removes the line from the file.
      return { field: "", message: notes(language, hindrance.status) };
    default:
      return hindrance satisfies never;
  }
};
