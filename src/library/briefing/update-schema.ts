import { z } from "zod";
import { dateSchema, localizedTextSchema, passagesSchema, someTextSchema } from "./schema-parts.ts";

/** The statuses that an editor can write: from `not-rated` to the verdicts, and `unverifiable`. */
export const writtenStatuses = [
  "not-rated",
  "in-progress",
  "stalled",
  "kept",
  "partly-kept",
  "compromise",
  "broken",
  "unverifiable",
] as const;
export type WrittenStatus = (typeof writtenStatuses)[number];

const updateNumber = z.int("expected the number of an earlier update, counted from 1").min(1);

/** The required and forbidden keys of each form of an update, besides `by` and `at`. */
const forms = {
  status: { needs: ["note", "passages"], refuses: [] },
  takesBack: { needs: ["note"], refuses: ["date", "passages", "awaitsSecond"] },
  confirms: { needs: [], refuses: ["note", "date", "passages", "awaitsSecond"] },
} as const;

const missing = {
  note: "expected a sentence that says what happened",
  passages: "expected at least one passage: no passage, no status",
} as const;

/** One entry of a commitment's history: a status, or a reference to an earlier entry. */
export const updateSchema = z
  .strictObject({
    status: z.enum(writtenStatuses).optional().describe("What has become of the commitment."),
    takesBack: updateNumber
      .optional()
      .describe("The number of an earlier update, counted from 1, that does not hold any more."),
    confirms: updateNumber
      .optional()
      .describe("The number of an earlier update, counted from 1, that a second editor agrees with."),
    note: localizedTextSchema.optional().describe("What happened, or why it is taken back, in a sentence."),
    date: dateSchema
      .optional()
      .describe("Since when it is so, if not since the day the source was published."),
    passages: passagesSchema.optional(),
    by: someTextSchema.max(200, "expected at most 200 characters").describe("Who wrote the update."),
    at: z.iso
      .datetime({ offset: true, error: "expected an instant such as 2026-06-01T06:00:00+02:00" })
      .describe("When it was written."),
    awaitsSecond: z
      .literal(true)
      .optional()
      .describe("It counts only once an update by another editor confirms it."),
  })
  .superRefine((update, context) => {
    const formsOf = (["status", "takesBack", "confirms"] as const).filter(
      (form) => update[form] !== undefined,
    );
    const [form, another] = formsOf;
    if (form === undefined || another !== undefined) {
      const message = "expected one of status, takesBack and confirms";
      context.addIssue({ code: "custom", path: another === undefined ? [] : [another], message });
      return;
    }
    for (const key of forms[form].needs) {
      if (update[key] === undefined)
        context.addIssue({ code: "custom", path: [key], message: missing[key], input: undefined });
    }
    for (const key of forms[form].refuses) {
      if (update[key] !== undefined) {
        context.addIssue({ code: "custom", path: [key], message: `expected no ${key} beside ${form}` });
      }
    }
  });

export type UpdateFile = z.infer<typeof updateSchema>;
