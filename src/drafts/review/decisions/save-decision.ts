import { join } from "node:path";
import { briefingFileName } from "../../../library/briefing/read.ts";
import type { RecordWriter } from "../../../library/record-writer.ts";
import { readForReview } from "../approval.ts";
import { replaceReviewed } from "../replace-reviewed.ts";
import type { ReviewedTexts } from "../version.ts";
import { type Decider, decide } from "./decide.ts";
import type { Decided, DecidedChange, Decision } from "./decision.ts";

/** The result of applying a decision to the files that were read. */
export type Prepared =
  | { readonly found: "nothing" }
  | { readonly found: "briefing"; readonly texts: ReviewedTexts; readonly decided: Decided };

/** Reads a draft and applies a decision to it; writes nothing. */
export const prepareDecision = async (
  briefings: string,
  slug: string,
  decision: Decision,
  decider: Decider,
): Promise<Prepared> => {
  const read = await readForReview(briefings, slug);
  if (read.found !== "briefing") return { found: "nothing" };
  const { [briefingFileName]: yaml = "", ...others } = Object.fromEntries(read.texts);
  const texts = new Map(Object.entries(others));
  return { found: "briefing", texts: read.texts, decided: decide({ slug, yaml, texts }, decision, decider) };
};

/** Writes a change to the audit log. If it rejects, the change is not made. */
export type RecordDecided = (change: DecidedChange) => Promise<void>;

export type Outcome =
  | Exclude<Decided, { decided: "yes" }>
  | { readonly decided: "yes"; readonly keys: readonly string[] }
  | { readonly decided: "nothing" };

/** Another save at the moment of a decision is rare; if it happens each time, something else is wrong. */
const mostTries = 5;

/**
 * Saves a decision in the files. If another editor decides about a different part at the same moment, the decision is
 * applied again to the new files, so that neither is lost. If it is the same part, the later decision is refused.
 */
export const saveDecision = async (
  writer: RecordWriter,
  slug: string,
  prepare: () => Promise<Prepared>,
  record: RecordDecided,
): Promise<Outcome> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const prepared = await prepare();
    if (prepared.found === "nothing") return { decided: "nothing" };
    const { texts, decided } = prepared;
    if (decided.decided !== "yes") return decided;
    const { yaml, changes, keys } = decided;
    if (changes.length === 0) return { decided: "yes", keys };
    const changed = await writer.change(slug, (briefings) =>
      replaceReviewed(join(briefings, slug), texts, yaml, {
        async before() {
          for (const change of changes) await record(change);
        },
        async withdrawn() {
          for (const { key, what } of changes)
            await record({ what: "decision-undone", key, before: what, after: null });
        },
      }),
    );
    if (changed.length === 0) return { decided: "yes", keys };
  }
  return { decided: "changed", keys: [] };
};
