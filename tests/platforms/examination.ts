import type { UsedChannel } from "../../src/platforms/shared/doctor/channel-use.ts";
import type { Examination } from "../../src/platforms/shared/doctor/examination.ts";
import type { Finding } from "../../src/platforms/shared/doctor/finding.ts";

/** An examination with defaults. */
export const examination = (given: Partial<Examination> & Pick<Examination, "commands">): Examination => ({
  channels: [],
  now: () => Temporal.Now.instant(),
  signal: new AbortController().signal,
  ...given,
});

/** Channels with digests. */
export const digestsOf = (...ids: readonly string[]): readonly UsedChannel[] =>
  ids.map((id) => ({ id, use: "digests" }));

/** Findings in short: `token: ok`. */
export const states = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ what, state }) => `${what}: ${state}`);
