import { readBriefing } from "../../../src/library/briefing/read.ts";
import { type Files, makeFolder, printed, writeBriefing } from "./fixture.ts";

/** What is printed for a folder called `summit` with these files. */
export const problemsOf = async (files: Files): Promise<string[]> => {
  const folder = await makeFolder();
  const result = await readBriefing(await writeBriefing(folder, "summit", files));
  return result.ok ? [] : printed(result.problems, folder);
};
