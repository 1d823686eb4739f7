import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { erased } from "../../store/people/person-address.ts";
import type { Briefing } from "../briefing/briefing.ts";
import { editorsOf } from "../briefing/erase-editors.ts";
import { briefingFileName, readBriefing } from "../briefing/read.ts";
import { olderSealsOf, type Seal, sealsOf, whoSealOf } from "../briefing/seal.ts";
import type { Update } from "../briefing/update.ts";
import { parseSealLine, readSeals, sealLine } from "../updates-file.ts";

/** What a file of seals needs to be free of erased people. */
export interface AnonymousSeals {
  /** The seals that replace those of earlier versions, which also covered who wrote an update. */
  readonly byOlder: ReadonlyMap<string, Seal>;
  /** The folders of briefings with such seals that cannot be read, so that their seals cannot be replaced. */
  readonly unreadable: ReadonlySet<string>;
}

/** Reads the briefings that have seals of earlier versions and name erased people. */
export const readAnonymousSeals = async (
  folder: string,
  isErased: (by: string) => boolean,
): Promise<AnonymousSeals> => {
  const byOlder = new Map<string, Seal>();
  const unreadable = new Set<string>();
  for (const [slug, facts] of await readSeals(folder)) {
    if (![...facts.values()].flat().some(({ older }) => older !== null)) continue;
    const yaml = await readFile(join(folder, slug, briefingFileName), "utf8").catch(() => "");
    if (!editorsOf(yaml).some(isErased)) continue;
    const read = await readBriefing(join(folder, slug));
    if (!read.ok) unreadable.add(slug);
    else
      for (const updates of updatesIn(read.briefing))
        for (const [older, seal] of anonymousSealsOf(updates, isErased)) byOlder.set(older, seal);
  }
  return { byOlder, unreadable };
};

const anonymousSealsOf = (
  updates: readonly Update[],
  isErased: (by: string) => boolean,
): readonly (readonly [older: string, Seal])[] => {
  const first = updates.findIndex(({ by }) => isErased(by));
  if (first < 0) return [];
  const older = olderSealsOf(updates);
  const anonymous = updates.map((update) => (isErased(update.by) ? { ...update, by: erased } : update));
  return sealsOf(anonymous).flatMap((seal, index) => {
    const replaced = index < first ? null : (older[index] ?? null);
    return replaced === null ? [] : [[replaced, seal] as const];
  });
};

const updatesIn = ({ statements }: Briefing): readonly (readonly Update[])[] =>
  statements.map(({ updates }) => updates);

/** A file of seals without erased people; null if it has none of them. What the updates say stays sealed. */
export const eraseFromSeals = (
  text: string,
  byOlder: AnonymousSeals["byOlder"],
  editors: ReadonlySet<string>,
): string | null => {
  if (!/^\s*\{\s*"fact"/mu.test(text)) return null;
  const anonymous = text.split("\n").map((written) => {
    const line = parseSealLine(written);
    if (line === null || "removed" in line) return written;
    const { fact, number } = line;
    if ("sha256" in line) {
      const seal = byOlder.get(line.sha256);
      return seal === undefined ? written : sealLine(fact, number, seal);
    }
    const { said, who } = line;
    const isErased = [...editors].some((by) => whoSealOf(said, by) === who);
    return isErased ? sealLine(fact, number, { said, who: null }) : written;
  });
  const result = anonymous.join("\n");
  return result === text ? null : result;
};
