import { join } from "node:path";
import { inOrder, type Problem } from "../base/files/problem.ts";
import { fileProblem, shownPath } from "../base/files/text-file.ts";
import { readYaml } from "../base/files/yaml-file.ts";
import { type Briefing, takenBackIn } from "./briefing/briefing.ts";
import { type BriefingResult, briefingFileName } from "./briefing/read.ts";
import { briefingFileSchema } from "./briefing/schema.ts";
import { olderSealsOf, type Seal, sealsOf } from "./briefing/seal.ts";
import type { Update } from "./briefing/update.ts";
import type { SealedUpdate, Seals } from "./updates-file.ts";

/** An update that is missing or was changed. */
interface LostUpdate {
  /** The commitment, by its id in the file. */
  readonly fact: string;
  /** The place of the update in the commitment’s history, from 0. */
  readonly index: number;
  readonly message: string;
}

const restore = "Updates are only ever added: write it back, and add an update that takes it back.";

/** The same briefing, or a problem for each commitment that lost an update. `goneFacts` were taken down. */
export const refuseLostUpdates = (
  folder: string,
  result: BriefingResult,
  seals: Seals,
  goneFacts: ReadonlySet<string>,
): BriefingResult => {
  if (!result.ok) return result;
  const lost = lostUpdates(result.briefing, seals, goneFacts);
  return lost.length === 0 ? result : { ok: false, problems: inOrder(placed(folder, result.yaml, lost)) };
};

/** The problems at the lines of the updates. The file is parsed again only if there are some. */
const placed = (folder: string, yaml: string, lost: readonly LostUpdate[]): readonly Problem[] => {
  const path = join(folder, briefingFileName);
  const read = readYaml(shownPath(path), yaml, briefingFileSchema);
  if (!read.ok) return lost.map(({ message }) => fileProblem(path, message));
  const { value, problemAt } = read.file;
  return lost.map(({ fact, index, message }) => {
    const at = value.statements.findIndex(({ id }) => id === fact);
    const { length } = value.statements[at]?.updates ?? [];
    if (at < 0) return problemAt(["statements"], message);
    const within = length === 0 ? [] : index < length ? ["updates", index] : ["updates"];
    return problemAt(["statements", at, ...within], message);
  });
};

/** Whether an update is as it was sealed. Who wrote it may have been erased since. */
const isAsSealed = ({ seal, older }: SealedUpdate, now: Seal, olderNow: string | null): boolean => {
  if (seal === null) return older === olderNow;
  // An older seal covers who wrote the updates. If one of them was erased, only the newer seal can be compared.
  const isAsOlder = older === null || olderNow === null || older === olderNow;
  const isSameEditor = seal.who === null || now.who === null || seal.who === now.who;
  return isAsOlder && isSameEditor && seal.said === now.said;
};

/** The first sealed update that is missing or was changed; null if there is none. */
const firstLost = (
  sealed: readonly SealedUpdate[],
  updates: readonly Update[],
): Pick<LostUpdate, "index" | "message"> | null => {
  const [found, olderSeals] = [sealsOf(updates), olderSealsOf(updates)];
  const at = sealed.findIndex((each, index) => {
    const now = found[index];
    return now === undefined || !isAsSealed(each, now, olderSeals[index] ?? null);
  });
  if (at < 0) return null;
  const message =
    found.length < sealed.length
      ? `expected all ${sealed.length} updates that were sealed; got ${found.length}, and update ${Math.min(at, found.length) + 1} is gone or changed.`
      : `expected update ${at + 1} as it was sealed; it has changed, or one before it is gone.`;
  return { index: at, message };
};

/** The problems of a briefing in which a sealed update is missing or was changed. */
const lostUpdates = (
  briefing: Briefing,
  seals: Seals,
  goneFacts: ReadonlySet<string>,
): readonly LostUpdate[] => {
  const sealedHere = seals.get(briefing.slug);
  if (sealedHere === undefined) return [];
  // A fact that was withdrawn by a correction may have been removed from the file.
  const withdrawn = takenBackIn(briefing);
  const updates = new Map(briefing.statements.map((statement) => [statement.reference, statement.updates]));
  return [...sealedHere].flatMap(([reference, sealed]) => {
    if (goneFacts.has(reference)) return [];
    const found = updates.get(reference);
    const fact = reference.slice(briefing.slug.length + 1);
    if (found === undefined && withdrawn.has(fact)) return [];
    const lost = firstLost(sealed, found ?? []);
    return lost === null
      ? []
      : [{ fact, index: lost.index, message: `${reference}: ${lost.message} ${restore}` }];
  });
};
