import { setTimeout } from "node:timers/promises";
import { counted } from "../../base/text/counted.ts";
import { createDrafts } from "../../drafts/drafts.ts";
import type { NetworkRules } from "../../drafts/input/fetch.ts";
import { checkSources, type SourceFinding, type SourcesReport } from "../../drafts/sources/check-sources.ts";
import { createWorkerThread } from "../../drafts/work/worker-thread.ts";
import { readBriefings } from "../../library/briefings-folder.ts";
import { folderWriter } from "../../library/record-writer.ts";
import type { Config } from "../config.ts";

/** Fetches the source of each reviewed briefing again. `ok` is false if a passage is gone or changed. */
export const checkPagesOfSources = async (
  {
    briefingsFolder,
    changesFolder,
    indexFile,
    draftLimits,
  }: Pick<Config, "briefingsFolder" | "changesFolder" | "indexFile" | "draftLimits">,
  network: NetworkRules | null,
): Promise<{ readonly lines: readonly string[]; readonly ok: boolean }> => {
  const { briefings } = await readBriefings(briefingsFolder);
  const now = () => Temporal.Now.instant();
  const createThread = () => createWorkerThread(draftLimits);
  // This command changes nothing, so no entry can wait.
  const writer = folderWriter(briefingsFolder, changesFolder, () => {});
  const drafts = createDrafts({ writer, indexFile, now, createThread, network });
  try {
    const report = await checkSources(
      briefings.filter(({ status }) => status === "reviewed"),
      {
        checkSource: drafts.checkSource,
        now: Date.now,
        sleep: (ms) => setTimeout(ms),
        signal: new AbortController().signal,
      },
    );
    const ok = report.findings.every(({ found }) => found.change === "moved");
    return { lines: sourceLines(report), ok };
  } finally {
    await drafts.stop();
  }
};

const line = (words: string): string => words.replaceAll(/\s+/gu, " ").trim();

const findingLines = ({ reference, url, at, was, found }: SourceFinding): readonly string[] => {
  const page = at === url ? url : `${url}, which leads to ${at} now`;
  switch (found.change) {
    case "moved":
      return [`${reference}: moved; other words are around it at ${page}`, `  = ${line(was)}`];
    case "changed":
      return [`${reference}: changed at ${page}`, `  - ${line(was)}`, `  + ${line(found.now)}`];
    case "gone":
      return [`${reference}: gone from ${page}`, `  - ${line(was)}`];
    default:
      return found satisfies never;
  }
};

/** The report in lines: what is gone first. Pure. */
const sourceLines = ({ checked, unreadable, findings }: SourcesReport): readonly string[] => {
  const of = (change: SourceFinding["found"]["change"]) =>
    findings.filter(({ found }) => found.change === change);
  const [gone, changed, moved] = [of("gone"), of("changed"), of("moved")];
  const parts = [
    `${counted(gone.length, "passage")} gone`,
    `${changed.length} changed`,
    `${moved.length} moved`,
  ];
  const left = unreadable.length === 0 ? "" : `; ${counted(unreadable.length, "page")} could not be read`;
  return [
    ...[...gone, ...changed, ...moved].flatMap(findingLines),
    // Most reasons begin with the address of the page. Others begin with that of its website’s rules, which is not in any briefing.
    ...unreadable.map(({ url, why }) => `could not be read: ${why.startsWith(url) ? why : `${url}: ${why}`}`),
    `${counted(checked, "page of a source was", "pages of sources were")} read again: ${parts.join(", ")}${left}.`,
  ];
};
