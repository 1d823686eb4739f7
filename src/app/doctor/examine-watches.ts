import { readFile } from "node:fs/promises";
import { type Finding, failedFinding } from "../../platforms/shared/doctor/finding.ts";

const limitFile = "/proc/sys/fs/inotify/max_user_watches";

/** Reports if Linux allows fewer watches than the record has briefings. Other systems have no such limit. */
export const examineWatches = async (
  count: number,
  readLimit: () => Promise<string> = () => readFile(limitFile, "utf8"),
): Promise<readonly Finding[]> => {
  const limit = Number(await readLimit().catch(() => "Infinity"));
  if (count < limit) return [];
  return [
    failedFinding(
      "watches",
      `The folder has ${count} briefings, and the system allows ${limit} watches, so that changes are visible only after up to 30 seconds.`,
      `Raise the limit, for example with: sysctl fs.inotify.max_user_watches=${count * 2}`,
    ),
  ];
};
