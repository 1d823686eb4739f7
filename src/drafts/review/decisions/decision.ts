import { z } from "zod";
import { idSchema } from "../../../library/briefing/schema-parts.ts";
import type { AuditedChange } from "../../../store/audited-change.ts";

const key = z.string().max(120);
const version = z.string().max(64);

/** Words that an editor selected in a source's text: a fact's passage is always such a slice. */
const selectionSchema = z.strictObject({
  source: idSchema,
  start: z.int().min(0),
  end: z.int().min(1),
  /** The words as the editor saw them, so that a text that changed since is noticed. */
  exact: z.string().min(1).max(20_000),
});

const set = z.record(z.string().max(60), z.unknown());

/** The types of parts that an editor can add. */
export const addedTypes = ["statement", "figure", "event", "role", "person", "organization"] as const;

/** What an editor decides, as the page and the chat send it. */
export const decisionSchema = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("keep"),
    items: z.array(z.strictObject({ key, version })).min(1).max(5_000),
  }),
  z.strictObject({
    do: z.literal("edit"),
    key,
    version,
    /** The fields that change; null removes one. */
    set,
    passages: z.array(selectionSchema).max(20).optional(),
  }),
  z.strictObject({ do: z.literal("drop"), key, version }),
  z.strictObject({ do: z.literal("undo"), key, version }),
  z.strictObject({
    do: z.literal("add"),
    type: z.enum(addedTypes),
    /** The id on record of a person or organization that is added; left out if it is new. */
    id: idSchema.optional(),
    /** Whose role it is. */
    person: idSchema.optional(),
    set,
    passages: z.array(selectionSchema).max(20),
  }),
  z.strictObject({ do: z.literal("merge"), key, version, into: idSchema }),
  /** `version` is that of the whole draft. */
  z.strictObject({ do: z.literal("approve"), version }),
  z.strictObject({ do: z.literal("reopen") }),
]);

export type Decision = z.infer<typeof decisionSchema>;
export type Selection = z.infer<typeof selectionSchema>;

/** A problem of a decision at a field of its form, such as `text`; empty if it concerns the whole. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** One change, for the audit log. */
export interface DecidedChange {
  readonly what: Extract<
    AuditedChange,
    | `fact-${string}`
    | "people-merged"
    | "decision-undone"
    | "briefing-approved"
    | "briefing-approved-first"
    | "briefing-reopened"
  >;
  /** The parts; empty if it concerns the whole draft. */
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type Decided =
  | {
      readonly decided: "yes";
      /** The file with the decision in it. */
      readonly yaml: string;
      readonly changes: readonly DecidedChange[];
      /** The parts that were decided, as they are called now. */
      readonly keys: readonly string[];
    }
  /** These parts are not as the editor saw them: another editor decided, or the file was saved. */
  | { readonly decided: "changed"; readonly keys: readonly string[] }
  | { readonly decided: "invalid"; readonly problems: readonly FieldProblem[] };
