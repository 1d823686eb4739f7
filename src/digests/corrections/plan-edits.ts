import { createHash } from "node:crypto";
import { correctionHash } from "../../library/briefing/fact-hash.ts";
import type { Library } from "../../library/library.ts";
import { writeHashes } from "../../store/posted/database-posted-messages.ts";
import { isGoneIn, nextBackHash, nextGoneHash } from "../../store/posted/gone.ts";
import type { PlannedEdit } from "../../store/posted/message-edits.ts";
import type { PostedFact } from "../../store/posted/posted-messages.ts";

/** The hashes of what a message or a person was not shown about a fact: its corrections, and that it is no longer on record, or is so again. */
export const missingHashes = (
  { reference, language, known }: Pick<PostedFact, "reference" | "language" | "known">,
  { corrections, facts }: Pick<Library, "corrections" | "facts">,
  gone: ReadonlySet<string>,
): readonly string[] => {
  const missing = (corrections.get(reference) ?? [])
    .map((each) => correctionHash(each, language))
    .filter((hash) => !known.includes(hash));
  if (gone.has(reference)) return isGoneIn(known) ? missing : [...missing, nextGoneHash(known)];
  return isGoneIn(known) && facts.has(reference) ? [...missing, nextBackHash(known)] : missing;
};

const base32 = "abcdefghijklmnopqrstuvwxyz234567";

/** The same for the same message and corrections in every process, like a delivery's id. */
const idOf = (channel: string, message: string, changes: PlannedEdit["changes"]): string => {
  const written = changes.map(({ reference, hashes }) => [reference, writeHashes(hashes)]);
  const bytes = createHash("sha256")
    .update(JSON.stringify([channel, message, written]))
    .digest();
  return [...bytes.subarray(0, 20)].map((byte) => base32[byte % 32]).join("");
};

/** The edits that posted messages need, because they do not show a correction of a fact. Pure. */
export const planEdits = (
  facts: readonly PostedFact[],
  library: Pick<Library, "corrections" | "facts">,
  gone: ReadonlySet<string>,
): readonly PlannedEdit[] => {
  const byMessage = Map.groupBy(facts, ({ channel, message }) => JSON.stringify([channel, message]));
  return [...byMessage.values()].flatMap((all): readonly PlannedEdit[] => {
    const [first] = all;
    const changes = all.flatMap((fact) => {
      const { reference, known } = fact;
      const hashes = missingHashes(fact, library, gone);
      return hashes.length === 0 ? [] : [{ reference, hashes, known }];
    });
    if (first === undefined || changes.length === 0) return [];
    const { channel, message } = first;
    return [{ id: idOf(channel, message, changes), channel, message, changes }];
  });
};
