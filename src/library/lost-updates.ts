import { join } from "node:path";
import { fileProblem } from "../base/files/text-file.ts";
import { type Briefing, takenBackIn } from "./briefing/briefing.ts";
import { type BriefingResult, briefingFileName } from "./briefing/read.ts";
import { olderSealsOf, type Seal, sealsOf } from "./briefing/seal.ts";
import type { Update } from "./briefing/update.ts";
import type { SealedUpdate, Seals } from "./updates-file.ts";

const restore = "Updates are only ever added: write it back, and add an update that takes it back.";

/** The same briefing, or a problem for each commitment that lost an update. `goneFacts` were taken down. */
export const refuseLostUpdates = (
  folder: string,
  result: BriefingResult,
  seals: Seals,
  goneFacts: ReadonlySet<string>,
): BriefingResult => {
  if (!result.ok) return result;
  const problems = lostUpdates(result.briefing, seals, goneFacts).map((message) =>
    fileProblem(join(folder, briefingFileName), message),
  );
  return problems.length === 0 ? result : { ok: false, problems };
};

/** Whether an update is as it was sealed. Who wrote it may have been erased since. */
const isAsSealed = ({ seal, older }: SealedUpdate, now: Seal, olderNow: string | null): boolean => {
  if (seal === null) return older === olderNow;
  // An older seal covers who wrote the updates. If one of them was erased, only the newer seal can be compared.
  const isAsOlder = older === null || olderNow === null || older === olderNow;
  const isSameEditor = seal.who === null || now.who === null || seal.who === now.who;
  return isAsOlder && isSameEditor && seal.said === now.said;
};

const problemOf = (sealed: readonly SealedUpdate[], updates: readonly Update[]): string | null => {
  const [found, olderSeals] = [sealsOf(updates), olderSealsOf(updates)];
  const at = sealed.findIndex((each, index) => {
    const now = found[index];
    return now === undefined || !isAsSealed(each, now, olderSeals[index] ?? null);
  });
  if (at < 0) return null;
  return found.length < sealed.length
    ? `expected all ${sealed.length} updates that were sealed; got ${found.length}, and update ${Math.min(at, found.length) + 1} is gone or changed.`
    : `expected update ${at + 1} as it was sealed; it has changed, or one before it is gone.`;
};

/** The problems of a briefing in which a sealed update is missing or was changed. */
const lostUpdates = (briefing: Briefing, seals: Seals, goneFacts: ReadonlySet<string>): readonly string[] => {
  const sealedHere = seals.get(briefing.slug);
  if (sealedHere === undefined) return [];
  // A fact that was withdrawn by a correction may have been removed from the file.
  const withdrawn = takenBackIn(briefing);
  const updates = new Map(briefing.statements.map((statement) => [statement.reference, statement.updates]));
  return [...sealedHere].flatMap(([reference, sealed]) => {
    if (goneFacts.has(reference)) return [];
    const found = updates.get(reference);
    if (found === undefined && withdrawn.has(reference.slice(briefing.slug.length + 1))) return [];
    const problem = problemOf(sealed, found ?? []);
    return problem === null ? [] : [`${reference}: ${problem} ${restore}`];
  });
};
