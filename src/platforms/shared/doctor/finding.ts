/** The result of a check. */
export interface Finding {
  /** The subject of the check: `slack: token`. */
  readonly what: string;
  /** `unknown`: the check failed. */
  readonly state: "ok" | "failed" | "unknown";
  /** The result in a sentence, which contains no secret. */
  readonly found: string;
  /** What to do. Null if there is nothing to do. */
  readonly remedy: string | null;
}

export const okFinding = (what: string, found: string): Finding => ({
  what,
  state: "ok",
  found,
  remedy: null,
});
export const failedFinding = (what: string, found: string, remedy: string): Finding => ({
  what,
  state: "failed",
  found,
  remedy,
});
export const unknownFinding = (what: string, found: string, remedy: string): Finding => ({
  what,
  state: "unknown",
  found,
  remedy,
});

/** A clock that is further off may reject Slack's signatures, and post digests at the wrong time. */
const mostSecondsApart = 5;

/** Compares this machine's clock with the `Date` header of a platform's response. */
export const clockFinding = (theirs: string | null, ours: Temporal.Instant): Finding => {
  const at = theirs === null ? Number.NaN : Date.parse(theirs);
  if (Number.isNaN(at))
    return unknownFinding("clock", "The platform’s response had no date.", "Run the doctor again.");
  const seconds = Math.round(Math.abs(ours.epochMilliseconds - at) / 1_000);
  return seconds <= mostSecondsApart
    ? okFinding("clock", "This machine’s clock is right.")
    : failedFinding(
        "clock",
        `This machine’s clock differs from the platform’s by ${seconds} seconds.`,
        "Correct it, for example with NTP (timedatectl set-ntp true).",
      );
};
