import { type Finding, isUnknown } from "./finding.ts";

/** Slack shows some fifty channels a minute: https://docs.slack.dev/apis/web-api/rate-limits (tier 3). */
const mostMinutes = 10;

export interface InTurnOptions {
  readonly now: () => Temporal.Instant;
  readonly signal: AbortSignal;
}

/**
 * Checks one after the other: a platform's limits are for many at once. If one cannot be checked, the platform is
 * in trouble, and the others are not tried, nor what is left after ten minutes: a finding says how many.
 */
export const inTurn = async <Item>(
  items: readonly Item[],
  what: string,
  examine: (item: Item) => Promise<Finding>,
  { now, signal }: InTurnOptions,
): Promise<readonly Finding[]> => {
  const until = now().add({ minutes: mostMinutes });
  const findings: Finding[] = [];
  for (const item of items) {
    const isOver = Temporal.Instant.compare(now(), until) >= 0;
    if (isOver || signal.aborted || findings.at(-1)?.state === "unknown") {
      const left = items.length - findings.length;
      const why = isOver ? `after ${mostMinutes} minutes` : "after this one";
      return [...findings, isUnknown(what, `${left} more were not checked ${why}.`, "Try again later.")];
    }
    findings.push(await examine(item));
  }
  return findings;
};
