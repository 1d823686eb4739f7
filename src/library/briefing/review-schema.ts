import { z } from "zod";
import { someTextSchema } from "./schema-parts.ts";

/** An entry of the file as plain values, as it was before an editor changed it. */
const entrySchema = z.record(z.string(), z.unknown());

/** The data to undo a decision: the earlier entry, and its position. */
const earlierSchema = z.strictObject({
  entry: entrySchema,
  notes: z.array(z.string()).optional().describe("The comments on it."),
  place: z.int().min(0).optional().describe("Its place in its list."),
  person: z.string().optional().describe("Whose role it was."),
  open: z
    .strictObject({ type: z.string(), why: z.string() })
    .optional()
    .describe("What it was left open for, if it was an entry at the end of the file."),
  references: z.array(z.string()).optional().describe("The fields that named the person who was merged."),
});

/** The decisions that an editor can make about a part of a draft. */
const decided = ["kept", "edited", "dropped", "added", "merged", "approved"] as const;

const doubted = z
  .literal(true)
  .optional()
  .describe("Its editor added a doubt, so the part is not decided yet.");

const wasSchema = earlierSchema.extend({
  before: z
    .strictObject({
      decision: z.enum(decided),
      by: someTextSchema,
      at: z.iso.datetime({ offset: true }),
      doubted,
      into: z.string().optional(),
      was: earlierSchema.optional(),
      entry: entrySchema.describe("The entry with what that decision changed."),
      notes: z.array(z.string()),
    })
    .optional()
    .describe("The decision about the part before it was dropped or merged."),
});

/** A decision of an editor about one part of a draft. */
export const reviewDecisionSchema = z.strictObject({
  of: z
    .string()
    .regex(/^[a-z]+(?:\/[a-z0-9-]+)?$/, "expected a part of the briefing, such as statement/trees")
    .describe("The part, such as statement/trees."),
  decision: z.enum(decided),
  by: someTextSchema.describe("Who decided it, such as slack:T0123/U0123."),
  at: z.iso.datetime({ offset: true, error: "expected an instant such as 2026-06-01T06:00:00Z" }),
  version: z
    .string()
    .optional()
    .describe("What the first of two editors approved, as a hash of its facts and texts."),
  doubted,
  into: z.string().optional().describe("The id that a merged person or organization has now."),
  was: wasSchema.optional().describe("What it was before, if it was edited, dropped or merged."),
});

export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;
