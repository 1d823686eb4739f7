import { formatProblem } from "../../base/files/problem.ts";
import { readDigests } from "../../digests/schedules/digests-file.ts";
import { checkBriefings } from "../../library/check.ts";
import type { Config } from "../config.ts";
import { loadAllDigests } from "../definitions.ts";
import { printLine } from "./print.ts";

/** Checks every briefing and `digests.yaml`, and prints each problem with its position. */
export const check = async (
  { briefingsFolder: folder, pluginsFolder }: Pick<Config, "briefingsFolder" | "pluginsFolder">,
  seals: boolean,
): Promise<number> => {
  const kinds = (await loadAllDigests(pluginsFolder)).map(({ name }) => name);
  const [report, digests] = await Promise.all([
    checkBriefings(folder, { seals }),
    readDigests(folder, kinds),
  ]);
  const problems = digests?.problems ?? [];
  const declared = digests?.digests.length ?? 0;
  const lines = [
    ...problems.map(formatProblem),
    ...report.lines,
    `${declared} standing ${declared === 1 ? "digest" : "digests"}.`,
  ];
  printLine(process.stdout, lines.join("\n"));
  return report.ok && problems.length === 0 ? 0 : 1;
};
