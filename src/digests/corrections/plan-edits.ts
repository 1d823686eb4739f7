import { createHash } from "node:crypto";
import type { Language } from "../../base/language/language.ts";
import { correctionHash } from "../../library/briefing/fact-hash.ts";
import type { Library } from "../../library/library.ts";
import { writeHashes } from "../../store/posted/hashes.ts";
import type { PlannedEdit } from "../../store/posted/message-edits.ts";
import type { PostedFact } from "../../store/posted/posted-messages.ts";

/** Used instead of a correction's hash if a fact is no longer on record, and no correction explains that. */
export const goneHash = "gone";

/** The hashes of all corrections of a fact; `gone` is true if it is no longer on record. */
export const currentHashes = (
  reference: string,
  language: Language,
  { corrections }: Pick<Library, "corrections">,
  gone: ReadonlySet<string>,
): readonly string[] => {
  const all = (corrections.get(reference) ?? []).map((each) => correctionHash(each, language));
  return gone.has(reference) ? [...all, goneHash] : all;
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
  library: Pick<Library, "corrections">,
  gone: ReadonlySet<string>,
): readonly PlannedEdit[] => {
  const byMessage = Map.groupBy(facts, ({ channel, message }) => JSON.stringify([channel, message]));
  return [...byMessage.values()].flatMap((all): readonly PlannedEdit[] => {
    const [first] = all;
    const changes = all.flatMap(({ reference, language, known }) => {
      const hashes = currentHashes(reference, language, library, gone).filter(
        (hash) => !known.includes(hash),
      );
      return hashes.length === 0 ? [] : [{ reference, hashes, known }];
    });
    if (first === undefined || changes.length === 0) return [];
    const { channel, message } = first;
    return [{ id: idOf(channel, message, changes), channel, message, changes }];
  });
};
