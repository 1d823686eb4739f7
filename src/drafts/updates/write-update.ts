import { renameSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../base/files/problem.ts";
import { writeBeside } from "../../base/files/replace-file.ts";
import type { PutInPlace } from "../../library/recorded-change.ts";
import { appendSeals } from "../../library/updates-file.ts";
import type { Recorded } from "../../store/audit.ts";
import { changedFiles } from "../review/replace-reviewed.ts";
import type { PreparedChange } from "./prepared-change.ts";

export type Updated =
  | { readonly became: "updated" }
  /** Files were saved meanwhile, so nothing is overwritten. */
  | { readonly became: "changed"; readonly files: readonly string[] }
  | { readonly became: "problems"; readonly problems: readonly Problem[] }
  | { readonly became: "nothing" };

/**
 * Puts a prepared change in its place. Comparing and renaming are synchronous, so that they do not overwrite a file that is saved meanwhile. The seal is written
 * last: after a crash before it, `check` reports that the update is not sealed.
 */
export const writeUpdate = async (
  briefings: string,
  slug: string,
  prepared: PreparedChange,
  recorded: Recorded,
  putInPlace: PutInPlace,
): Promise<Updated> => {
  switch (prepared.prepared) {
    case "nothing":
      return { became: "nothing" };
    case "changed":
      return { became: "changed", files: prepared.files };
    case "problems":
      return { became: "problems", problems: prepared.problems };
    case "files":
      break;
    default:
      return prepared satisfies never;
  }
  const { before, files, seals } = prepared;
  const folder = join(briefings, slug);
  const early = changedFiles(folder, before);
  if (early.length > 0) return { became: "changed", files: early };
  const written: { readonly path: string; readonly scratch: string }[] = [];
  try {
    for (const [name, text] of files) {
      const path = join(folder, name);
      written.push({ path, scratch: await writeBeside(path, text) });
    }
    const late = await putInPlace(recorded, written[0]?.scratch ?? "", () => {
      const changed = changedFiles(folder, before);
      if (changed.length === 0) for (const { path, scratch } of written) renameSync(scratch, path);
      return changed;
    });
    if (late.length > 0) return { became: "changed", files: late };
  } finally {
    for (const { scratch } of written) await rm(scratch, { force: true });
  }
  await appendSeals(briefings, seals);
  return { became: "updated" };
};
