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
  /** The words that the editor saw, to detect changes of the text since then. */
  exact: z.string().min(1).max(20_000),
});

/** Words that an editor pasted. They are in one place of a source, which is the passage. */
const pastedSchema = z.strictObject({ pasted: z.string().min(1).max(20_000) });

const passages = z.array(z.union([selectionSchema, pastedSchema])).max(20);

const set = z.record(z.string().max(60), z.unknown());

/** The types of parts that an editor can add. */
export const addedTypes = ["statement", "figure", "event", "role", "person", "organization"] as const;

/** An editor's decision, as the desk page and the chat platforms send it. */
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
    passages: passages.optional(),
  }),
  z.strictObject({ do: z.literal("drop"), key, version }),
  z.strictObject({ do: z.literal("undo"), key, version }),
  z.strictObject({
    do: z.literal("add"),
    type: z.enum(addedTypes),
    /** The id of the added person or organization, if it is already on record. */
    id: idSchema.optional(),
    /** The id of the person who has the role. */
    person: idSchema.optional(),
    /** A fact without words of its own says what its first passage says. */
    set,
    passages,
  }),
  /** Each sentence becomes an incomplete statement. */
  z.strictObject({ do: z.literal("add-sentences"), pasted: z.string().min(1).max(20_000) }),
  z.strictObject({ do: z.literal("merge"), key, version, into: idSchema }),
  /** `version` is the version of the whole draft. */
  z.strictObject({ do: z.literal("approve"), version }),
  z.strictObject({ do: z.literal("reopen") }),
]);

export type Decision = z.infer<typeof decisionSchema>;
export type Selection = z.infer<typeof passages>[number];

/** A problem with a decision. `field` is a field of the form, such as `text`; empty if the problem concerns the whole. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
  /** The pasted words that the problem is about. */
  readonly pasted?: string;
  /** The words of a source that are most similar to them. */
  readonly nearest?: string;
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
      /** The current keys of the parts in the decision. */
      readonly keys: readonly string[];
    }
  /** These parts changed since the editor saw them: another editor decided, or the file was saved. */
  | { readonly decided: "changed"; readonly keys: readonly string[] }
  | { readonly decided: "invalid"; readonly problems: readonly FieldProblem[] };
