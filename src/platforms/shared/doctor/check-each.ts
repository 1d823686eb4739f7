import { type Finding, unknownFinding } from "./finding.ts";

/** Slack allows about fifty requests a minute: https://docs.slack.dev/apis/web-api/rate-limits (tier 3). */
const mostMinutes = 10;

export interface CheckEachOptions {
  readonly now: () => Temporal.Instant;
  readonly signal: AbortSignal;
}

/**
 * Checks items one after the other, to stay within the platform's rate limits. It stops if a check fails, because then
 * the platform has a problem, and after ten minutes. A last finding says how many items were not checked.
 */
export const checkEach = async <Item>(
  items: readonly Item[],
  what: string,
  examine: (item: Item) => Promise<Finding>,
  { now, signal }: CheckEachOptions,
): Promise<readonly Finding[]> => {
  const until = now().add({ minutes: mostMinutes });
  const findings: Finding[] = [];
  for (const item of items) {
    const isOver = Temporal.Instant.compare(now(), until) >= 0;
    if (isOver || signal.aborted || findings.at(-1)?.state === "unknown") {
      const left = items.length - findings.length;
      const why = isOver ? `after ${mostMinutes} minutes` : "after this one";
      return [...findings, unknownFinding(what, `${left} more were not checked ${why}.`, "Try again later.")];
    }
    findings.push(await examine(item));
  }
  return findings;
};
