import { fileURLToPath } from "node:url";
import { readBriefings } from "../src/library/briefings-folder.ts";
import type { Library } from "../src/library/library.ts";
import { createSnapshots } from "../src/library/snapshots.ts";

/** The moment at which the suites ask, the same at every run. */
export const at = Temporal.Instant.from("2026-06-01T08:00:00Z");

/** The library of a folder of briefings; without one, of the briefing that Onrecord comes with. */
export const readLibrary = async (
  folder = fileURLToPath(new URL("../briefings/", import.meta.url)),
): Promise<Library> => {
  const { briefings, problems } = await readBriefings(folder);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return createSnapshots(briefings).at(at);
};
