import { formatProblem } from "../../base/files/problem.ts";
import { readDigests } from "../../digests/schedules/digests-file.ts";
import { readIntake } from "../../drafts/intake/intake-file.ts";
import { checkBriefings } from "../../library/check.ts";
import type { Config } from "../config.ts";
import { loadAllDigests } from "../definitions.ts";
import { printLine } from "./print.ts";

/**
 * Checks every briefing, `digests.yaml` and `intake.yaml`, and prints each problem with its position. With `sources`, also fetches each source again.
 */
export const check = async (
  config: Pick<Config, "briefingsFolder" | "changesFolder" | "indexFile" | "pluginsFolder" | "draftLimits">,
  { seals, sources: checksSources }: { readonly seals: boolean; readonly sources: boolean },
): Promise<number> => {
  const { briefingsFolder: folder, pluginsFolder } = config;
  const kinds = (await loadAllDigests(pluginsFolder)).map(({ name }) => name);
  const [report, digests, intake] = await Promise.all([
    checkBriefings(folder, { seals }),
    readDigests(folder, kinds),
    readIntake(folder),
  ]);
  const problems = [...(digests?.problems ?? []), ...(intake?.problems ?? [])];
  const declared = digests?.digests.length ?? 0;
  const sources = intake?.sources.length ?? 0;
  const lines = [
    ...problems.map(formatProblem),
    ...report.lines,
    `${declared} ${declared === 1 ? "digest" : "digests"} in digests.yaml.`,
    ...(sources === 0
      ? []
      : [`${sources} ${sources === 1 ? "source" : "sources"} of articles in intake.yaml.`]),
  ];
  printLine(process.stdout, lines.join("\n"));
  const isRight = report.ok && problems.length === 0;
  if (!isRight || !checksSources) return isRight ? 0 : 1;
  const { checkPagesOfSources } = await import("./check-sources.ts");
  const pages = await checkPagesOfSources(config, null);
  printLine(process.stdout, pages.lines.join("\n"));
  return pages.ok ? 0 : 1;
};
