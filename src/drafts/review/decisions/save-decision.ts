import { join } from "node:path";
import type { RecordWriter } from "../../../library/record-writer.ts";
import { type Recorder, recordedBy, type UnsignedChange } from "../../../store/audit.ts";
import { replaceReviewed } from "../replace-reviewed.ts";
import type { Decided, DecidedChange } from "./decision.ts";
import type { Prepared } from "./prepare-decision.ts";

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
  recorder: Recorder,
): Promise<Outcome> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const prepared = await prepare();
    if (prepared.found === "nothing") return { decided: "nothing" };
    const { texts, decided } = prepared;
    if (decided.decided !== "yes") return decided;
    const { yaml, changes, keys } = decided;
    if (changes.length === 0) return { decided: "yes", keys };
    const recorded = recordedBy(recorder, ...changes.map((change) => entryOf(slug, change)));
    const changed = await writer.change(slug, (briefings, putInPlace) =>
      replaceReviewed(join(briefings, slug), texts, yaml, recorded, putInPlace),
    );
    if (changed.length === 0) return { decided: "yes", keys };
  }
  return { decided: "changed", keys: [] };
};

/** The entry of the audit log. If several parts are kept at once, they are one entry. */
const entryOf = (slug: string, { what, key, before, after }: DecidedChange): UnsignedChange => {
  const isSeveral = key.includes(" ");
  const subject = key === "" || isSeveral ? slug : `${slug}/${key}`;
  return { what, subject, before, after: isSeveral ? key : after };
};
