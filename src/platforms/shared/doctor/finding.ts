/** What a check found. */
export interface Finding {
  /** What was checked: `slack: token`. */
  readonly what: string;
  /** `unknown`: it could not be checked. */
  readonly state: "ok" | "failed" | "unknown";
  /** What was found, in a sentence. No secret is in it. */
  readonly found: string;
  /** What to do; null where there is nothing to do. */
  readonly remedy: string | null;
}

export const isWell = (what: string, found: string): Finding => ({ what, state: "ok", found, remedy: null });
export const isFailed = (what: string, found: string, remedy: string): Finding => ({
  what,
  state: "failed",
  found,
  remedy,
});
export const isUnknown = (what: string, found: string, remedy: string): Finding => ({
  what,
  state: "unknown",
  found,
  remedy,
});

/** More than this, and signatures of Slack's requests and slots of digests are at risk. */
const mostSecondsApart = 5;

/** Whether this machine's clock agrees with a platform's, by the `Date` header of an answer. */
export const clockFinding = (what: string, theirs: string | null, ours: Temporal.Instant): Finding => {
  const at = theirs === null ? Number.NaN : Date.parse(theirs);
  if (Number.isNaN(at))
    return isUnknown(what, "The platform did not say what time it is.", "Nothing: it is asked again.");
  const seconds = Math.round(Math.abs(ours.epochMilliseconds - at) / 1_000);
  return seconds <= mostSecondsApart
    ? isWell(what, "This machine’s clock agrees.")
    : isFailed(
        what,
        `This machine’s clock is ${seconds} seconds away from the platform’s.`,
        "Set it right, for example with NTP (timedatectl set-ntp true).",
      );
};
